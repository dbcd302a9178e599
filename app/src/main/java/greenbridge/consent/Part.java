package greenbridge.consent;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What of a dossier is opened. */
public enum Part {
    /** Public, so nobody has to open it. */
    SUMMARY,
    FIGURES,
    PAPERS,
    EVIDENCE,
    CONTACT;

    /** Those that a bank sees by consent alone. */
    public static List<Part> closed() {
        return List.of(FIGURES, PAPERS, EVIDENCE, CONTACT);
    }

    public String key() {
        return "consent.part." + name().toLowerCase(Locale.ROOT);
    }

    /** The field of the form that opens it. */
    public String field() {
        return "part-" + name().toLowerCase(Locale.ROOT);
    }

    static Set<Part> read(String written) {
        var parts = EnumSet.noneOf(Part.class);
        Arrays.stream(written.split(" ", -1)).filter(word -> !word.isEmpty()).forEach(word -> parts.add(valueOf(word)));
        return parts;
    }

    static String written(Collection<Part> parts) {
        return parts.stream().distinct().sorted().map(Part::name).collect(Collectors.joining(" "));
    }
}
