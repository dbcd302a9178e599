package greenbridge.product;

import greenbridge.id.Ids;
import greenbridge.organisation.Unit;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a bank does with its products. Each step is made on the revision that was seen, so of two at once one wins. */
@Singleton
public class Offering {
    private final OfferedRows rows;
    private final VersionRows versions;
    private final Clock clock;

    Offering(OfferedRows rows, VersionRows versions, Clock clock) {
        this.rows = rows;
        this.versions = versions;
        this.clock = clock;
    }

    record Listed(Offered offered, Version newest) {}

    /** Newest first. */
    @ReadOnly
    List<Listed> of(Unit bank) {
        Map<Long, Version> newest = versions.ofBank(bank.tenantId(), bank.id()).stream()
                .collect(Collectors.toMap(Version::productId, version -> version, (first, older) -> first));
        return rows.ofBank(bank.tenantId(), bank.id()).stream()
                .flatMap(offered -> Optional.ofNullable(newest.get(offered.id())).stream()
                        .map(version -> new Listed(offered, version)))
                .toList();
    }

    /** Public id of a new product, which nobody sees yet. */
    @Transactional
    public String draft(Unit bank, Terms terms, @Nullable Long person, boolean sample) {
        var now = LocalDateTime.now(clock);
        var offered =
                new Offered(bank.tenantId(), Ids.next(), Ids.random(), bank.id(), 0, null, now, null, null, sample);
        rows.insert(offered);
        versions.insert(version(offered, 1, terms, now, person));
        return offered.publicId();
    }

    /** Into the draft, which begins here where the newest version is public. */
    @Transactional
    boolean write(Offered offered, int seen, Terms terms, long person) {
        if (rows.step(offered.tenantId(), offered.id(), seen) == 0) {
            return false;
        }
        var now = LocalDateTime.now(clock);
        var newest = versions.of(offered.tenantId(), offered.id()).getFirst();
        if (newest.draft()) {
            versions.write(offered.tenantId(), offered.id(), newest.version(), terms, now, person);
        } else {
            versions.insert(version(offered, newest.version() + 1, terms, now, person));
        }
        return true;
    }

    /** The draft becomes what counts; of what was withdrawn without a draft, the newest version counts again as it is. */
    @Transactional
    boolean publish(Offered offered, int seen, @Nullable String note, @Nullable Long person) {
        var newest = versions.of(offered.tenantId(), offered.id()).getFirst();
        boolean possible = newest.draft() || offered.state() == Offered.State.WITHDRAWN;
        if (!possible || rows.publish(offered.tenantId(), offered.id(), seen, newest.version()) == 0) {
            return false;
        }
        var now = LocalDateTime.now(clock);
        versions.publish(offered.tenantId(), offered.id(), newest.version(), now, person, note);
        return true;
    }

    @Transactional
    boolean withdraw(Offered offered, int seen, String reason) {
        return rows.withdraw(offered.tenantId(), offered.id(), seen, LocalDateTime.now(clock), reason) == 1;
    }

    /** For samples: published at once. */
    @Transactional
    public void offer(Unit bank, Terms terms) {
        String publicId = draft(bank, terms, null, true);
        rows.find(List.of(bank.tenantId()), publicId).ifPresent(offered -> publish(offered, 0, null, null));
    }

    private static Version version(Offered offered, int number, Terms terms, LocalDateTime now, @Nullable Long person) {
        return new Version(offered.tenantId(), offered.id(), number, terms, null, now, person, null, null);
    }
}
