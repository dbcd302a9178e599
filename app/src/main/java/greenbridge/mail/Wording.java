package greenbridge.mail;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A subject and a text with placeholders such as {name}, or without them once they are filled. */
record Wording(String subject, String text) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");
    private static final Pattern BREAK = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    /** The first line of the file is the subject, the second is empty. */
    static Wording parse(String file) {
        String[] parts = file.replace("\r\n", "\n").split("\n\n", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException("A mail is a subject, an empty line and a text");
        }
        return new Wording(parts[0], parts[1].strip());
    }

    Set<String> placeholders() {
        return PLACEHOLDER
                .matcher(subject + text)
                .results()
                .map(each -> each.group(1))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What stands in for a placeholder is not looked at again, so a value cannot bring placeholders of its own. */
    Wording filled(Map<String, String> values) {
        UnaryOperator<String> fill = template -> PLACEHOLDER.matcher(template).replaceAll(each -> {
            String value = values.get(each.group(1));
            if (value == null) {
                throw new IllegalArgumentException("The mail has no value for " + each.group());
            }
            return Matcher.quoteReplacement(value);
        });
        return new Wording(fill.apply(subject), fill.apply(text).replace("\r\n", "\n")).checked();
    }

    /** A line break in a subject would begin a header of somebody else's making. */
    Wording checked() {
        if (BREAK.matcher(subject).find() || UNPRINTABLE.matcher(text).find()) {
            throw new IllegalArgumentException(
                    "A mail has a line break in its subject or a control character in its text");
        }
        return this;
    }
}
