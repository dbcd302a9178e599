package greenbridge.demo;

import greenbridge.account.Person;
import greenbridge.enquiry.About;
import greenbridge.enquiry.Chronicle;
import greenbridge.enquiry.Chronicle.End;
import greenbridge.enquiry.Chronicle.Past;
import greenbridge.enquiry.Result;
import greenbridge.enquiry.Said;
import greenbridge.enquiry.Side;
import greenbridge.enquiry.State;
import greenbridge.organisation.Unit;
import greenbridge.organisation.Units;
import greenbridge.permission.Role;
import greenbridge.product.Products;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Enquiries among the enterprise, the company and the bank of 山西 whose accounts can be tried, in several states. */
@Singleton
class Letters {
    private final Tables tables;
    private final Sides sides;
    private final Products products;
    private final Units units;
    private final Chronicle chronicle;
    private final Tenants tenants;
    private final Clock clock;

    Letters(
            Tables tables,
            Sides sides,
            Products products,
            Units units,
            Chronicle chronicle,
            Tenants tenants,
            Clock clock) {
        this.tables = tables;
        this.sides = sides;
        this.products = products;
        this.units = units;
        this.chronicle = chronicle;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** Somebody who acts for an organisation. */
    private record Party(Unit unit, Person person) {}

    /** After the company has somebody who acts for it. */
    @Transactional
    public void write() {
        var tenant = tenants.bySlug("shanxi").orElseThrow();
        for (Row row : tables.letters) {
            var from = party(tenant, row.text("from"));
            var to = party(tenant, row.text("to"));
            about(tenant, to.unit()).ifPresent(about -> send(tenant, row, from, to, about));
        }
    }

    private Party party(Tenant tenant, String who) {
        return switch (who) {
            case "enterprise" -> new Party(sides.enterprise(tenant), sides.person(tenant, Role.ORGANISATION_OWNER));
            case "company" ->
                new Party(
                        sides.companies(tenant).getFirst(),
                        sides.company(tenant).orElseThrow());
            default ->
                new Party(
                        sides.bank(tenant, 1)
                                .flatMap(bank -> units.byId(tenant, bank.id()))
                                .orElseThrow(),
                        sides.person(tenant, Role.BANK_USER));
        };
    }

    private Optional<About> about(Tenant tenant, Unit provider) {
        return provider.kind().equals("bank")
                ? products.ofBank(tenant, provider.id()).stream()
                        .findFirst()
                        .map(product -> about(About.Kind.PRODUCT, product.publicId(), product.name(false), provider))
                : sides.held(tenant, provider)
                        .map(entry -> about(About.Kind.ENTRY, entry.publicId(), entry.title(false), provider));
    }

    private static About about(About.Kind kind, String id, String name, Unit provider) {
        return new About(kind, id, name, provider.id(), provider.nameZh(), provider.area());
    }

    private void send(Tenant tenant, Row row, Party from, Party to, About about) {
        var state = State.valueOf(row.text("state"));
        var seeker = new Chronicle.Seeker(
                from.person(), from.unit().id(), from.unit().nameZh(), tables.statement("contact_phone"));
        chronicle.write(
                tenant,
                about,
                seeker,
                row.text("subject"),
                row.text("words"),
                day(row, 0).atTime(9, 30),
                past(row, state, from, to),
                end(row, state));
    }

    private List<Past> past(Row row, State state, Party from, Party to) {
        var past = new ArrayList<Past>();
        if (state != State.NEW) {
            past.add(line(row, Side.PROVIDER, Said.Kind.ACKNOWLEDGED, null, to, 1));
        }
        if (!row.text("reply").isEmpty()) {
            past.add(line(row, Side.PROVIDER, Said.Kind.CONTACTED, row.text("reply"), to, 2));
        }
        if (!state.open()) {
            past.add(line(row, Side.SEEKER, Said.Kind.NEGOTIATING, null, from, 6));
            past.add(line(row, Side.SEEKER, Said.Kind.TOLD, null, from, 30));
            past.add(line(row, Side.PROVIDER, Said.Kind.TOLD, null, to, 31));
        }
        return past;
    }

    private Past line(Row row, Side side, Said.Kind kind, @Nullable String words, Party party, int after) {
        return new Past(side, kind, words, party.person(), day(row, after).atTime(14, 0));
    }

    private LocalDate day(Row row, int after) {
        return LocalDate.now(clock).minusDays(row.number("ago")).plusDays(after);
    }

    private static @Nullable End end(Row row, State state) {
        if (state == State.WON) {
            return new End(Result.WON, Long.valueOf(row.text("amount")), null);
        }
        return state == State.LOST ? new End(Result.LOST, null, Result.Reason.PRICE) : null;
    }
}
