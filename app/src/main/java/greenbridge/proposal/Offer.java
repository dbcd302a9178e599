package greenbridge.proposal;

import greenbridge.form.Form;
import greenbridge.tenants.Language;
import greenbridge.view.Texts;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A proposal that comes with an answer to a need: its figures as they were typed, by the names of their fields, to be kept with the answer. */
public final class Offer {
    private static final String LETTER = "offer";
    private static final String AT = LETTER + "-";
    private static final String FOLLOWS = "follows";
    private static final String NAME = "name";

    private Offer() {}

    /**
     * What the fields need to be laid out: an argument of {@code fragments/offer :: fields}.
     *
     * @param asking the schemes that have a term of their own, by its field
     */
    public record Fields(List<Scheme> schemes, Map<String, String> asking) {}

    public static Fields fields() {
        return new Fields(List.of(Scheme.values()), Scheme.asking());
    }

    /**
     * Reads the fields {@code offer-kind}, {@code offer-investment} and so on. What is wrong stands in the problems of the form, by the
     * same rules as on the page that compares proposals; terms of another kind of contract are dropped.
     *
     * @return null where nothing was typed
     */
    public static @Nullable Map<String, String> read(Form form) {
        var proposal = new Reader(form).offer(LETTER);
        if (proposal == null) {
            return null;
        }
        var scheme = proposal.scheme();
        var offer = new LinkedHashMap<String, String>();
        offer.put("kind", scheme.name());
        terms().filter(field -> Scheme.asking(field).isEmpty() || scheme.asks(field))
                .filter(field -> !form.typed().of(AT + field).isEmpty())
                .forEach(field -> offer.put(field, form.typed().of(AT + field)));
        if (scheme.asks(FOLLOWS) && proposal.follows()) {
            offer.put(FOLLOWS, "on");
        }
        return offer;
    }

    /** As it would be typed again, by the names of the fields of the form. */
    public static Map<String, String> typed(Map<String, String> offer) {
        return typed(LETTER, offer);
    }

    static Map<String, String> typed(String letter, Map<String, String> offer) {
        var typed = new HashMap<String, String>();
        offer.forEach((field, value) -> typed.put(letter + "-" + field, value));
        return typed;
    }

    /** What stands before each problem in the list of what is wrong, by field. */
    public static Map<String, String> labels(Texts texts, Language language) {
        var labels = new HashMap<String, String>();
        Stream.concat(Stream.of("kind"), terms())
                .forEach(field ->
                        labels.put(AT + field, texts.in(language, "proposal.field." + Reader.labelled(field))));
        return labels;
    }

    private static Stream<String> terms() {
        return Reader.FIELDS.stream().filter(field -> !field.equals(NAME));
    }
}
