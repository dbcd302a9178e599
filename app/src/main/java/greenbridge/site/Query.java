package greenbridge.site;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The part of an address after the question mark, to be said again with a change. */
public record Query(List<Part> parts) {
    public record Part(String name, String value) {}

    public static Query of(URI address) {
        String raw = Objects.requireNonNullElse(address.getRawQuery(), "");
        return new Query(Arrays.stream(raw.split("&"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.split("=", 2))
                .map(part -> new Part(decoded(part[0]), part.length == 2 ? decoded(part[1]) : ""))
                .toList());
    }

    public Query without(String name) {
        return new Query(
                parts.stream().filter(part -> !part.name().equals(name)).toList());
    }

    public Query without(String name, String value) {
        return new Query(parts.stream()
                .filter(part -> !part.equals(new Part(name, value)))
                .toList());
    }

    public Query and(String name, String value) {
        return new Query(
                Stream.concat(parts.stream(), Stream.of(new Part(name, value))).toList());
    }

    public Query with(String name, String value) {
        return without(name).and(name, value);
    }

    /** Ready to stand behind a question mark; empty for no parts. */
    @Override
    public String toString() {
        return parts.stream()
                .map(part -> encoded(part.name()) + "=" + encoded(part.value()))
                .collect(Collectors.joining("&"));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // A stray percent sign is meant as one.
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
