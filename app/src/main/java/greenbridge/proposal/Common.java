package greenbridge.proposal;

import greenbridge.form.Typed;
import greenbridge.tenants.Language;
import greenbridge.view.Texts;
import io.micronaut.http.HttpRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fields of what is assumed for all proposals alike; they stand in the address. */
final class Common {
    private static final List<String> FIELDS =
            List.of("years", "rate", "price", "priceChange", "output", "outputDrop", "priceDrop");

    /** What a reader begins with; every one of them can be changed. */
    private static final Map<String, String> USUAL =
            Map.of("years", "10", "priceChange", "0", "output", "100", "outputDrop", "30", "priceDrop", "20");

    private Common() {}

    static Typed typed(HttpRequest<?> request, Map<String, String> instead) {
        var typed = Typed.filling();
        USUAL.forEach(typed::with);
        instead.forEach(typed::with);
        request.getParameters()
                .forEach((name, values) -> values.stream().findFirst().ifPresent(value -> typed.with(name, value)));
        return typed.typed();
    }

    /** What stands before each problem, by field. */
    static Map<String, String> labels(Texts texts, Language language) {
        var labels = new HashMap<String, String>();
        FIELDS.forEach(field -> labels.put(field, texts.in(language, "proposal.field." + field)));
        return labels;
    }
}
