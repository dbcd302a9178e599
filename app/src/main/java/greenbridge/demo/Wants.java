package greenbridge.demo;

import greenbridge.need.Need;
import greenbridge.need.Needs;
import greenbridge.need.Stated;
import greenbridge.organisation.Unit;
import greenbridge.organisation.Units;
import greenbridge.tenants.Areas;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What invented users of energy look for; the first need of 山西 is of the enterprise whose accounts can be tried. */
@Singleton
class Wants {
    private final Tables tables;
    private final Samples samples;
    private final Tenants tenants;
    private final Areas areas;
    private final Units units;
    private final Needs needs;

    Wants(Tables tables, Samples samples, Tenants tenants, Areas areas, Units units, Needs needs) {
        this.tables = tables;
        this.samples = samples;
        this.tenants = tenants;
        this.areas = areas;
        this.units = units;
        this.needs = needs;
    }

    /** After the people, whose organisation comes first. */
    @Transactional
    public void write() {
        for (Row row : tables.needs) {
            var tenant = tenants.bySlug(row.text("tenant")).orElseThrow();
            owner(tenant, row.number("place"))
                    .ifPresent(unit -> needs.publish(tenant, unit.id(), stated(tenant, unit, row), asked(row), true));
        }
    }

    /** Of the need at this place in its portal. */
    Optional<Unit> owner(Tenant tenant, int place) {
        return Stream.concat(
                        firms(tenant).filter(Firm::makes).limit(1),
                        firms(tenant).filter(firm -> !firm.makesOrServes()))
                .flatMap(firm -> units.known(tenant, firm.creditCode(), firm.nameZh()).stream())
                .filter(unit -> unit.kind().equals("enterprise"))
                .distinct()
                .skip(place - 1L)
                .findFirst();
    }

    private Stream<Firm> firms(Tenant tenant) {
        return samples.firms().stream().filter(firm -> firm.tenantId() == tenant.id());
    }

    Stated stated(Tenant tenant, Unit owner, Row row) {
        return new Stated(
                row.text("title"),
                row.text("problem"),
                said(row, "sector"),
                said(row, "industry"),
                owner.area() == null
                        ? areas.childrenOf(tenant.areaCode()).getFirst().code()
                        : owner.area(),
                said(row, "equipment"),
                number(row, "capacity"),
                said(row, "unit"),
                number(row, "saving"),
                whole(row, "budget"),
                whole(row, "loan"),
                Need.Mode.valueOf(row.text("mode")),
                null,
                Stated.QUESTION_DAYS,
                Stated.ANSWER_DAYS);
    }

    static List<Needs.Asked> asked(Row row) {
        return Stream.concat(asked(row, "must", true), asked(row, "nice", false))
                .toList();
    }

    private static Stream<Needs.Asked> asked(Row row, String column, boolean must) {
        return row.list(column).stream().map(text -> new Needs.Asked(text, must));
    }

    private static @Nullable String said(Row row, String column) {
        String text = row.text(column);
        return text.isEmpty() ? null : text;
    }

    private static @Nullable BigDecimal number(Row row, String column) {
        String text = row.text(column);
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    private static @Nullable Long whole(Row row, String column) {
        String text = row.text(column);
        return text.isEmpty() ? null : Long.valueOf(text);
    }
}
