package greenbridge.mail;

import greenbridge.tenants.Language;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** One mail to one person. The text is gone once it was delivered: a link in it opens an account. */
@MappedEntity("mail")
record Mail(
        int tenantId,
        @Id long id,
        String publicId,
        String recipient,
        Language language,
        String template,
        String subject,
        @Nullable String text,
        State state,
        int attempts,
        LocalDateTime dueAt,
        @Nullable String lastError,
        LocalDateTime createdAt,
        @Nullable LocalDateTime sentAt) {
    enum State {
        WAITING,
        SENT,
        FAILED
    }

    String written() {
        return text == null ? "" : text;
    }
}
