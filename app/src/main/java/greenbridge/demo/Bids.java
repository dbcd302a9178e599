package greenbridge.demo;

import greenbridge.account.Person;
import greenbridge.demo.Accounts.Made;
import greenbridge.effect.Carrier;
import greenbridge.membership.Members;
import greenbridge.need.Chronicle;
import greenbridge.need.Need;
import greenbridge.need.Responses;
import greenbridge.organisation.Unit;
import greenbridge.organisation.Units;
import greenbridge.permission.Role;
import greenbridge.proposal.Offer;
import greenbridge.saving.Chronicle.Hands;
import greenbridge.saving.Chronicle.Measured;
import greenbridge.saving.Method;
import greenbridge.saving.Terms;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;

/** Needs of the enterprise of 山西 that have closed: one waits for its outcome, one was awarded and saves since. */
@Singleton
class Bids {
    private static final List<String> TERMS =
            List.of("kind", "investment", "years", "saving", "base", "share", "guarantee", "payment", "running");
    private static final int DECIDED = 40;
    private static final int AGREED = 60;

    private final Tables tables;
    private final Sides sides;
    private final Wants wants;
    private final Accounts accounts;
    private final Members members;
    private final Units units;
    private final Responses responses;
    private final Chronicle needs;
    private final greenbridge.saving.Chronicle savings;
    private final Tenants tenants;
    private final Clock clock;

    Bids(
            Tables tables,
            Sides sides,
            Wants wants,
            Accounts accounts,
            Members members,
            Units units,
            Responses responses,
            Chronicle needs,
            greenbridge.saving.Chronicle savings,
            Tenants tenants,
            Clock clock) {
        this.tables = tables;
        this.sides = sides;
        this.wants = wants;
        this.accounts = accounts;
        this.members = members;
        this.units = units;
        this.responses = responses;
        this.needs = needs;
        this.savings = savings;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** After the people of the enterprise; the account of a company that answers. */
    @Transactional
    public List<Made> write() {
        var tenant = tenants.bySlug("shanxi").orElseThrow();
        var companies = sides.companies(tenant);
        var made = accounts.open(tenant, Role.ORGANISATION_OWNER, Sides.companyAddress(tenant));
        companies.forEach(units::verify);
        members.join(tenant, companies.getFirst(), made.person(), Role.ORGANISATION_OWNER, Demo.BY);
        for (int at = 0; at < tables.settled.size(); at++) {
            settle(tenant, at, companies, made.person());
        }
        return List.of(made);
    }

    private void settle(Tenant tenant, int at, List<Unit> companies, Person agent) {
        var row = tables.settled.get(at);
        var owner = wants.owner(tenant, row.number("place")).orElseThrow();
        var published = LocalDate.now(clock).minusDays(row.number("ago")).atTime(9, 0);
        var bids = of(tables.bids, at);
        var need = needs.write(
                tenant,
                owner,
                wants.stated(tenant, owner, row),
                Wants.asked(row),
                published,
                bids.stream().map(bid -> offered(bid, companies, published)).toList());
        bids.stream()
                .filter(bid -> bid.text("taken").equals("yes"))
                .forEach(bid -> award(tenant, at, need, company(bid, companies), agent, published));
    }

    /** Those of the need at this place, from 1. */
    private static List<Row> of(List<Row> rows, int at) {
        return rows.stream().filter(row -> row.number("need") == at + 1).toList();
    }

    private static Unit company(Row bid, List<Unit> companies) {
        return companies.get(bid.number("company") - 1);
    }

    private static Chronicle.Offered offered(Row bid, List<Unit> companies, LocalDateTime published) {
        var offer = new LinkedHashMap<String, String>();
        TERMS.stream().filter(field -> !bid.text(field).isEmpty()).forEach(field -> offer.put(field, bid.text(field)));
        return new Chronicle.Offered(
                company(bid, companies).id(),
                bid.text("words"),
                published.toLocalDate().plusDays(180),
                offer,
                Offer.typed(offer),
                published.plusDays(10L + bid.number("company")));
    }

    private void award(Tenant tenant, int at, Need open, Unit company, Person agent, LocalDateTime published) {
        var customer = sides.person(tenant, Role.ORGANISATION_OWNER);
        long value = tables.settled.get(at).number("value");
        var need = needs.award(tenant, open, company.id(), value, customer.id(), published.plusDays(DECIDED));
        var response = responses.awarded(tenant, need).orElseThrow();
        var hands = new Hands(
                customer.id(), agent.id(), sides.person(tenant, Role.HELPER).id());
        long verifier = sides.agency(tenant).id();
        for (Row row : of(tables.savings, at)) {
            int first = published.getYear() + 1;
            savings.write(
                    tenant,
                    need,
                    response,
                    terms(row, first, verifier),
                    hands,
                    published.plusDays(AGREED),
                    measured(row, first));
        }
    }

    private static Terms terms(Row row, int first, long verifier) {
        return new Terms(
                Carrier.valueOf(row.text("carrier")),
                new BigDecimal(row.text("baseline")),
                LocalDate.of(first - 2, 1, 1),
                LocalDate.of(first - 2, 12, 31),
                Method.valueOf(row.text("method")),
                row.text("words"),
                row.text("adjustment"),
                new BigDecimal(row.text("tce")),
                new BigDecimal(row.text("money")),
                first,
                row.number("years"),
                verifier);
    }

    /** The years that are over and were reported in the spring after them. */
    private List<Measured> measured(Row row, int first) {
        var today = LocalDate.now(clock);
        return IntStream.range(first, first + row.number("years"))
                .mapToObj(year -> new Measured(
                        year,
                        new BigDecimal(row.text("saved")),
                        new BigDecimal(row.text("earned")),
                        LocalDate.of(year + 1, 2, 10).atTime(10, 0)))
                .filter(year -> year.reportedAt().plusDays(30).toLocalDate().isBefore(today))
                .toList();
    }
}
