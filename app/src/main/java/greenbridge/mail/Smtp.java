package greenbridge.mail;

import greenbridge.mail.Post.Answer.Kind;
import greenbridge.tenants.Tenant;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The mail server of whoever runs the portal. */
@Singleton
@Requires(property = "mail.smtp-url")
final class Smtp implements Post {
    private static final Logger log = LoggerFactory.getLogger(Smtp.class);
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final SmtpUrl server;
    private final String from;
    private final Session session;
    private final Clock clock;

    Smtp(@Value("${mail.smtp-url}") String url, @Nullable @Value("${mail.from}") String from, Clock clock) {
        this.server = SmtpUrl.parse(url);
        this.from = MailAddress.of(from == null ? "" : from)
                .orElseThrow(() -> new IllegalArgumentException(
                        "SMTP_URL needs MAIL_FROM, the address that mails come from, such as no-reply@example.org."))
                .value();
        this.session = Session.getInstance(server.properties());
        this.clock = clock;
    }

    @Override
    public boolean keeps() {
        return false;
    }

    @Override
    public Answer deliver(Mail mail, Tenant tenant) {
        try {
            Message message = message(mail, tenant);
            Transport transport = session.getTransport();
            try {
                return handOver(message, transport);
            } finally {
                close(transport);
            }
        } catch (MessagingException | UnsupportedEncodingException | RuntimeException e) {
            return new Answer(Kind.LATER, String.valueOf(e.getMessage()));
        }
    }

    private Answer handOver(Message message, Transport transport) {
        try {
            transport.connect(server.host(), server.port(), server.user(), server.password());
        } catch (MessagingException e) {
            return new Answer(Kind.AWAY, String.valueOf(e.getMessage()));
        }
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return Answer.TAKEN;
        } catch (MessagingException e) {
            return Refusal.of(e);
        }
    }

    /** Written by the same row it is the same message: whoever gets it twice can tell by its number. */
    private Message message(Mail mail, Tenant tenant) throws MessagingException, UnsupportedEncodingException {
        String number = "<" + mail.publicId() + "." + tenant.slug() + from.substring(from.indexOf('@')) + ">";
        var message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", number);
            }
        };
        message.setFrom(new InternetAddress(from, tenant.portal(mail.language()), UTF_8));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient(), true));
        message.setSubject(mail.subject(), UTF_8);
        message.setText(mail.written().replace("\n", "\r\n"), UTF_8);
        message.setContentLanguage(new String[] {mail.language().tag()});
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader(
                "Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(mail.createdAt().atZone(clock.getZone())));
        message.saveChanges();
        return message;
    }

    /** What was taken is taken, however the server says goodbye. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            log.debug("The mail server said no goodbye", e);
        }
    }
}
