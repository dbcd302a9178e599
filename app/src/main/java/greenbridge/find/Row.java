package greenbridge.find;

import greenbridge.search.Hit;
import greenbridge.search.Passage;
import greenbridge.search.Reason;
import greenbridge.search.Segment;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A hit as the list of results shows it to one reader. */
record Row(Hit hit, boolean english, String kind, String url, Optional<String> area, Optional<String> catalog) {
    private static final int PASSAGES = 2;
    private static final int FIGURES = 2;
    private static final String ENTRIES = "entries/";

    /** A value with its unit, and what it is. */
    record Figure(String value, String label) {}

    /** Why the hit is here: the key of a text, the words that met, and the word that was asked, if it was another. */
    record Ground(String key, Optional<String> words, Optional<String> asked) {}

    /** What the thing is on the day, by the name of a style and the key of a text. */
    record Look(String look, String key) {}

    public Optional<Look> standing() {
        return Optional.ofNullable(hit.status())
                .map(status -> status.toLowerCase(Locale.ROOT))
                .map(status -> new Look("is-" + status, "site.status." + status));
    }

    public List<Segment> title() {
        return translated().map(title -> Passage.plain(title).segments()).orElseGet(hit::markedTitle);
    }

    public String name() {
        return translated().orElseGet(hit::title);
    }

    /** A Chinese title between English words. */
    public boolean foreign() {
        return english && translated().isEmpty();
    }

    /** Unless it is the thing itself or stands at the head of its title. */
    public Optional<String> organisation() {
        return Optional.ofNullable(hit.organisation())
                .filter(name ->
                        !hit.kind().equals("organisation") && !hit.title().startsWith(name));
    }

    public Optional<LocalDate> issued() {
        return Optional.ofNullable(hit.listedOn()).filter(day -> hit.kind().equals("policy"));
    }

    public Optional<String> expires() {
        return Optional.ofNullable(hit.expiresOn())
                .filter(day -> "LISTED".equals(hit.status()))
                .map(LocalDate::toString);
    }

    public List<Passage> passages() {
        return hit.passages().stream().limit(PASSAGES).toList();
    }

    public List<Figure> figures() {
        return hit.indicators().stream()
                .limit(FIGURES)
                .map(indicator -> new Figure(
                        indicator.unit() == null ? indicator.value() : indicator.value() + " " + indicator.unit(),
                        english && indicator.labelEn() != null ? indicator.labelEn() : indicator.label()))
                .toList();
    }

    public List<Ground> grounds() {
        return hit.reasons().stream().map(Row::ground).toList();
    }

    /** By this it is chosen for a comparison; only entries can be compared. */
    public Optional<String> choice() {
        return hit.path().startsWith(ENTRIES) ? Optional.of(hit.path().substring(ENTRIES.length())) : Optional.empty();
    }

    private Optional<String> translated() {
        return english ? Optional.ofNullable(hit.titleEn()) : Optional.empty();
    }

    private static Ground ground(Reason reason) {
        return new Ground(
                "find.reason." + reason.kind().name().toLowerCase(Locale.ROOT),
                reason.words().isEmpty()
                        ? Optional.empty()
                        : Optional.of("“" + String.join("”“", reason.words()) + "”"),
                Optional.ofNullable(reason.asked()));
    }
}
