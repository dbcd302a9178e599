package greenbridge.exchange;

import greenbridge.catalog.Catalog;
import greenbridge.entry.Standing;
import greenbridge.exchange.Column.Fixed;
import greenbridge.id.Ids;
import greenbridge.organisation.CreditCode;
import greenbridge.organisation.Organisation;
import greenbridge.organisation.Organisations;
import greenbridge.tenants.Tenant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The organisations that an import meets. One with a valid credit code that the tenant does not know yet becomes known. */
final class Holders {
    private static final int LONGEST = 200;
    private static final Set<String> KINDS = Set.of("emc", "agency", "park");

    private final Organisations organisations;
    private final Tenant tenant;
    private final Catalog catalog;
    private final LocalDateTime now;
    private final Map<String, Holder> met = new HashMap<>();
    private final List<Organisation> waiting = new ArrayList<>();
    private int made;

    Holders(Organisations organisations, Tenant tenant, Catalog catalog, LocalDateTime now) {
        this.organisations = organisations;
        this.tenant = tenant;
        this.catalog = catalog;
        this.now = now;
    }

    /** As much of an organisation as an import needs to remember. */
    record Holder(
            int tenantId, long id, String name, @Nullable String nameEn) {
        boolean isCalled(String written) {
            return Same.text(name, written) || written.equalsIgnoreCase(nameEn);
        }
    }

    Optional<Holder> of(Typed row) {
        String name = row.text(Fixed.HOLDER);
        String written = row.text(Fixed.CREDIT_CODE);
        if (written.isEmpty()) {
            if (!name.isEmpty()) {
                row.wrong(Fixed.CREDIT_CODE, "exchange.problem.needed");
            }
            return Optional.empty();
        }
        var code = CreditCode.of(written);
        if (code.isEmpty()) {
            row.wrong(Fixed.CREDIT_CODE, "exchange.problem.notACreditCode", written);
            return Optional.empty();
        }
        var known = known(code.get());
        if (known.isPresent() && !name.isEmpty() && !known.get().isCalled(name)) {
            row.wrong(Fixed.HOLDER, "exchange.problem.otherName", known.get().name());
        }
        if (known.isEmpty() && (name.isEmpty() || name.length() > LONGEST)) {
            row.wrong(Fixed.HOLDER, name.isEmpty() ? "exchange.problem.needed" : "field.tooLong", LONGEST);
        }
        return known.isPresent() || !row.sound() ? known : Optional.of(make(code.get(), name, row.sample()));
    }

    /** An entry keeps its holder: another one means another entry. */
    void mustBe(Typed row, Standing standing) {
        String written = row.text(Fixed.CREDIT_CODE);
        String name = row.text(Fixed.HOLDER);
        boolean same = written.isEmpty()
                || CreditCode.of(written)
                        .filter(code -> code.value().equals(standing.creditCode()))
                        .isPresent();
        if (!same) {
            row.wrong(
                    Fixed.CREDIT_CODE,
                    "exchange.problem.fixed",
                    Optional.ofNullable(standing.creditCode()).orElse("—"));
        }
        boolean called = name.isEmpty()
                || Same.text(name, standing.holderName())
                || name.equalsIgnoreCase(standing.holderNameEn());
        if (!called) {
            row.wrong(
                    Fixed.HOLDER,
                    "exchange.problem.otherName",
                    Optional.ofNullable(standing.holderName()).orElse("—"));
        }
    }

    void write() {
        if (!waiting.isEmpty()) {
            organisations.addAll(List.copyOf(waiting));
            waiting.clear();
        }
    }

    int made() {
        return made;
    }

    private Optional<Holder> known(CreditCode code) {
        var before = Optional.ofNullable(met.get(code.value()));
        if (before.isPresent()) {
            return before;
        }
        var found = organisations
                .byCreditCode(tenant.id(), code.value())
                .map(each -> new Holder(each.tenantId(), each.id(), each.nameZh(), each.nameEn()));
        found.ifPresent(holder -> met.put(code.value(), holder));
        return found;
    }

    private Holder make(CreditCode code, String name, boolean sample) {
        String kind = catalog.entryKind();
        var organisation = new Organisation(
                tenant.id(),
                Ids.next(),
                Ids.random(),
                code.value(),
                name,
                null,
                kind != null && KINDS.contains(kind) ? kind : "enterprise",
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                Map.of(),
                now,
                sample);
        waiting.add(organisation);
        made++;
        var holder = new Holder(tenant.id(), organisation.id(), name, null);
        met.put(code.value(), holder);
        return holder;
    }
}
