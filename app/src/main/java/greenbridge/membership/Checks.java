package greenbridge.membership;

import greenbridge.account.Person;
import greenbridge.organisation.CreditCode;
import greenbridge.organisation.Unit;
import greenbridge.organisation.Units;
import greenbridge.site.Site;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a machine can say about a statement before somebody decides. It decides nothing. */
@Singleton
class Checks {
    private final Units units;
    private final Tenants tenants;
    private final Statements statements;

    Checks(Units units, Tenants tenants, Statements statements) {
        this.units = units;
        this.tenants = tenants;
        this.statements = statements;
    }

    /** @param tone ok, warn or bad, as a chip is called */
    record Check(String tone, String text) {}

    /** @param duplicates other records of this tenant with the code or the name */
    record Checked(List<Check> checks, List<Unit> duplicates) {}

    Checked of(Site site, Verification asked, Unit unit, Person asker, boolean owned) {
        var checks = new ArrayList<Check>();
        String code = Objects.requireNonNullElse(asked.stated().creditCode(), "");
        boolean valid = CreditCode.of(code).isPresent();
        checks.add(check(site, valid ? "ok" : "bad", "code", code));
        var duplicates = units.known(site.tenant(), code, asked.stated().nameZh()).stream()
                .filter(other -> other.id() != unit.id())
                .toList();
        checks.add(check(site, duplicates.isEmpty() ? "ok" : "warn", "duplicates", duplicates.size()));
        checks.add(elsewhere(site, code, asked.stated().nameZh()));
        boolean same = unit.state() == Unit.State.DRAFT
                || unit.nameZh().equals(asked.stated().nameZh());
        if (!same) {
            checks.add(check(site, "warn", "name", unit.nameZh()));
        }
        if (asked.kind() == Verification.Kind.CLAIM) {
            checks.add(check(site, owned ? "warn" : "ok", "owned", owned ? 1 : 0));
        }
        checks.add(check(site, asked.helped() ? "warn" : "ok", "helped", asked.helped() ? 1 : 0));
        checks.add(check(site, asker.hasSecondFactor() ? "ok" : "warn", "factor", asker.hasSecondFactor() ? 1 : 0));
        String domain = asker.email().substring(asker.email().indexOf('@') + 1);
        String contact = Objects.requireNonNullElse(asked.stated().contactEmail(), "");
        boolean fits = contact.toLowerCase(java.util.Locale.ROOT).endsWith("@" + domain);
        checks.add(check(site, fits ? "ok" : "warn", "domain", fits ? 1 : 0));
        return new Checked(List.copyOf(checks), duplicates);
    }

    private Check elsewhere(Site site, String code, String name) {
        var others = units.elsewhere(site.tenant(), code);
        if (others.isEmpty()) {
            return check(site, "ok", "elsewhere.none");
        }
        boolean called = others.stream().allMatch(other -> other.nameZh().equals(name));
        String where = others.stream()
                .map(other -> tenants.byId(other.tenantId()))
                .flatMap(Optional::stream)
                .map((Tenant tenant) -> tenant.shortName(site.language()))
                .distinct()
                .collect(Collectors.joining(site.english() ? ", " : "、"));
        String names = others.stream().map(Unit::nameZh).distinct().collect(Collectors.joining("、"));
        return check(site, called ? "ok" : "warn", "elsewhere", where, names);
    }

    private Check check(Site site, String tone, String key, Object... details) {
        return new Check(tone, statements.said(site, "membership.check." + key, details));
    }
}
