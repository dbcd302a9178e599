package greenbridge.supervision;

import greenbridge.entry.Shown;
import greenbridge.file.Stored;
import greenbridge.form.Problems;
import greenbridge.notice.Evidence;
import greenbridge.pack.Pack;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.site.Page;
import greenbridge.site.Site;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lays out a yearly report for the officials whom it reaches. */
@Singleton
class YearlyDesk {
    private final Yearly yearly;
    private final Measures measures;
    private final Charges charges;
    private final MeasureForms forms;
    private final Evidence evidence;

    YearlyDesk(Yearly yearly, Measures measures, Charges charges, MeasureForms forms, Evidence evidence) {
        this.yearly = yearly;
        this.measures = measures;
        this.charges = charges;
        this.forms = forms;
        this.evidence = evidence;
    }

    /**
     * @param decides this person may decide, and it is time to
     * @param grounds to delete, one of which is chosen where there are any
     */
    record YearlyReviewPage(
            Site site,
            Actor actor,
            YearlyReview review,
            List<Stored> files,
            boolean decides,
            List<Pack.Ground> grounds,
            Said form,
            Problems problems)
            implements Page {}

    /**
     * What an official typed.
     *
     * @param effectiveOn from which day the entry is deleted
     */
    @Serdeable
    record Said(
            @Nullable String decision,
            @Nullable String text,
            @Nullable String ground,
            @Nullable String effectiveOn) {
        static Said fresh(Site site) {
            return new Said(null, null, null, site.today().toString());
        }

        String reason() {
            return Objects.requireNonNullElse(text, "").strip();
        }
    }

    Optional<YearlyReview> reached(Site site, Actor actor, String id) {
        return yearly.find(site.tenant(), id)
                .filter(review -> actor.reaches(Permission.APPLICATION_CHECK, review.area()));
    }

    /** After the city, or where no report came in time. */
    static boolean decides(Site site, Actor actor, YearlyReview review) {
        return actor.reaches(Permission.SUPERVISE, null)
                && (review.state() == YearlyReview.State.CHECKED || review.late(site.today()));
    }

    /** What is deleted; nothing where it is not in the ledger any more. */
    Optional<Shown> entry(Site site, YearlyReview review) {
        return measures.entry(site.tenant(), review.entry());
    }

    /** The measure that deletes it. */
    MeasureForms.Read measure(Site site, Actor actor, YearlyReview review, Shown entry, Said form) {
        var entered = new MeasureForms.Entered(
                Measure.Kind.REVOKE.name(), form.ground(), form.text(), form.effectiveOn(), null, null, null, null);
        return forms.read(
                site,
                entry,
                charges.grounds(site.tenant(), entry),
                entered,
                actor.person().id(),
                review.publicId());
    }

    YearlyReviewPage page(Site site, Actor actor, YearlyReview review, Said form, Problems problems) {
        boolean decides = decides(site, actor, review);
        return new YearlyReviewPage(
                site,
                actor,
                review,
                evidence.of(site.tenant(), ReportFiles.KIND, review.publicId()),
                decides,
                decides
                        ? entry(site, review)
                                .map(entry -> charges.grounds(site.tenant(), entry))
                                .orElse(List.of())
                        : List.of(),
                form,
                problems);
    }
}
