package greenbridge.form;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A form that was sent.
 *
 * @param said hash of what was typed
 * @param path of what it made
 */
@MappedEntity("form_sent")
record SentForm(
        int tenantId,
        long personId,
        @Id String token,
        String said,
        @Nullable String path,
        LocalDateTime sentAt) {}
