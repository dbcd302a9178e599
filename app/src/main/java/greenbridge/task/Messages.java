package greenbridge.task;

import greenbridge.id.Ids;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Tells people what they should know, inside the portal; whether it is worth a mail the capability decides. */
@Singleton
public class Messages {
    public static final int PAGE = 30;

    private final MessageRows rows;
    private final Clock clock;

    Messages(MessageRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * In the transaction of the caller.
     *
     * @param kind its texts have the key {@code message.kind.<kind>}, in which {0} is what it is about
     */
    @Transactional
    public void tell(Tenant tenant, long person, String kind, String about, String path) {
        rows.insert(new Message(
                tenant.id(), Ids.next(), Ids.random(), person, kind, about, path, LocalDateTime.now(clock), null));
    }

    /** Newest first, those before the last one that was seen. */
    @ReadOnly
    public List<Message> of(Tenant tenant, long person, long before) {
        return rows.of(tenant.id(), person, before, PAGE);
    }

    @ReadOnly
    public int unread(Tenant tenant, long person) {
        return rows.unread(tenant.id(), person);
    }

    /** Opened: from now on it is read. */
    @Transactional
    public Optional<Message> open(Tenant tenant, long person, String publicId) {
        var message = rows.find(tenant.id(), publicId, person);
        message.ifPresent(each -> rows.read(tenant.id(), each.id(), LocalDateTime.now(clock)));
        return message;
    }

    /** What came after the newest one that was seen stays unread. */
    @Transactional
    public void readAll(Tenant tenant, long person, String newest) {
        rows.find(tenant.id(), newest, person)
                .ifPresent(each -> rows.readAll(tenant.id(), person, each.id(), LocalDateTime.now(clock)));
    }
}
