package greenbridge.mail;

import greenbridge.tenants.Language;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** How one tenant words a mail: data with placeholders, and never a template that could do anything. */
@MappedEntity("mail_template")
record OwnWording(int tenantId, @Id String name, Language language, String subject, String text) {}
