package greenbridge.statistics;

import greenbridge.consent.Bank;
import greenbridge.id.Ids;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;

/** Green ratings of banks (银行绿色评级): a correction is another row. */
@Singleton
class Ratings {
    private final RatingRows rows;
    private final Clock clock;

    Ratings(RatingRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @ReadOnly
    public List<Rating> shown(Tenant tenant) {
        return rows.all(tenant.id()).stream().filter(Rating::shown).toList();
    }

    /** All of them for officials; for a bank its own, and those that everybody reads. */
    @ReadOnly
    public List<Rating> of(Tenant tenant, Actor actor) {
        return rows.all(tenant.id()).stream()
                .filter(rating -> actor.may(Permission.FINANCE)
                        || rating.shown()
                        || actor.may(Permission.BANK_WORK, rating.bankId()))
                .toList();
    }

    @Transactional
    public Rating rate(Tenant tenant, Bank bank, int year, String rating, String source, boolean shown, long person) {
        var made = new Rating(
                tenant.id(),
                Ids.next(),
                Ids.random(),
                bank.id(),
                year,
                rating,
                source,
                shown,
                person,
                LocalDateTime.now(clock),
                bank.nameZh(),
                bank.nameEn());
        rows.insert(made);
        return made;
    }
}
