package greenbridge.file;

import greenbridge.audit.Actor;
import greenbridge.audit.Audit;
import greenbridge.audit.Line;
import greenbridge.task.Messages;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the scanner about what waits, one file a transaction that holds its row, one of each tenant in turn. While the scanner is
 * away everything waits: nothing is given out because nobody looked.
 */
@Singleton
class Quarantine {
    private static final Logger log = LoggerFactory.getLogger(Quarantine.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final int MOST_DOUBLINGS = 6;
    private static final int NAME = 200;

    private final FileRows rows;
    private final Shelf shelf;
    private final Scanner scanner;
    private final Tenants tenants;
    private final Audit audit;
    private final Messages messages;
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;

    Quarantine(
            FileRows rows,
            Shelf shelf,
            Scanner scanner,
            Tenants tenants,
            Audit audit,
            Messages messages,
            TransactionOperations<Connection> transactions,
            Clock clock) {
        this.rows = rows;
        this.shelf = shelf;
        this.scanner = scanner;
        this.tenants = tenants;
        this.audit = audit;
        this.messages = messages;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How many were looked at. */
    int round() {
        if (!scanner.awaited()) {
            return 0;
        }
        var everyone = tenants.everyone("Whoever handed it in, a file that waits is looked at");
        int looked = 0;
        for (int tenantId : rows.tenantsWithDue(everyone.ids(), LocalDateTime.now(clock))) {
            looked += one(tenants.byId(tenantId).orElseThrow()) ? 1 : 0;
        }
        return looked;
    }

    private boolean one(Tenant tenant) {
        @Nullable
        Stored refused = transactions.executeWrite(status -> {
            var claimed = rows.claim(tenant.id(), LocalDateTime.now(clock));
            return claimed.isEmpty() ? null : settled(tenant, claimed.get());
        });
        if (refused == null) {
            return false;
        }
        if (refused.state() == Stored.State.REFUSED) {
            remove(tenant, refused);
        }
        return true;
    }

    /** The row as it is from now on. */
    private Stored settled(Tenant tenant, Stored file) {
        try (var content = Files.newInputStream(shelf.place(tenant, file.hash()))) {
            return switch (scanner.scan(content)) {
                case Scanner.Verdict.Clean clean -> {
                    rows.clean(tenant.id(), file.id());
                    yield file;
                }
                case Scanner.Verdict.Found found -> refused(tenant, file, found.name());
            };
        } catch (IOException e) {
            var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(MOST_DOUBLINGS, file.attempts()));
            rows.postpone(tenant.id(), file.id(), LocalDateTime.now(clock).plus(pause));
            log.warn("The file {} waits for the scanner: {}", file.publicId(), e.getMessage());
            return file;
        }
    }

    /** All rows of this content, whoever handed it in, and also those that an earlier look found clean. */
    private Stored refused(Tenant tenant, Stored file, String found) {
        String name = found.substring(0, Math.min(NAME, found.length()));
        var same = rows.same(tenant.id(), file.hash());
        for (Stored each : same) {
            rows.refuse(tenant.id(), each.id(), name);
            messages.tell(tenant, each.personId(), "file.refused", each.name(), "files");
        }
        audit.write(
                tenant.id(),
                same.stream()
                        .map(each -> Line.of(tenant.id(), Actor.SYSTEM, "file.refused", "file", each.publicId())
                                .noting("found", name))
                        .toList());
        return rows.find(tenant.id(), file.publicId()).orElseThrow();
    }

    private void remove(Tenant tenant, Stored file) {
        try {
            shelf.remove(tenant, file.hash(), Instant.MAX);
        } catch (IOException e) {
            log.error("The content {} was refused and cannot be removed", file.hash(), e);
        }
    }
}
