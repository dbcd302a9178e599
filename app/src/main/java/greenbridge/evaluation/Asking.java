package greenbridge.evaluation;

import greenbridge.entry.Shown;
import greenbridge.form.Problems;
import greenbridge.form.Problems.Problem;
import greenbridge.organisation.CreditCode;
import greenbridge.organisation.Unit;
import greenbridge.organisation.Units;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.site.Site;
import greenbridge.view.Texts;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what an enterprise typed when it asks for an evaluation. */
@Singleton
class Asking {
    private static final int LONGEST_NOTE = 1000;

    private final Units units;
    private final Cities cities;
    private final Texts texts;

    Asking(Units units, Cities cities, Texts texts) {
        this.units = units;
        this.cities = cities;
        this.texts = texts;
    }

    /**
     * As it was typed.
     *
     * @param agency public id of one on the list; empty where another is named by its code
     */
    @Serdeable
    record Typed(
            @Nullable String organisation,
            @Nullable String agency,
            @Nullable String code,
            @Nullable String from,
            @Nullable String to,
            @Nullable String note) {
        static final Typed EMPTY = new Typed(null, null, null, null, null, null);
    }

    /** @param wish none where anything is wrong */
    record Read(Problems problems, Optional<Evaluations.Wish> wish) {}

    /** The organisations that somebody may ask for here: verified ones that lie in the land of the portal. */
    List<Unit> organisations(Site site, Actor actor) {
        return Matters.organisations(site.tenant(), actor).stream()
                .filter(id -> actor.may(Permission.ORGANISATION_EDIT, id))
                .flatMap(id -> units.byId(site.tenant(), id).stream())
                .filter(unit -> unit.verified() && unit.area() != null)
                .filter(unit -> cities.holds(site.tenant(), Objects.requireNonNull(unit.area())))
                .toList();
    }

    Read read(Site site, Actor actor, Typed form, List<Shown> listed) {
        var problems = new ArrayList<Problem>();
        var enterprise = organisations(site, actor).stream()
                .filter(unit -> unit.publicId().equals(form.organisation()))
                .findFirst();
        if (enterprise.isEmpty()) {
            problems.add(problem(site, "organisation", "evaluation.wrong.organisation"));
        }
        var agency = agency(site, form, listed);
        if (agency.isEmpty()) {
            boolean named = text(form.agency()).isEmpty();
            problems.add(problem(
                    site, named ? "code" : "agency", named ? "evaluation.wrong.code" : "evaluation.wrong.agency"));
        }
        var from = day(form.from());
        var to = day(form.to());
        if (from.isEmpty() || to.isEmpty() || to.get().isBefore(from.get())) {
            problems.add(problem(site, from.isEmpty() ? "from" : "to", "evaluation.wrong.period"));
        }
        String note = text(form.note());
        if (note.length() > LONGEST_NOTE) {
            problems.add(problem(site, "note", "evaluation.wrong.note"));
        }
        if (!problems.isEmpty()) {
            return new Read(new Problems(List.copyOf(problems)), Optional.empty());
        }
        return new Read(
                new Problems(List.of()),
                Optional.of(new Evaluations.Wish(
                        enterprise.orElseThrow(),
                        agency.orElseThrow(),
                        from.orElseThrow(),
                        to.orElseThrow(),
                        note.isEmpty() ? null : note)));
    }

    /** At the field by which the agency was named. */
    Problems problems(Site site, Typed form, Step.Conflicted conflicted) {
        String field = text(form.agency()).isEmpty() ? "code" : "agency";
        return new Problems(conflicted.conflicts().stream()
                .map(each -> problem(site, field, each.key()))
                .toList());
    }

    private Problem problem(Site site, String field, String key) {
        return new Problem(field, texts.in(site.language(), key));
    }

    /** One of the list, or whoever has this code: an agency that is not on the list is asked like any other. */
    private Optional<Unit> agency(Site site, Typed form, List<Shown> listed) {
        String chosen = text(form.agency());
        if (!chosen.isEmpty()) {
            return listed.stream()
                    .filter(entry -> chosen.equals(entry.holderPublicId()))
                    .findFirst()
                    .flatMap(entry -> units.find(site.tenant(), chosen));
        }
        return CreditCode.of(text(form.code()))
                .flatMap(code -> units.known(site.tenant(), code.value(), "").stream()
                        .filter(unit -> code.value().equals(unit.creditCode()))
                        .findFirst());
    }

    private static Optional<LocalDate> day(@Nullable String typed) {
        try {
            return Optional.of(LocalDate.parse(text(typed)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }
}
