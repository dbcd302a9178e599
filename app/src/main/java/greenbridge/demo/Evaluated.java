package greenbridge.demo;

import greenbridge.account.Person;
import greenbridge.catalog.Catalogs;
import greenbridge.demo.Accounts.Made;
import greenbridge.entry.Entries;
import greenbridge.evaluation.Evaluation;
import greenbridge.evaluation.Evaluations;
import greenbridge.evaluation.Filing;
import greenbridge.evaluation.Report;
import greenbridge.evaluation.Rulebook;
import greenbridge.evaluation.Rulebooks;
import greenbridge.evaluation.Step;
import greenbridge.evaluation.Waste.Source;
import greenbridge.membership.Members;
import greenbridge.organisation.Unit;
import greenbridge.organisation.Units;
import greenbridge.permission.Grants;
import greenbridge.permission.Role;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Evaluations of sample enterprises of 山东 by agencies of its list, in each state, with people of all three sides. */
@Singleton
public class Evaluated {
    private static final int CASES = 6;

    private final Accounts accounts;
    private final Samples samples;
    private final Evaluations evaluations;
    private final Rulebooks rulebooks;
    private final Catalogs catalogs;
    private final Entries entries;
    private final Units units;
    private final Members members;
    private final Grants grants;
    private final Tenants tenants;
    private final Clock clock;

    Evaluated(
            Accounts accounts,
            Samples samples,
            Evaluations evaluations,
            Rulebooks rulebooks,
            Catalogs catalogs,
            Entries entries,
            Units units,
            Members members,
            Grants grants,
            Tenants tenants,
            Clock clock) {
        this.accounts = accounts;
        this.samples = samples;
        this.evaluations = evaluations;
        this.rulebooks = rulebooks;
        this.catalogs = catalogs;
        this.entries = entries;
        this.units = units;
        this.members = members;
        this.grants = grants;
        this.tenants = tenants;
        this.clock = clock;
    }

    private record Sides(Person owner, Person agent, Person official) {}

    private record Thing(String waste, String product) {}

    private static final List<Thing> THINGS = List.of(
            new Thing("粉煤灰", "蒸压加气混凝土砌块（示例）"),
            new Thing("赤泥", "道路基层材料（示例）"),
            new Thing("脱硫石膏", "纸面石膏板（示例）"),
            new Thing("钢渣", "钢渣透水砖（示例）"));

    /** After the sample organisations and their lists. */
    @Transactional
    public List<Made> write() {
        var tenant = tenants.bySlug("shandong").orElseThrow();
        var rulebook = rulebooks.of(tenant).orElseThrow();
        var agencies = agencies(tenant, rulebook);
        var enterprises = samples.firms().stream()
                .filter(firm -> firm.tenantId() == tenant.id() && firm.makes())
                .limit(CASES)
                .flatMap(firm -> units.known(tenant, firm.creditCode(), firm.nameZh()).stream()
                        .limit(1))
                .toList();
        if (agencies.isEmpty() || enterprises.size() < CASES) {
            return List.of();
        }
        var owner = member(tenant, enterprises, "enterprise");
        var agent = member(tenant, agencies, "agency");
        var official = official(tenant, enterprises.getLast());
        var sides = new Sides(owner.person(), agent.person(), official.person());
        for (int at = 0; at < CASES; at++) {
            one(tenant, rulebook, enterprises.get(at), agencies.get(at % agencies.size()), sides, at);
        }
        return List.of(owner, agent, official);
    }

    private Made member(Tenant tenant, List<Unit> of, String side) {
        var made = accounts.open(tenant, Role.ORGANISATION_OWNER, side + "." + tenant.slug() + "@example.org");
        of.forEach(unit -> {
            units.verify(unit);
            members.join(tenant, unit, made.person(), Role.ORGANISATION_OWNER, Demo.BY);
        });
        return made;
    }

    /** Of the city in which the last one lies. */
    private Made official(Tenant tenant, Unit enterprise) {
        var made = accounts.open(tenant, Role.CITY_REVIEWER, Accounts.address(tenant, Role.CITY_REVIEWER));
        String city = Objects.requireNonNull(enterprise.area()).substring(0, 4) + "00";
        grants.give(tenant, made.person().id(), Role.CITY_REVIEWER, new Grants.Over(city, null, null), Demo.BY);
        return made;
    }

    /** The first is asked for, the second taken, the last one received by its city, the others filed. */
    private void one(Tenant tenant, Rulebook rulebook, Unit enterprise, Unit agency, Sides sides, int at) {
        var today = LocalDate.now(clock);
        var wish = new Evaluations.Wish(
                enterprise,
                agency,
                today.minusYears(1).withDayOfYear(1),
                today.withDayOfYear(1).minusDays(1),
                "示例");
        var asked = done(evaluations.ask(tenant, rulebook, wish, sides.owner(), true));
        var taken = at == 0
                ? Optional.<Evaluation>empty()
                : asked.flatMap(each -> done(evaluations.take(tenant, each, sides.agent())));
        if (at > 1) {
            var filed = taken.flatMap(
                    each -> done(evaluations.file(tenant, each, filing(rulebook, today, at), sides.agent())));
            if (at == CASES - 1) {
                filed.ifPresent(each -> evaluations.receive(tenant, each, sides.official()));
            }
        }
    }

    private static Filing filing(Rulebook rulebook, LocalDate today, int at) {
        var thing = THINGS.get(at % THINGS.size());
        var sections = rulebook.sections().stream()
                .collect(Collectors.toMap(Rulebook.Item::key, item -> "示例：" + item.zh() + "。"));
        var checks = rulebook.checks().stream()
                .map(item -> new Report.Check(item.key(), item.optional() ? "none" : "yes", null))
                .toList();
        var product = new Report.Product(thing.product(), BigDecimal.valueOf(30L + at * 5L));
        var own = BigDecimal.valueOf(12_000L + at * 1_500L);
        var received = BigDecimal.valueOf(4_000L + at * 700L);
        return new Filing(
                "示例-" + today.getYear() + "-" + (100 + at),
                today.minusDays(at * 8L),
                new Report(sections, List.of(product), checks),
                List.of(
                        new Filing.Amount(Source.OWN, thing.waste(), own, BigDecimal.ZERO, own, BigDecimal.ZERO),
                        new Filing.Amount(Source.RECEIVED, thing.waste(), received, null, null, null)),
                BigDecimal.valueOf(1_800L + at * 240L),
                at % 2 == 0 ? BigDecimal.valueOf(60L + at * 5L) : null);
    }

    private List<Unit> agencies(Tenant tenant, Rulebook rulebook) {
        var day = LocalDate.now(clock);
        return catalogs.own(tenant.id(), rulebook.catalog()).stream()
                .flatMap(catalog ->
                        entries.slice(tenant, day, tenant.id(), catalog.id(), Optional.empty(), 0, 50).stream())
                .filter(entry -> entry.status().inForce() && Objects.equals(entry.holderTenantId(), tenant.id()))
                .flatMap(entry -> Optional.ofNullable(entry.holderId()).stream())
                .distinct()
                .limit(3)
                .flatMap(id -> units.byId(tenant, id).stream())
                .toList();
    }

    private static Optional<Evaluation> done(Step step) {
        return step instanceof Step.Done done ? Optional.of(done.evaluation()) : Optional.empty();
    }
}
