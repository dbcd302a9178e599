package greenbridge.organisation;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** 统一社会信用代码 (GB 32100-2015): eighteen characters, of which the last checks the others. */
public record CreditCode(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{2}[0-9]{6}[" + ALPHABET + "]{10}");
    private static final int MODULUS = 31;
    private static final int LENGTH = 18;
    private static final int[] BODY_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    /** As somebody typed it: full width, lower case and spaces do not matter. */
    public static Optional<CreditCode> of(String typed) {
        String code = plain(typed);
        boolean valid =
                code.length() == LENGTH && FORM.matcher(code).matches() && check(code) == code.charAt(LENGTH - 1);
        return valid ? Optional.of(new CreditCode(code)) : Optional.empty();
    }

    /**
     * What is wrong with what was typed.
     *
     * @param key of a text
     * @param details for the text: a position that counts from 1, a character
     */
    public record Fault(String key, List<Object> details) {}

    /** As closely as the two check characters tell: the one inside covers characters 9 to 17, the last one all of them. */
    public static Optional<Fault> fault(String typed) {
        String code = plain(typed);
        if (code.codePointCount(0, code.length()) != LENGTH) {
            return Optional.of(new Fault("organisation.code.length", List.of(code.codePointCount(0, code.length()))));
        }
        int[] characters = code.codePoints().toArray();
        for (int i = 0; i < LENGTH; i++) {
            String character = Character.toString(characters[i]);
            if (!ALPHABET.contains(character)) {
                return Optional.of(new Fault("organisation.code.character", List.of(i + 1, character)));
            }
            if (i >= 2 && i < 8 && !Character.isDigit(characters[i])) {
                return Optional.of(new Fault("organisation.code.digit", List.of(i + 1, character)));
            }
        }
        if (check(code) == code.charAt(LENGTH - 1)) {
            return Optional.empty();
        }
        boolean inside = bodyCheck(code.substring(8, 16)) != code.charAt(16);
        return Optional.of(new Fault(inside ? "organisation.code.inside" : "organisation.code.outside", List.of()));
    }

    /** A well-formed code for sample data, of an organisation registered in the area. */
    public static CreditCode synthetic(String areaCode, int serial) {
        String body = "DEM%05d".formatted(serial);
        String code = "91" + areaCode + body + bodyCheck(body);
        return new CreditCode(code + check(code));
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT);
    }

    /** The remainder of 31 must become 0 again, hence the second modulus. */
    private static char check(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % MODULUS;
        }
        return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }

    /** The check character of the organisation code inside (GB 11714). */
    private static char bodyCheck(String body) {
        int sum = 0;
        for (int i = 0; i < BODY_WEIGHTS.length; i++) {
            sum += Character.digit(body.charAt(i), 36) * BODY_WEIGHTS[i];
        }
        int check = (11 - sum % 11) % 11;
        return check == 10 ? 'X' : (char) ('0' + check);
    }

    @Override
    public String toString() {
        return value;
    }
}
