package greenbridge.call;

import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;

/** Puts together what a page tells of a call, the same before and after it is published. */
@Singleton
class Telling {
    private final Calls calls;
    private final Preparing preparing;
    private final Attachments attachments;
    private final Asking asking;
    private final Clock clock;

    Telling(Calls calls, Preparing preparing, Attachments attachments, Asking asking, Clock clock) {
        this.calls = calls;
        this.preparing = preparing;
        this.attachments = attachments;
        this.asking = asking;
        this.clock = clock;
    }

    /** What everybody may see. */
    @ReadOnly
    public Optional<Told> published(Tenant tenant, String publicId) {
        return calls.find(tenant, publicId)
                .filter(call -> call.publishedAt() != null)
                .map(call -> of(tenant, call));
    }

    @ReadOnly
    public Told of(Tenant tenant, Call call) {
        var now = LocalDateTime.now(clock).withNano(0);
        return new Told(
                call,
                preparing.programme(call),
                preparing.pack(tenant, call).pack(),
                call.at(LocalDateTime.now(clock)),
                Timeline.of(call, now),
                attachments.of(tenant, call),
                asking.of(call).stream()
                        .filter(question -> question.answeredAt() != null)
                        .toList(),
                preparing.of(call).map(Preparation::cancelReason).orElse(null));
    }
}
