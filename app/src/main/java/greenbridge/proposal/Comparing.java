package greenbridge.proposal;

import greenbridge.form.Form;
import greenbridge.form.Problems;
import greenbridge.form.Typed;
import greenbridge.tenants.Language;
import greenbridge.view.Texts;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares offers under the assumptions of whoever reads them; those stand in the address, the offers do not. */
@Singleton
public class Comparing {
    /** What a reader begins with. */
    private static final String RATE = "8";

    private static final int YEARS = 10;

    private static final List<String> LETTERS = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");

    /** So many stand side by side at most. */
    public static final int MOST = LETTERS.size();

    private final Texts texts;

    Comparing(Texts texts) {
        this.texts = texts;
    }

    /**
     * What came of it.
     *
     * @param labels what stands before each problem, by field
     * @param result null where something is wrong
     */
    public record Compared(
            Typed typed,
            Problems problems,
            Map<String, String> labels,
            @Nullable Result result) {}

    /** Of more than {@link #MOST} offers the first ones, and at least one. */
    public Compared compared(HttpRequest<?> request, List<Given> offers, Language language) {
        var some = offers.subList(0, Math.min(MOST, offers.size()));
        var assumed = assumed(request, some);
        var whose = new LinkedHashMap<String, Given>();
        some.forEach(given -> whose.put(LETTERS.get(whose.size()), given));
        var values = new HashMap<>(assumed.values());
        values.keySet().removeIf(field -> field.indexOf('-') >= 0);
        whose.forEach((letter, given) -> values.putAll(Offer.typed(letter, given.offer())));
        var form = new Form(new Typed(values), texts, language);
        int longest = longest(some);
        var years = new Form(assumed, texts, language).whole("years", 1, Reader.LONGEST);
        Result result = null;
        if (years != null && years < longest) {
            form.wrong("years", "proposal.wrong.short", String.valueOf(longest));
        } else {
            result = Result.of(form, List.copyOf(whose.keySet()), whose, texts, language);
        }
        return new Compared(form.typed(), form.problems(), Common.labels(texts, language), result);
    }

    /** Of the address, or to begin with: as long as the longest contract, at the price that savings were valued at. */
    private static Typed assumed(HttpRequest<?> request, List<Given> offers) {
        var first = new HashMap<String, String>();
        first.put("rate", RATE);
        first.put("years", String.valueOf(Math.max(YEARS, longest(offers))));
        offers.stream()
                .map(given -> given.offer().get("base"))
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(base -> first.put("price", base));
        return Common.typed(request, first);
    }

    private static int longest(List<Given> offers) {
        return offers.stream()
                .map(given -> given.offer().getOrDefault("years", "1"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(1);
    }
}
