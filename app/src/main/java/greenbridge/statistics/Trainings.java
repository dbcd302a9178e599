package greenbridge.statistics;

import greenbridge.permission.Permission;
import greenbridge.recommendation.Recommendations;
import greenbridge.session.Actor;
import greenbridge.tenants.Area;
import greenbridge.tenants.Areas;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Trainings in green finance: each official's within the own area, for banks all that count. */
@Singleton
class Trainings {
    private final TrainingRows rows;
    private final Areas areas;
    private final Clock clock;

    Trainings(TrainingRows rows, Areas areas, Clock clock) {
        this.rows = rows;
        this.areas = areas;
        this.clock = clock;
    }

    /** For a page: the newest, for officials struck out ones too. */
    @ReadOnly
    public List<Training> of(Tenant tenant, Actor actor) {
        return actor.may(Permission.FINANCE)
                ? rows.all(tenant.id(), actor.reach(Permission.FINANCE))
                : counted(tenant, actor);
    }

    @ReadOnly
    public List<Training> counted(Tenant tenant, Actor actor) {
        if (actor.may(Permission.FINANCE)) {
            return rows.counted(tenant.id(), actor.reach(Permission.FINANCE));
        }
        return actor.may(Permission.BANK_WORK) ? rows.counted(tenant.id(), Recommendations.EVERYWHERE) : List.of();
    }

    /** For which somebody enters them; who reaches the whole portal may name none too. */
    List<Area> areas(Tenant tenant, Actor actor) {
        return areas.of(tenant).stream()
                .filter(area -> !area.code().equals(tenant.areaCode()))
                .filter(area -> actor.reaches(Permission.FINANCE, area.code()))
                .toList();
    }

    /** What somebody may strike out. */
    @ReadOnly
    public Optional<Training> find(Tenant tenant, Actor actor, String publicId) {
        return rows.find(tenant.id(), publicId).filter(each -> actor.reaches(Permission.FINANCE, each.area()));
    }

    @Transactional
    public Training enter(Training made) {
        rows.insert(made);
        return made;
    }

    /** Whether it still counted. */
    @Transactional
    public boolean strike(Training seen, String reason, long person) {
        return rows.strike(seen.tenantId(), seen.id(), person, LocalDateTime.now(clock), reason) == 1;
    }
}
