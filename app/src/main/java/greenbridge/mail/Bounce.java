package greenbridge.mail;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;

/** An address that somebody's server said does not exist. */
@MappedEntity("mail_bounce")
record Bounce(@Id String recipient, LocalDateTime since, String reason) {}
