package greenbridge.supervision;

import greenbridge.ban.Ban;
import greenbridge.ban.Bans;
import greenbridge.entry.Noted;
import greenbridge.entry.Shown;
import greenbridge.programme.Programmes;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the public can read of measures, inspections, reviews and bans: facts, and nobody's name. */
@Singleton
public class Register implements Noted {
    private final Measures measures;
    private final Inspections inspections;
    private final Yearly yearly;
    private final Bans bans;
    private final Programmes programmes;
    private final Tenants tenants;

    Register(
            Measures measures,
            Inspections inspections,
            Yearly yearly,
            Bans bans,
            Programmes programmes,
            Tenants tenants) {
        this.measures = measures;
        this.inspections = inspections;
        this.yearly = yearly;
        this.bans = bans;
        this.programmes = programmes;
        this.tenants = tenants;
    }

    /**
     * An organisation is refused by a programme.
     *
     * @param until the first day on which it may apply again
     */
    public record Refusal(
            String programmeZh, String programmeEn, LocalDate since, LocalDate until, String reason, boolean running) {
        public String programme(boolean english) {
            return english ? programmeEn : programmeZh;
        }
    }

    @ReadOnly
    @Override
    public List<Note> of(Tenant viewer, Shown entry, LocalDate day) {
        var notes = new ArrayList<Note>();
        measures.of(entry.tenantId(), entry.publicId()).stream()
                .filter(measure -> measure.state() == Measure.State.RELEASED
                        && !measure.effectiveOn().isAfter(day))
                .forEach(measure -> notes.add(note(measure)));
        inspections.results(entry.tenantId(), entry.publicId()).stream()
                .filter(each ->
                        each.inspectedOn() != null && !each.inspectedOn().isAfter(day))
                .forEach(each ->
                        notes.add(new Note(inspectedOn(each, day), each.result().key(), each.note(), null, null)));
        yearly.kept(entry.tenantId(), entry.publicId()).stream()
                .filter(each -> each.decidedAt() != null
                        && !each.decidedAt().toLocalDate().isAfter(day))
                .forEach(each -> notes.add(new Note(
                        each.decidedAt() == null ? day : each.decidedAt().toLocalDate(),
                        each.state().key(),
                        String.valueOf(each.year()),
                        null,
                        null)));
        notes.sort(Comparator.comparing(Note::on).reversed());
        return List.copyOf(notes);
    }

    private static LocalDate inspectedOn(Inspected each, LocalDate otherwise) {
        return each.inspectedOn() == null ? otherwise : each.inspectedOn();
    }

    private static Note note(Measure measure) {
        return new Note(
                measure.effectiveOn(),
                measure.kind().key(),
                measure.groundZh() == null ? measure.reason() : measure.groundZh() + "；" + measure.reason(),
                measure.groundEn() == null ? null : measure.groundEn() + "; " + measure.reason(),
                null);
    }

    /** The latest first; those that are over say so. */
    @ReadOnly
    public List<Refusal> refusals(int tenant, long organisation, LocalDate day) {
        return tenants.byId(tenant).stream()
                .flatMap(home -> bans.of(home, organisation).stream())
                .filter(ban -> !ban.since().isAfter(day))
                .flatMap(ban -> refusal(ban, day).stream())
                .toList();
    }

    private java.util.Optional<Refusal> refusal(Ban ban, LocalDate day) {
        return programmes
                .byId(ban.programmeTenantId(), ban.programmeId())
                .map(programme -> new Refusal(
                        programme.nameZh(),
                        programme.nameEn(),
                        ban.since(),
                        ban.until(),
                        ban.reason(),
                        day.isBefore(ban.until())));
    }
}
