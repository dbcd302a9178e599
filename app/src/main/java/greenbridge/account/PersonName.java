package greenbridge.account;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody is called. It stands in mails to others, so it can hold neither a line break nor anything that a mail program would
 * make a link of: a dot is followed by a space or by nothing.
 */
public record PersonName(String value) {
    private static final int LONGEST = 50;
    private static final Pattern FORM =
            Pattern.compile("[\\p{L}\\p{M}](?:[\\p{L}\\p{M}\\p{Nd}·•'’ -]|\\.(?= |$)){0," + (LONGEST - 1) + "}");

    public static Optional<PersonName> of(String typed) {
        String name = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        return FORM.matcher(name).matches() ? Optional.of(new PersonName(name)) : Optional.empty();
    }

    /** For a mail: what was written down before there was a rule, or by somebody else, may not be fit for one. */
    public static String inMail(String name) {
        return of(name).map(PersonName::value).orElseGet(() -> masked(name));
    }

    /** The first character; the rest as stars. */
    public String masked() {
        return masked(value);
    }

    public static String masked(String name) {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }
}
