package greenbridge.pack;

import greenbridge.rule.Derived;
import greenbridge.rule.Rule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that a programme is made of, complete: what a province inherits is in it already.
 *
 * @param roundYear for which round the figures hold, where the source says so
 * @param who may apply
 * @param prepare what applicants should have at hand
 * @param several an organisation may apply for more than one thing in a call, as for each of its products
 * @param sealed nobody reads applications before the call is closed
 * @param remarks what officials and applicants must know of the sources, as that a step is still done on paper
 */
@Serdeable
public record Pack(
        List<Basis> basis,
        @Nullable Integer roundYear,
        @Nullable Words intro,
        @Nullable Words who,
        @Nullable Words prepare,
        @Nullable Words remarks,
        List<Section> form,
        List<Evidence> evidence,
        List<Derived> derived,
        List<Rule> rules,
        List<Tier> tiers,
        Quota quota,
        @Nullable Scoring scoring,
        Publicity publicity,
        Validity validity,
        List<Ground> grounds,
        @Nullable Listing listing,
        boolean several,
        boolean sealed) {

    public Pack {
        basis = basis == null ? List.of() : List.copyOf(basis);
        form = form == null ? List.of() : List.copyOf(form);
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
        derived = derived == null ? List.of() : List.copyOf(derived);
        rules = rules == null ? List.of() : List.copyOf(rules);
        tiers = tiers == null ? List.of() : List.copyOf(tiers);
        grounds = grounds == null ? List.of() : List.copyOf(grounds);
        quota = quota == null ? Quota.NONE : quota;
        publicity = publicity == null ? Publicity.UNSTATED : publicity;
        validity = validity == null ? Validity.UNLIMITED : validity;
    }

    /** The text that a programme stands on. What it does not print is absent. */
    @Serdeable
    public record Basis(
            String title,
            @Nullable String number,
            @Nullable String clause,
            @Nullable String policy) {}

    /** Who is counted against a limit of recommendations; the number is no part of the pack. */
    public enum Quota {
        NONE,
        /** The call has one number. */
        CALL,
        /** The national portal gives each province a number for the round. */
        PROVINCE
    }

    /** A reason for which an entry is taken away, and for how long its holder is then refused. */
    @Serdeable
    public record Ground(
            String code,
            String zh,
            String en,
            @Nullable String clause,
            @Nullable Integer banYears) {
        /** With the clause that it is, in the language of the text that it is a clause of. */
        public String label(boolean english) {
            return english ? en : clause == null ? zh : clause + "：" + zh;
        }
    }

    public Stream<Question> questions() {
        return form.stream().flatMap(section -> section.questions().stream());
    }

    public Optional<Question> question(String key) {
        return questions().filter(question -> question.key().equals(key)).findFirst();
    }

    public Optional<Rule> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    public Optional<Ground> ground(String code) {
        return grounds.stream().filter(ground -> ground.code().equals(code)).findFirst();
    }
}
