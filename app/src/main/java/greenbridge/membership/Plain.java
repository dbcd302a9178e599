package greenbridge.membership;

import java.util.regex.Pattern;

/** Names in mails are somebody's words: none may look like an address that a mail program makes a link of. */
public final class Plain {
    private static final Pattern LINKING = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+|[/@:\\\\]|\\.(?=\\S)");
    private static final int LONGEST = 120;

    private Plain() {}

    public static String name(String name) {
        String plain = LINKING.matcher(name).replaceAll(" ").strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
    }
}
