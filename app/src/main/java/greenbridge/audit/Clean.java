package greenbridge.audit;

import java.util.regex.Pattern;

/** What may stand in a line: no secret, nothing that ends a line or turns its direction, nothing without end. */
final class Clean {
    static final String LEFT_OUT = "(left out)";

    private static final int LONGEST = 2000;
    private static final Pattern SECRET_NAME = Pattern.compile(
            "password|passwd|passphrase|secret|token|totp|\\botp|credential|authorization|cookie|captcha|(api|private|access).?key"
                    + "|recovery.?code|密码|口令|密钥|验证码",
            Pattern.CASE_INSENSITIVE);

    /** What looks like a signed token, a hashed password, a header or an address with a password, wherever it stands. */
    private static final Pattern SECRET_VALUE = Pattern.compile(
            "eyJ[\\w-]{8,}\\.[\\w-]+(\\.[\\w-]*)*|\\$(argon2|2[aby]|scrypt|pbkdf2)[^\\s]*|\\b(Bearer|Basic)\\s+\\S+"
                    + "|(?<=://)[^\\s/@]+:[^\\s/@]+(?=@)|-----BEGIN[\\s\\S]*",
            Pattern.CASE_INSENSITIVE);

    private Clean() {}

    static String value(String what, String text) {
        return SECRET_NAME.matcher(what).find()
                ? LEFT_OUT
                : text(SECRET_VALUE.matcher(text).replaceAll(LEFT_OUT), LONGEST);
    }

    /** One line whatever was typed, cut to what its column holds. */
    static String text(String text, int most) {
        var clean = new StringBuilder(Math.min(text.length(), most));
        text.codePoints().forEach(each -> {
            switch (Character.getType(each)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR,
                        // Half of a character would be stored as another one, and the hash would not hold.
                        Character.SURROGATE -> clean.append("\\u%04x".formatted(each));
                default -> clean.appendCodePoint(each);
            }
        });
        int length = clean.codePointCount(0, clean.length());
        return length <= most ? clean.toString() : clean.substring(0, clean.offsetByCodePoints(0, most - 1)) + "…";
    }
}
