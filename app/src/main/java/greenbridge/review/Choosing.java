package greenbridge.review;

import greenbridge.oversight.Case;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what an official typed: who returns or declines says why, and who returns says until when. */
@Singleton
class Choosing {
    private static final int LONGEST = 1000;
    private static final Set<Decision> OF_ONE = EnumSet.of(Decision.RECOMMENDED, Decision.RETURNED, Decision.DECLINED);

    private final Reviews reviews;

    Choosing(Reviews reviews) {
        this.reviews = reviews;
    }

    sealed interface Chosen {
        record Right(Reviews.Wanted wanted) implements Chosen {}

        record Wrong(String field, String key) implements Chosen {}
    }

    /** @param recommending whether recommending is what is done at the step, and not choosing for a sheet */
    Chosen of(Case found, ReviewPages.Choice choice, LocalDate today, boolean recommending) {
        var decision = decision(choice.decision()).filter(each -> recommending || each != Decision.RECOMMENDED);
        if (decision.isEmpty()) {
            return new Chosen.Wrong("decision", "review.wrong.decision");
        }
        String opinion = choice.opinion() == null ? "" : choice.opinion().strip();
        if (opinion.length() > LONGEST) {
            return new Chosen.Wrong("opinion", "review.wrong.long");
        }
        if (opinion.isEmpty() && decision.get() == Decision.DECLINED) {
            return new Chosen.Wrong("opinion", "review.wrong.why");
        }
        @Nullable LocalDate until = null;
        if (decision.get() == Decision.RETURNED) {
            if (opinion.isEmpty() && !remarked(found)) {
                return new Chosen.Wrong("opinion", "review.wrong.what");
            }
            until = day(choice.returnBy()).filter(day -> day.isAfter(today)).orElse(null);
            if (until == null) {
                return new Chosen.Wrong("returnBy", "review.wrong.until");
            }
        }
        return new Chosen.Right(new Reviews.Wanted(decision.get(), opinion.isEmpty() ? null : opinion, until));
    }

    private boolean remarked(Case found) {
        return reviews.remarks(found.application()).stream()
                .anyMatch(said -> said.outward()
                        && said.submission() == found.application().submission());
    }

    private static Optional<Decision> decision(@Nullable String typed) {
        return Arrays.stream(Decision.values())
                .filter(OF_ONE::contains)
                .filter(each -> each.code().equals(typed))
                .findFirst();
    }

    static Optional<LocalDate> day(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
