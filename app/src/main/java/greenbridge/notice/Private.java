package greenbridge.notice;

import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Keeps out of what others read the name and the contact of who objected, and whatever looks like a number of a telephone or an
 * identity card or like an address of mail. What else tells who somebody is only a person can see.
 */
@Singleton
class Private {
    private static final Pattern PERSONAL = Pattern.compile(
            "(?<!\\d)1[3-9]\\d{9}(?!\\d)|(?<![0-9A-Za-z])\\d{17}[0-9Xx](?![0-9A-Za-z])|[\\w.+-]+@[\\w-]+\\.[\\w.]+");

    boolean tells(Objection objection, String text) {
        return tells(text, objection.name(), objection.contact());
    }

    boolean tells(String text, @org.jspecify.annotations.Nullable String... known) {
        String plain = text.replaceAll("\\s", "");
        return PERSONAL.matcher(text).find()
                || Stream.of(known)
                        .map(each -> Objects.requireNonNullElse(each, "").replaceAll("\\s", ""))
                        .anyMatch(each -> each.length() > 1 && plain.contains(each));
    }
}
