package greenbridge.demo;

import greenbridge.account.People;
import greenbridge.account.Person;
import greenbridge.catalog.Catalogs;
import greenbridge.consent.Bank;
import greenbridge.consent.Consents;
import greenbridge.entry.Entries;
import greenbridge.entry.Shown;
import greenbridge.organisation.Unit;
import greenbridge.organisation.Units;
import greenbridge.permission.Role;
import greenbridge.tenants.Tenant;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The organisations of 山西 whose accounts can be tried, and what they hold. */
@Singleton
final class Sides {
    /** Of the list of energy-service companies. */
    private static final String COMPANIES = "L01";

    private final Tables tables;
    private final Samples samples;
    private final Catalogs catalogs;
    private final Entries entries;
    private final Consents consents;
    private final Units units;
    private final People people;
    private final Clock clock;

    Sides(
            Tables tables,
            Samples samples,
            Catalogs catalogs,
            Entries entries,
            Consents consents,
            Units units,
            People people,
            Clock clock) {
        this.tables = tables;
        this.samples = samples;
        this.catalogs = catalogs;
        this.entries = entries;
        this.consents = consents;
        this.units = units;
        this.people = people;
        this.clock = clock;
    }

    Unit enterprise(Tenant tenant) {
        return firms(tenant)
                .filter(Firm::makes)
                .flatMap(firm -> unit(tenant, firm))
                .findFirst()
                .orElseThrow();
    }

    /** Those on the list go first: of them everybody can be asked something. */
    List<Unit> companies(Tenant tenant) {
        var listed = catalogs.own(tenant.id(), COMPANIES).stream()
                .flatMap(catalog ->
                        entries.slice(tenant, today(), tenant.id(), catalog.id(), Optional.empty(), 0, 50).stream())
                .filter(entry -> entry.status().inForce())
                .map(Shown::holderId)
                .toList();
        return of(tenant, "emc")
                .sorted(Comparator.comparing(unit -> !listed.contains(unit.id())))
                .toList();
    }

    Unit agency(Tenant tenant) {
        return of(tenant, "agency").findFirst().orElseThrow();
    }

    /** The bank at this place, from 1; the first one of 山西 has an account. */
    Optional<Bank> bank(Tenant tenant, int place) {
        var names = tables.banks.stream()
                .filter(row -> row.text("tenant").equals(tenant.slug()) && row.number("place") == place)
                .map(row -> row.text("name_zh"))
                .toList();
        return consents.banks(tenant).stream()
                .filter(bank -> names.contains(bank.nameZh()))
                .findFirst();
    }

    /** What somebody could ask about, or could have. */
    Optional<Shown> held(Tenant tenant, Unit unit) {
        return entries.heldBy(tenant, today(), tenant.id(), unit.id()).stream()
                .filter(entry -> !entry.kind().equals("project"))
                .min(Comparator.comparing(entry -> !entry.status().inForce()));
    }

    Person person(Tenant tenant, Role role) {
        return people.byEmail(Accounts.address(tenant, role)).orElseThrow();
    }

    static String companyAddress(Tenant tenant) {
        return "company." + tenant.slug() + "@example.org";
    }

    Optional<Person> company(Tenant tenant) {
        return people.byEmail(companyAddress(tenant));
    }

    private Stream<Unit> of(Tenant tenant, String kind) {
        return firms(tenant)
                .filter(firm -> firm.trade().text("kind").equals(kind))
                .flatMap(firm -> unit(tenant, firm));
    }

    private Stream<Firm> firms(Tenant tenant) {
        return samples.firms().stream().filter(firm -> firm.tenantId() == tenant.id());
    }

    private Stream<Unit> unit(Tenant tenant, Firm firm) {
        return units.known(tenant, firm.creditCode(), firm.nameZh()).stream().limit(1);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
