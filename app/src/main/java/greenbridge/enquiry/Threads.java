package greenbridge.enquiry;

import greenbridge.account.Person;
import greenbridge.id.Ids;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was written and done, line by line; nothing of it is ever changed. */
@Singleton
class Threads {
    private final SaidRows rows;
    private final Clock clock;

    Threads(SaidRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Transactional
    void add(
            Tenant tenant,
            Enquiry enquiry,
            Side side,
            Said.Kind kind,
            @Nullable String words,
            @Nullable Person person) {
        boolean internal = kind == Said.Kind.NOTE || kind == Said.Kind.HANDED;
        rows.insert(new Said(
                tenant.id(),
                Ids.next(),
                enquiry.id(),
                side,
                internal,
                kind,
                words,
                person == null ? null : person.id(),
                person == null ? null : person.name(),
                LocalDateTime.now(clock)));
    }

    @ReadOnly
    public List<Said> of(Tenant tenant, Enquiry enquiry, Side reader) {
        return rows.of(tenant.id(), enquiry.id(), reader);
    }
}
