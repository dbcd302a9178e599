package greenbridge.saving;

import greenbridge.effect.Carrier;
import greenbridge.id.Ids;
import greenbridge.need.Need;
import greenbridge.need.Response;
import greenbridge.tenants.Tenant;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes what was agreed and measured already, each with its day: for samples. Nobody is told of it. */
@Singleton
public class Chronicle {
    private final ContractRows contracts;
    private final PlanRows plans;
    private final ReportRows reports;
    private final Reports effects;

    Chronicle(ContractRows contracts, PlanRows plans, ReportRows reports, Reports effects) {
        this.contracts = contracts;
        this.plans = plans;
        this.reports = reports;
        this.effects = effects;
    }

    /** Who has acted for each. */
    public record Hands(long customer, long company, long verifier) {}

    /** A year that was measured, reported and verified. */
    public record Measured(int year, BigDecimal saved, BigDecimal money, LocalDateTime reportedAt) {}

    /** The company proposed the plan, the customer confirmed it and agrees to be named. */
    @Transactional
    public void write(
            Tenant tenant,
            Need need,
            Response response,
            Terms terms,
            Hands hands,
            LocalDateTime madeAt,
            List<Measured> years) {
        var contract = new Contract(
                tenant.id(),
                Ids.next(),
                Ids.random(),
                need.id(),
                need.organisationId(),
                response.organisationId(),
                need.title(),
                true,
                1,
                1,
                madeAt,
                true,
                need.organisationName(),
                need.organisationNameEn(),
                response.organisationName(),
                response.organisationNameEn(),
                response.organisationPublicId());
        contracts.insert(contract);
        var plan = terms.plan(contract, 1, true, hands.company(), madeAt);
        plans.insert(plan);
        plans.confirm(tenant.id(), contract.id(), 1, hands.customer(), madeAt.plusDays(3));
        years.forEach(year -> report(tenant, plan, hands, year));
    }

    private void report(Tenant tenant, Plan plan, Hands hands, Measured measured) {
        Map<Carrier, BigDecimal> saved = Map.of(plan.carrier(), measured.saved());
        var effect = effects.effect(measured.year(), saved);
        boolean co2 = effect.anyCo2();
        var report = new Report(
                tenant.id(),
                Ids.next(),
                Ids.random(),
                plan.contractId(),
                measured.year(),
                plan.revision(),
                Report.State.ENTERED,
                0,
                Map.of(plan.carrier().name(), measured.saved().toPlainString()),
                measured.money(),
                null,
                effect.formula(),
                effect.on(),
                effect.coal().low(),
                effect.coal().high(),
                co2 ? effect.co2().low() : null,
                co2 ? effect.co2().high() : null,
                true,
                hands.company(),
                measured.reportedAt(),
                null,
                null,
                null,
                null);
        reports.insert(report);
        reports.decide(
                tenant.id(),
                report.id(),
                0,
                Report.State.VERIFIED,
                Objects.requireNonNull(plan.verifierId()),
                hands.verifier(),
                measured.reportedAt().plusDays(20),
                null);
    }
}
