package greenbridge;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/** A mail as it waits in the outbox. */
public record Letter(String template, String text) {
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    /** Newest first. */
    public static List<Letter> to(String recipient) {
        return Tables.read(
                        "SELECT CONCAT(template, '\n', text) FROM mail WHERE tenant_id > 0 AND recipient = ? ORDER BY id DESC",
                        recipient)
                .stream()
                .map(row -> row.split("\n", 2))
                .map(parts -> new Letter(parts[0], parts[1]))
                .toList();
    }

    public static List<String> templates(String recipient) {
        return to(recipient).stream().map(Letter::template).toList();
    }

    /** The newest link of this kind. */
    public static URI link(String recipient, String template) {
        return to(recipient).stream()
                .filter(letter -> letter.template().equals(template))
                .findFirst()
                .orElseThrow()
                .link();
    }

    public URI link() {
        var found = LINK.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("No link in " + text);
        }
        return URI.create(found.group());
    }
}
