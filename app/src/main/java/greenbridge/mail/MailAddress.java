package greenbridge.mail;

import java.util.Optional;
import java.util.regex.Pattern;

/** An address that mail can be sent to, as ordinary servers take it: ASCII, without comments and quotes. */
public record MailAddress(String value) {
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern FORM = Pattern.compile(
            ATOM + "(?:\\." + ATOM + ")*@" + LABEL + "(?:\\." + LABEL + ")*\\." + "[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9]");
    private static final int LONGEST = 254;
    private static final int LONGEST_NAME = 64;

    /** Only spaces around it are forgiven: whoever typed something else meant another address. */
    public static Optional<MailAddress> of(String typed) {
        String address = typed.strip();
        boolean valid = address.length() <= LONGEST
                && address.indexOf('@') <= LONGEST_NAME
                && FORM.matcher(address).matches();
        return valid ? Optional.of(new MailAddress(address)) : Optional.empty();
    }

    /** For places where others look on: the first letter and the domain. */
    public String masked() {
        return value.charAt(0) + "***" + value.substring(value.indexOf('@'));
    }

    @Override
    public String toString() {
        return value;
    }
}
