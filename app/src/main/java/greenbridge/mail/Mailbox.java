package greenbridge.mail;

import greenbridge.tenants.Tenant;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/**
 * In demo mode without a mail server nothing leaves the house: what would have been sent stays to be read on a page. With a server
 * there is no such page, because its letters are real and anybody could read them.
 */
@Singleton
@Requires(property = "mail.mailbox", value = "true")
@Requires(missingProperty = "mail.smtp-url")
final class Mailbox implements Post {
    @Override
    public Answer deliver(Mail mail, Tenant tenant) {
        return Answer.TAKEN;
    }

    @Override
    public boolean keeps() {
        return true;
    }
}
