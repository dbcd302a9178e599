package greenbridge.application;

import greenbridge.catalog.Reading;
import greenbridge.fact.Fact;
import greenbridge.fact.Facts;
import greenbridge.fact.Written;
import greenbridge.pack.Pack;
import greenbridge.pack.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A figure of the ledger as the answer to a question.
 *
 * @param value as the question reads it
 */
record Ledgered(Fact fact, Object value) {
    /** By the keys of the questions. A figure in another unit is another figure. */
    static Map<String, Ledgered> of(Pack pack, int round, List<Fact> facts) {
        var found = new LinkedHashMap<String, Ledgered>();
        pack.questions()
                .filter(Ledgered::figure)
                .forEach(question -> facts.stream()
                        .filter(fact -> fact.of(Objects.requireNonNull(question.fact()), year(question, round)))
                        .filter(fact ->
                                Objects.equals(fact.unit(), question.field().unit()))
                        .findFirst()
                        .flatMap(fact -> read(question, fact))
                        .ifPresent(ledgered -> found.put(question.key(), ledgered)));
        return found;
    }

    /** What was answered, for the ledger. */
    static List<Facts.Entered> entered(Pack pack, int round, Map<String, Object> values) {
        var entered = new ArrayList<Facts.Entered>();
        pack.questions()
                .filter(question -> figure(question) && values.containsKey(question.key()))
                .forEach(question -> entered.add(new Facts.Entered(
                        Objects.requireNonNull(question.fact()),
                        year(question, round),
                        Written.of(Objects.requireNonNull(values.get(question.key()))),
                        question.field().unit())));
        return entered;
    }

    private static boolean figure(Question question) {
        return question.fact() != null && !question.table() && !question.computed();
    }

    private static int year(Question question, int round) {
        return question.yearsBack() == null ? 0 : round - question.yearsBack();
    }

    private static Optional<Ledgered> read(Question question, Fact fact) {
        return Reading.of(question.field(), fact.value()) instanceof Reading.Value value
                ? Optional.of(new Ledgered(fact, Typed.even(value.value())))
                : Optional.empty();
    }
}
