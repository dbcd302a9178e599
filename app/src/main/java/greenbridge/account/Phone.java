package greenbridge.account;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** A mobile number of the mainland, as its eleven digits however it was typed. */
public record Phone(String value) {
    private static final Pattern FORM = Pattern.compile("1[3-9]\\d{9}");

    public static Optional<Phone> of(String typed) {
        String digits = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s()-]", "")
                .replaceFirst("^(?:\\+|00)86", "");
        return FORM.matcher(digits).matches() ? Optional.of(new Phone(digits)) : Optional.empty();
    }

    /** 138****5678. */
    public String masked() {
        return value.substring(0, 3) + "****" + value.substring(7);
    }
}
