package greenbridge.product;

import greenbridge.rule.Outcome;
import greenbridge.tenants.Language;
import java.util.List;

/**
 * A condition in the words of the reader.
 *
 * @param asked what the reader looks for
 * @param change what would have to be otherwise, where it is not met; else empty
 */
record Said(String condition, boolean hard, Outcome outcome, String asked, String change) {

    static Said of(Met met, InWords words, Language language) {
        return new Said(
                words.condition(met.condition(), language),
                met.condition().hard(),
                met.outcome(),
                words.asked(met, language),
                met.passes() ? "" : words.change(met, language));
    }

    static List<Said> all(List<Met> mets, InWords words, Language language) {
        return mets.stream().map(met -> of(met, words, language)).toList();
    }
}
