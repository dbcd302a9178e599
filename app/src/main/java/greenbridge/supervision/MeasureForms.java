package greenbridge.supervision;

import greenbridge.entry.Shown;
import greenbridge.form.Problems;
import greenbridge.id.Ids;
import greenbridge.pack.Pack;
import greenbridge.site.Site;
import greenbridge.view.Texts;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what somebody typed who proposes a measure. */
@Singleton
class MeasureForms {
    private final Texts texts;
    private final Clock clock;

    MeasureForms(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    @Serdeable
    record Entered(
            @Nullable String kind,
            @Nullable String ground,
            @Nullable String reason,
            @Nullable String effectiveOn,
            @Nullable String lastOn,
            @Nullable String title,
            @Nullable String summary,
            @Nullable String complaint) {
        static Entered fresh(LocalDate today, String complaint) {
            return new Entered(null, null, null, today.toString(), null, null, null, complaint);
        }
    }

    sealed interface Read {}

    record Right(Measure measure) implements Read {}

    record Wrong(Problems problems) implements Read {}

    /**
     * Where the rules have grounds, a revocation names one of them.
     *
     * @param yearly public id of the review that leads to it, which nobody types
     */
    Read read(Site site, Shown entry, List<Pack.Ground> grounds, Entered form, long person, @Nullable String yearly) {
        var problems = Problems.NONE;
        var kind = Arrays.stream(Measure.Kind.values())
                .filter(each -> each.name().equalsIgnoreCase(text(form.kind())))
                .findFirst();
        boolean revoke = kind.filter(each -> each == Measure.Kind.REVOKE).isPresent();
        boolean correct = kind.filter(each -> each == Measure.Kind.CORRECT).isPresent();
        var ground = grounds.stream()
                .filter(each -> revoke && each.code().equals(form.ground()))
                .findFirst();
        String reason = text(form.reason());
        var from = day(form.effectiveOn());
        var last = day(form.lastOn());
        if (kind.isEmpty()) {
            problems = and(site, problems, "kind", "supervision.wrong.kind");
        }
        if (revoke && !grounds.isEmpty() && ground.isEmpty()) {
            problems = and(site, problems, "ground", "supervision.wrong.ground");
        }
        if (reason.isEmpty() || reason.length() > 1000) {
            problems = and(site, problems, "reason", "supervision.wrong.reason");
        }
        if (from.isEmpty() || (!correct && from.get().isBefore(site.today()))) {
            problems = and(site, problems, "effectiveOn", "supervision.wrong.day");
        }
        if (!text(form.lastOn()).isEmpty()
                && (last.isEmpty() || from.isEmpty() || last.get().isBefore(from.get()))) {
            problems = and(site, problems, "lastOn", "supervision.wrong.last");
        }
        if (correct && text(form.title()).isEmpty() && text(form.summary()).isEmpty()) {
            problems = and(site, problems, "title", "supervision.wrong.title");
        }
        if (text(form.title()).length() > 300 || text(form.summary()).length() > 2000) {
            problems = and(site, problems, "title", "supervision.wrong.long");
        }
        if (!problems.none() || kind.isEmpty() || from.isEmpty()) {
            return new Wrong(problems);
        }
        String complaint = text(form.complaint());
        return new Right(new Measure(
                site.tenant().id(),
                Ids.next(),
                Ids.random(),
                entry.publicId(),
                kind.get(),
                ground.map(Pack.Ground::code).orElse(null),
                ground.map(each -> each.label(false)).orElse(null),
                ground.map(Pack.Ground::en).orElse(null),
                ground.map(Pack.Ground::banYears).orElse(null),
                reason,
                from.get(),
                kind.get() == Measure.Kind.SUSPEND ? last.orElse(null) : null,
                correct && !text(form.title()).isEmpty() ? text(form.title()) : null,
                correct && !text(form.summary()).isEmpty() ? text(form.summary()) : null,
                complaint.matches("[0-9a-z]{12}") ? complaint : null,
                yearly,
                Measure.State.PROPOSED,
                person,
                LocalDateTime.now(clock),
                null,
                null));
    }

    Problems problem(Site site, String field, String key) {
        return and(site, Problems.NONE, field, key);
    }

    private Problems and(Site site, Problems problems, String field, String key) {
        return problems.and(field, texts.in(site.language(), key));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static Optional<LocalDate> day(@Nullable String typed) {
        try {
            return Optional.of(LocalDate.parse(text(typed)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
