package greenbridge.recommendation;

import greenbridge.account.People;
import greenbridge.effect.Effect;
import greenbridge.effect.Factors;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was recommended, for whoever may know of it. */
@Singleton
public class Recommendations {
    /** A reach that leaves out nothing. */
    public static final String EVERYWHERE = "^=";

    static final int PAGE = 30;

    private final RecommendationRows rows;
    private final StepRows steps;
    private final LoanReportRows reports;
    private final PolicyFundRows funds;
    private final Factors factors;
    private final People people;
    private final Clock clock;

    Recommendations(
            RecommendationRows rows,
            StepRows steps,
            LoanReportRows reports,
            PolicyFundRows funds,
            Factors factors,
            People people,
            Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.reports = reports;
        this.funds = funds;
        this.factors = factors;
        this.people = people;
        this.clock = clock;
    }

    /** Those that left the authority, or came from a bank; the newest first. */
    @ReadOnly
    public List<Recommendation> ofProject(Tenant tenant, String project) {
        return rows.ofProject(tenant.id(), project);
    }

    @ReadOnly
    public List<Recommendation> ofBank(Tenant tenant, long bank) {
        return rows.ofBank(tenant.id(), bank);
    }

    /** For statistics: what was recommended, either way. The reach is that of an official, see {@link Actor#reach}. */
    @ReadOnly
    public List<Row> rows(Tenant tenant, String reach) {
        var newest = new HashMap<Long, LoanReport>();
        reports.all(tenant.id()).forEach(report -> newest.put(report.recommendationId(), report));
        var granted = funds.all(tenant.id()).stream().collect(Collectors.groupingBy(PolicyFund::recommendationId));
        return rows.all(tenant.id(), reach).stream()
                .map(each -> row(each, newest.get(each.id()), granted.getOrDefault(each.id(), List.of())))
                .toList();
    }

    private Row row(Recommendation each, @Nullable LoanReport report, List<PolicyFund> granted) {
        Effect effect = report == null
                ? null
                : factors.on(report.factorsOn())
                        .of(Savings.read(report.measured()).amounts());
        return new Row(
                each.tenantId(),
                each.direction(),
                each.state(),
                each.project(),
                each.area(),
                each.priorityArea(),
                each.industry(),
                each.bankId(),
                each.bankName(),
                each.recommendedAt(),
                each.loan(),
                each.disbursedAmount(),
                each.disbursedOn(),
                each.collaterals(),
                effect == null ? null : effect.coal(),
                effect == null || !effect.anyCo2() ? null : effect.co2(),
                report == null ? null : report.benefit(),
                granted,
                report != null && report.verifier() != null,
                each.standing(),
                each.successful());
    }

    @ReadOnly
    Optional<Recommendation> find(Tenant tenant, String publicId) {
        return rows.find(tenant.id(), publicId);
    }

    /** One more than a page holds tells that there is another. */
    @ReadOnly
    List<Recommendation> seen(Tenant tenant, Actor actor, boolean open, long before) {
        return rows.seen(
                tenant.id(),
                actor.reach(Permission.FINANCE),
                some(Eyes.banks(actor)),
                some(Eyes.owned(actor)),
                open,
                before,
                PAGE + 1);
    }

    /** No list of a statement may be empty. */
    private static Collection<Long> some(Set<Long> ids) {
        return ids.isEmpty() ? List.of(-1L) : ids;
    }

    /** In order; an enterprise and a bank see it from when it was recommended, and who acts for another stays unnamed. */
    @ReadOnly
    List<Stay> stays(Recommendation recommendation, Eyes eyes) {
        var all = steps.of(recommendation.tenantId(), recommendation.id());
        var names = new HashMap<Long, String>();
        var stays = new ArrayList<Stay>();
        for (int i = 0; i < all.size(); i++) {
            var step = all.get(i);
            boolean before = step.state() == State.DRAFT || step.state() == State.LOCAL_CHECK;
            if (eyes.official() || !before) {
                LocalDateTime until = i + 1 < all.size() ? all.get(i + 1).madeAt() : null;
                boolean over = until == null && !recommendation.state().open();
                boolean note = eyes.appraisal() || step.side() == Side.BANK;
                stays.add(Stay.of(
                        step,
                        eyes.appraisal() ? name(names, step.personId()) : null,
                        note ? step.note() : null,
                        over ? step.madeAt() : until,
                        LocalDateTime.now(clock)));
            }
        }
        return List.copyOf(stays);
    }

    private String name(Map<Long, String> known, long person) {
        return known.computeIfAbsent(
                person, id -> people.byId(id).map(each -> each.name()).orElse("—"));
    }
}
