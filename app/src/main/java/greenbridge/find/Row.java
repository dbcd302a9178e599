package greenbridge.find;

import greenbridge.catalog.Units;
import greenbridge.search.Hit;
import greenbridge.search.Passage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A hit as the list of results shows it to one reader.
 *
 * @param about who, where, in which catalog, until when: what there is of it
 * @param grounds why the hit is here: where it matched and on which words, with the word that was asked if it was another
 */
record Row(Hit hit, boolean english, String kind, String url, List<Span> about, List<Span> grounds) {
    private static final int PASSAGES = 2;
    private static final int FIGURES = 2;
    private static final String ENTRIES = "entries/";

    /** A value with its unit, and what it is. */
    record Figure(String value, String label) {}

    /** A text among others, with the name of a style if it has one. */
    record Span(String text, @Nullable String look) {}

    /** What the thing is on the day, by the name of a style and the key of a text. */
    record Look(String look, String key) {}

    public Optional<Look> standing() {
        return Optional.ofNullable(hit.status())
                .map(status -> status.toLowerCase(Locale.ROOT))
                .map(status -> new Look("is-" + status, "site.status." + status));
    }

    public Passage title() {
        return translated().map(Passage::plain).orElseGet(hit::markedTitle);
    }

    public String name() {
        return translated().orElseGet(hit::title);
    }

    /** A Chinese title between English words. */
    public boolean foreign() {
        return english && translated().isEmpty();
    }

    public List<Passage> passages() {
        return hit.passages().stream().limit(PASSAGES).toList();
    }

    public List<Figure> figures() {
        return hit.indicators().stream()
                .limit(FIGURES)
                .map(indicator -> new Figure(
                        (indicator.value() + " " + Units.in(indicator.unit(), english)).strip(),
                        english && indicator.labelEn() != null ? indicator.labelEn() : indicator.label()))
                .toList();
    }

    /** By this it is chosen for a comparison; only entries can be compared. */
    public Optional<String> choice() {
        return entry(hit);
    }

    /** The public id, if it is an entry. */
    static Optional<String> entry(Hit hit) {
        return hit.path().startsWith(ENTRIES) ? Optional.of(hit.path().substring(ENTRIES.length())) : Optional.empty();
    }

    private Optional<String> translated() {
        return english ? Optional.ofNullable(hit.titleEn()) : Optional.empty();
    }
}
