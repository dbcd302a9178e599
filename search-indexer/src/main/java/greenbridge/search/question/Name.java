package greenbridge.search.question;

import greenbridge.search.Reason;
import greenbridge.search.wording.Expansion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The name of a clause: what kind of reason it is, the word asked, the word looked for. Written here and read here. */
public final class Name {
    private static final String BETWEEN = "\u001f";

    private Name() {}

    static String identifier(List<String> identifiers) {
        return of(Reason.Kind.IDENTIFIER, identifiers.getFirst(), identifiers.getFirst());
    }

    static String parts(String text) {
        return of(Reason.Kind.PARTS, text, text);
    }

    static String sound(String letters) {
        return of(Reason.Kind.PINYIN, letters, letters);
    }

    static String place(String name) {
        return of(Reason.Kind.PLACE, name, name);
    }

    static String mark(String word) {
        return of(Reason.Kind.MARK, word, word);
    }

    static String expansion(String asked, Expansion expansion) {
        return of(
                switch (expansion.kind()) {
                    case EQUIVALENT -> Reason.Kind.SYNONYM;
                    case NARROWER -> Reason.Kind.NARROWER;
                    case SOFT -> Reason.Kind.RELATED;
                },
                asked,
                expansion.text());
    }

    public static @Nullable Reason read(String name) {
        String[] parts = name.split(BETWEEN, -1);
        if (parts.length != 3) {
            return null;
        }
        String asked = parts[1].equals(parts[2]) ? null : parts[1];
        return new Reason(Reason.Kind.valueOf(parts[0]), List.of(parts[2]), asked);
    }

    private static String of(Reason.Kind kind, String asked, String found) {
        return kind + BETWEEN + asked + BETWEEN + found;
    }
}
