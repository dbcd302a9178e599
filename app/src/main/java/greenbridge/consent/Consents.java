package greenbridge.consent;

import greenbridge.id.Ids;
import greenbridge.notice.Tidings;
import greenbridge.organisation.Units;
import greenbridge.session.Actor;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The verbs. A consent that was withdrawn or is over counts for nothing from that moment on. */
@Singleton
public class Consents {
    /** The longest time, a rule of this house. */
    public static final int MONTHS = 12;

    private final ConsentRows rows;
    private final LookRows looks;
    private final BankRows banks;
    private final Units units;
    private final Tidings tidings;
    private final Tenants tenants;
    private final Clock clock;

    Consents(
            ConsentRows rows,
            LookRows looks,
            BankRows banks,
            Units units,
            Tidings tidings,
            Tenants tenants,
            Clock clock) {
        this.rows = rows;
        this.looks = looks;
        this.banks = banks;
        this.units = units;
        this.tidings = tidings;
        this.tenants = tenants;
        this.clock = clock;
    }

    /**
     * What an enterprise opens.
     *
     * @param project public id
     * @param title of the project, for messages
     */
    public record Opening(
            String project,
            String title,
            long organisation,
            Bank bank,
            String purpose,
            Set<Part> parts,
            LocalDate untilOn) {}

    /** To which a dossier of this portal can be opened. */
    @ReadOnly
    public List<Bank> banks(Tenant tenant) {
        return banks.verified(tenant.id());
    }

    /** What this bank may see now. The tenant is that of whoever asks: the nation's banks see what was opened to them in any. */
    @ReadOnly
    public Set<Part> parts(Tenant tenant, String project, long bank) {
        var parts = EnumSet.noneOf(Part.class);
        live(tenant, project, bank).forEach(consent -> parts.addAll(consent.opened()));
        return parts;
    }

    @ReadOnly
    public List<Consent> live(Tenant tenant, String project, long bank) {
        return rows.live(reach(tenant), project, bank, today());
    }

    /** Those that count now. */
    @ReadOnly
    public List<Consent> toBanks(Tenant tenant, Collection<Long> ofPerson) {
        return ofPerson.isEmpty() ? List.of() : rows.toBanks(reach(tenant), ofPerson, today());
    }

    /** Newest first, also those that are over. */
    @ReadOnly
    public List<Consent> ofProject(Tenant tenant, String project, long organisation) {
        return rows.ofProject(tenant.id(), project, organisation);
    }

    @ReadOnly
    public Optional<Consent> find(Tenant tenant, String project, String publicId) {
        return rows.find(tenant.id(), project, publicId);
    }

    @ReadOnly
    public List<Look> looks(Tenant tenant, Collection<Consent> consents) {
        var ids = consents.stream().map(Consent::id).toList();
        return ids.isEmpty() ? List.of() : looks.of(tenant.id(), ids);
    }

    /** Nothing where this dossier is open to this bank already: then one step closes it. */
    @Transactional
    public Optional<Consent> open(Tenant tenant, Opening opening, long person) {
        units.lock(tenant, opening.organisation());
        if (!rows.live(List.of(tenant.id()), opening.project(), opening.bank().id(), today())
                .isEmpty()) {
            return Optional.empty();
        }
        var consent = new Consent(
                tenant.id(),
                Ids.next(),
                Ids.random(),
                opening.project(),
                opening.organisation(),
                opening.bank().tenantId(),
                opening.bank().id(),
                opening.bank().nameZh(),
                opening.purpose(),
                Part.written(opening.parts()),
                opening.untilOn(),
                person,
                LocalDateTime.now(clock),
                null,
                null);
        rows.insert(consent);
        tell(tenant, consent, "consent.opened", "consent.given", opening.title());
        return Optional.of(consent);
    }

    /** Whether it still counted. */
    @Transactional
    public boolean withdraw(Tenant tenant, Consent consent, String title, long person) {
        boolean first = rows.withdraw(tenant.id(), consent.id(), today(), LocalDateTime.now(clock), person) == 1;
        if (first) {
            tell(tenant, consent, "consent.closed", "consent.withdrawn", title);
        }
        return first;
    }

    /** Somebody of the bank sees these parts now, or takes this paper away. */
    @Transactional
    public void looked(Consent consent, Actor actor, Set<Part> parts, @Nullable String paper) {
        looks.insert(new Look(
                consent.tenantId(),
                Ids.next(),
                consent.id(),
                actor.person().id(),
                actor.person().name(),
                Part.written(parts),
                paper,
                LocalDateTime.now(clock)));
    }

    private void tell(Tenant tenant, Consent consent, String toBank, String toOwner, String title) {
        var there = tenants.byId(consent.bankTenantId()).orElse(tenant);
        tidings.write(there, consent.bankId(), toBank, title, "workbench/dossiers");
        tidings.write(
                tenant,
                consent.organisationId(),
                toOwner,
                title + " · " + consent.bankName(),
                "workbench/projects/" + consent.projectId() + "/consents");
    }

    private Collection<Integer> reach(Tenant tenant) {
        return tenant.national()
                ? tenants.everyone("A bank of the nation sees what the enterprises of any portal opened to it")
                        .ids()
                : List.of(tenant.id());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
