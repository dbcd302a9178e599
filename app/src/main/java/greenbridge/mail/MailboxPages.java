package greenbridge.mail;

import greenbridge.permission.Anyone;
import greenbridge.site.Page;
import greenbridge.site.Site;
import greenbridge.tenants.Language;
import greenbridge.view.Tongue;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What would have been sent, for everybody to read: in demo mode only, and else no page at all. */
@Anyone
@Controller("/{tenant}/mailbox")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class MailboxPages {
    private static final int NEWEST = 50;
    private static final Pattern LINK = Pattern.compile("https?://[\\w\\-.~:/?#\\[\\]@!$&*+,;=%]+");

    private final MailRows rows;
    private final @Nullable Mailbox mailbox;

    MailboxPages(MailRows rows, @Nullable Mailbox mailbox) {
        this.rows = rows;
        this.mailbox = mailbox;
    }

    /**
     * Addresses are masked: real people try the demo too.
     *
     * @param tongue of the subject, which in an English letter may be little more than a Chinese name
     */
    record Letter(
            String id,
            String subject,
            String tongue,
            String language,
            String recipient,
            String day,
            String time,
            boolean failed) {
        static Letter of(Mail mail) {
            String at = mail.createdAt().withNano(0).toString().replace('T', ' ');
            return new Letter(
                    mail.publicId(),
                    mail.subject(),
                    (Tongue.chinese(mail.subject()) ? Language.ZH : mail.language()).tag(),
                    mail.language().tag(),
                    new MailAddress(mail.recipient()).masked(),
                    at.substring(0, 10),
                    at.substring(11, 16),
                    mail.state() == Mail.State.FAILED);
        }
    }

    record MailboxPage(Site site, List<Letter> letters) implements Page {}

    @Get
    Optional<MailboxPage> all(Site site) {
        return mailbox == null
                ? Optional.empty()
                : Optional.of(new MailboxPage(
                        site,
                        rows.newest(site.tenant().id(), NEWEST).stream()
                                .map(Letter::of)
                                .toList()));
    }

    /** A piece of the text: words, or an address to follow. */
    record Piece(String text, boolean link) {}

    record MailPage(Site site, Letter letter, List<Piece> pieces) implements Page {}

    @Get("/{id}")
    Optional<MailPage> one(Site site, String id) {
        return mailbox == null
                ? Optional.empty()
                : rows.find(site.tenant().id(), id)
                        .map(mail -> new MailPage(site, Letter.of(mail), pieces(mail.written())));
    }

    static List<Piece> pieces(String text) {
        var pieces = new ArrayList<Piece>();
        var links = LINK.matcher(text);
        int from = 0;
        while (links.find()) {
            if (links.start() > from) {
                pieces.add(new Piece(text.substring(from, links.start()), false));
            }
            pieces.add(new Piece(links.group(), true));
            from = links.end();
        }
        if (from < text.length()) {
            pieces.add(new Piece(text.substring(from), false));
        }
        return pieces;
    }
}
