package greenbridge.mail;

import greenbridge.id.Ids;
import greenbridge.tenants.Language;
import greenbridge.tenants.Tenant;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** The verbs. */
@Singleton
public class Outbox {
    private final MailRows rows;
    private final BounceRows bounces;
    private final Wordings wordings;
    private final Clock clock;

    Outbox(MailRows rows, BounceRows bounces, Wordings wordings, Clock clock) {
        this.rows = rows;
        this.bounces = bounces;
        this.wordings = wordings;
        this.clock = clock;
    }

    /**
     * Goes out once the transaction of the caller is committed, and never if it is not.
     *
     * @param template the name of a file in static/mails, without its language
     * @param values what stands in for each placeholder
     * @throws IllegalArgumentException when the recipient is no address, a value is missing or would break out of the subject
     */
    @Transactional
    public void send(Tenant tenant, Language language, String recipient, String template, Map<String, String> values) {
        var address = MailAddress.of(recipient)
                .filter(each -> each.value().equals(recipient))
                .orElseThrow(() -> new IllegalArgumentException("The recipient is no mail address"));
        var wording = wordings.of(tenant, template, language).filled(values);
        var now = LocalDateTime.now(clock);
        rows.insert(List.of(new Mail(
                tenant.id(),
                Ids.next(),
                Ids.random(),
                address.value(),
                language,
                template,
                wording.subject(),
                wording.text(),
                Mail.State.WAITING,
                0,
                now,
                null,
                now,
                null)));
    }

    /** In the tenant's own words from now on; mails that wait already stay as they are. */
    @Transactional
    public void reword(Tenant tenant, Language language, String template, String subject, String text) {
        wordings.put(tenant, template, language, new Wording(subject, text));
    }

    /** What was written to somebody who is no longer known here, and what still waits. */
    @Transactional
    public void forget(String recipient) {
        rows.forget(recipient);
        bounces.remove(recipient);
    }

    /** Somebody knows that the address works again. */
    @Transactional
    public void writeAgain(String recipient) {
        bounces.remove(recipient);
    }
}
