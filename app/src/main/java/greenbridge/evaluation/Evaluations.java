package greenbridge.evaluation;

import greenbridge.account.Person;
import greenbridge.evaluation.Evaluation.State;
import greenbridge.id.Ids;
import greenbridge.organisation.Unit;
import greenbridge.organisation.Units;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The verbs. Each locks the evaluation, so that of two who move it on at once one does. */
@Singleton
public class Evaluations {
    static final int PAGE = 30;

    private final EvaluationRows rows;
    private final WasteRows wastes;
    private final Rulebooks rulebooks;
    private final Agencies agencies;
    private final Conflicts conflicts;
    private final Papers papers;
    private final Errands errands;
    private final Units units;
    private final Clock clock;

    Evaluations(
            EvaluationRows rows,
            WasteRows wastes,
            Rulebooks rulebooks,
            Agencies agencies,
            Conflicts conflicts,
            Papers papers,
            Errands errands,
            Units units,
            Clock clock) {
        this.rows = rows;
        this.wastes = wastes;
        this.rulebooks = rulebooks;
        this.agencies = agencies;
        this.conflicts = conflicts;
        this.papers = papers;
        this.errands = errands;
        this.units = units;
        this.clock = clock;
    }

    /** What an enterprise asks for. */
    public record Wish(
            Unit enterprise,
            Unit agency,
            LocalDate from,
            LocalDate to,
            @Nullable String note) {}

    /** How many evaluations of an agency were completed in the year and are filed: an agency that did none may lose its place. */
    @ReadOnly
    public int filedBy(Tenant tenant, long agency, int year) {
        var whole = new Period(year, 0);
        return rows.completed(tenant.id(), agency, whole.first(), whole.last());
    }

    @Transactional
    public Step ask(Tenant tenant, Rulebook rulebook, Wish wish, Person person, boolean sample) {
        var found = conflicts.between(tenant, wish.agency(), wish.enterprise());
        if (!found.isEmpty()) {
            return new Step.Conflicted(found);
        }
        // Of two forms at once the second waits here, and finds what the first asked for.
        units.lock(tenant, wish.enterprise().id());
        var same =
                rows.same(tenant.id(), wish.enterprise().id(), wish.agency().id(), wish.from(), wish.to(), wish.note());
        if (same.isPresent()) {
            return new Step.There(same.get());
        }
        boolean listed = agencies.lists(tenant, rulebook, today(), wish.agency().id());
        var asked = Began.of(tenant, rulebook, wish, person, listed, LocalDateTime.now(clock), sample);
        rows.insert(asked);
        errands.asked(tenant, asked, wish.enterprise());
        return new Step.Done(asked);
    }

    /** By somebody of the agency, who declares that it has no interest in the enterprise. */
    @Transactional
    public Step take(Tenant tenant, Evaluation seen, Person person) {
        return free(tenant, seen)
                .orElseGet(() -> step(seen, State.ASKED, now -> {
                    rows.take(tenant.id(), now.id(), person.id(), LocalDateTime.now(clock));
                    errands.taken(tenant, now, agency(tenant, now));
                }));
    }

    @Transactional
    public Step refuse(Tenant tenant, Evaluation seen, String reason) {
        return ended(seen, State.REFUSED, reason, now -> errands.refused(tenant, now, agency(tenant, now)));
    }

    @Transactional
    public Step withdraw(Tenant tenant, Evaluation seen, @Nullable String reason) {
        return ended(seen, State.WITHDRAWN, reason, now -> errands.withdrawn(tenant, now, enterprise(tenant, now)));
    }

    /** As typed; with the day of completion the days of filing begin to run. */
    @Transactional
    public Step keep(Tenant tenant, Evaluation seen, Draft draft) {
        return step(seen, State.TAKEN, now -> {
            var completed = Scrutiny.completed(draft, today()).orElse(null);
            var due = completed == null ? null : rulebooks.named(now.rulebook()).filingDue(completed);
            rows.keep(tenant.id(), now.id(), draft, completed, due);
            errands.completed(tenant, now, enterprise(tenant, now), due);
        });
    }

    @Transactional
    public Step file(Tenant tenant, Evaluation seen, Filing filing, Person person) {
        return free(tenant, seen)
                .orElseGet(() -> step(seen, State.TAKEN, now -> {
                    rows.file(
                            tenant.id(),
                            now.id(),
                            filing.report(),
                            filing.reportNo(),
                            filing.products(),
                            filing.completedOn(),
                            rulebooks.named(now.rulebook()).filingDue(filing.completedOn()),
                            filing.outputValue(),
                            filing.taxRelief(),
                            Ids.next(),
                            person.id(),
                            today());
                    wastes.insert(placed(now, filing.amounts()));
                    errands.filed(tenant, now, enterprise(tenant, now));
                }));
    }

    /** The city has it. */
    @Transactional
    public Step receive(Tenant tenant, Evaluation seen, Person official) {
        return step(seen, State.FILED, now -> {
            rows.receive(tenant.id(), now.id(), official.id(), today());
            errands.received(tenant, now, enterprise(tenant, now));
        });
    }

    /** Not before the years of keeping are over. */
    @Transactional
    public Step erase(Tenant tenant, Evaluation seen) {
        var now = rows.lock(tenant.id(), seen.id());
        if (now.isEmpty() || !now.get().filed()) {
            return new Step.Moved();
        }
        LocalDate before =
                today().minusYears(rulebooks.named(now.get().rulebook()).keepYears());
        if (!erasable(now.get()) || rows.erase(tenant.id(), seen.id(), before) == 0) {
            return new Step.Kept();
        }
        papers.leave(tenant, now.get());
        errands.erased(tenant, now.get());
        return new Step.Done(now.get());
    }

    boolean erasable(Evaluation evaluation) {
        LocalDate filed = evaluation.filedOn();
        return filed != null
                && !today().isBefore(rulebooks.named(evaluation.rulebook()).keptUntil(filed));
    }

    @ReadOnly
    public Optional<Evaluation> find(Tenant tenant, String publicId) {
        return rows.find(tenant.id(), publicId);
    }

    @ReadOnly
    public List<Evaluation> of(Tenant tenant, Collection<Long> organisations, long before) {
        return organisations.isEmpty() ? List.of() : rows.ofParties(tenant.id(), organisations, before, PAGE + 1);
    }

    @ReadOnly
    public List<Evaluation> filed(Tenant tenant, Collection<String> cities, long before) {
        return cities.isEmpty() ? List.of() : rows.filed(tenant.id(), cities, before, PAGE + 1);
    }

    @ReadOnly
    public List<Waste> wastes(Evaluation evaluation) {
        return wastes.of(evaluation.tenantId(), evaluation.id());
    }

    @ReadOnly
    public List<Conflict> conflicts(Tenant tenant, Evaluation evaluation) {
        return conflicts.between(tenant, agency(tenant, evaluation), enterprise(tenant, evaluation));
    }

    Unit agency(Tenant tenant, Evaluation evaluation) {
        return units.byId(tenant, evaluation.agencyId()).orElseThrow();
    }

    Unit enterprise(Tenant tenant, Evaluation evaluation) {
        return units.byId(tenant, evaluation.enterpriseId()).orElseThrow();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private Step ended(Evaluation seen, State to, @Nullable String reason, Consumer<Evaluation> told) {
        var now = rows.lock(seen.tenantId(), seen.id());
        if (now.isEmpty() || !now.get().open()) {
            return new Step.Moved();
        }
        rows.end(seen.tenantId(), seen.id(), to, reason);
        told.accept(now.get());
        return again(seen);
    }

    /** Interests may have come up since it was asked. */
    private Optional<Step> free(Tenant tenant, Evaluation evaluation) {
        return Optional.of(conflicts(tenant, evaluation))
                .filter(found -> !found.isEmpty())
                .map(Step.Conflicted::new);
    }

    /** Only if nothing has changed since it was seen. */
    private Step step(Evaluation seen, State at, Consumer<Evaluation> work) {
        var now = rows.lock(seen.tenantId(), seen.id());
        if (now.isEmpty() || now.get().state() != at || now.get().revision() != seen.revision()) {
            return new Step.Moved();
        }
        work.accept(now.get());
        return again(seen);
    }

    private Step again(Evaluation seen) {
        return rows.find(seen.tenantId(), seen.publicId())
                .<Step>map(Step.Done::new)
                .orElseGet(Step.Moved::new);
    }

    private static List<Waste> placed(Evaluation evaluation, List<Filing.Amount> amounts) {
        var next = new EnumMap<Waste.Source, Integer>(Waste.Source.class);
        var placed = new ArrayList<Waste>();
        amounts.forEach(amount -> placed.add(amount.of(evaluation, next.merge(amount.source(), 1, Integer::sum))));
        return placed;
    }
}
