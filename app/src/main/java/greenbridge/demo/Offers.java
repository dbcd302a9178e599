package greenbridge.demo;

import greenbridge.organisation.CreditCode;
import greenbridge.organisation.Unit;
import greenbridge.organisation.Units;
import greenbridge.product.Condition;
import greenbridge.product.Field;
import greenbridge.product.Kind;
import greenbridge.product.Offering;
import greenbridge.product.Terms;
import greenbridge.tenants.Area;
import greenbridge.tenants.Areas;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Two invented banks in each portal, and what they offer. */
@Singleton
public class Offers {
    private static final int SERIAL = 99_000;

    private final Tables tables;
    private final Tenants tenants;
    private final Areas areas;
    private final Units units;
    private final Offering offering;

    Offers(Tables tables, Tenants tenants, Areas areas, Units units, Offering offering) {
        this.tables = tables;
        this.tenants = tenants;
        this.areas = areas;
        this.units = units;
        this.offering = offering;
    }

    /** After the people of 山西, who bring their bank with them. */
    @Transactional
    public void write() {
        for (Row row : tables.banks) {
            var tenant = tenants.bySlug(row.text("tenant")).orElseThrow();
            var bank = bank(tenant, row);
            tables.products.stream()
                    .filter(product -> product.number("place") == row.number("place"))
                    .forEach(product -> offering.offer(bank, terms(tenant, product)));
        }
    }

    private Unit bank(Tenant tenant, Row row) {
        String name = row.text("name_zh");
        String area = areas.childrenOf(tenant.areaCode()).stream()
                .map(Area::code)
                .findFirst()
                .orElse(tenant.areaCode());
        String code =
                CreditCode.synthetic(area, SERIAL + 10 * row.number("place")).value();
        return units.known(tenant, code, name).stream().findFirst().orElseGet(() -> {
            var legal = new Units.Legal(code, name, row.text("name_en"), "bank", area, null);
            var facts = new Units.Facts("虚构的银行（示例）", "An invented bank (sample)", null, null, null, null);
            var draft = units.draft(tenant, legal.withoutCode(), facts, true);
            units.rename(draft, legal);
            units.verify(draft);
            return units.byId(tenant, draft.id()).orElseThrow();
        });
    }

    /** What is national is offered everywhere, all else in its province. */
    private static Terms terms(Tenant tenant, Row row) {
        var wished = row.list("wished");
        var conditions = new ArrayList<Condition>();
        for (Field field : List.of(Field.AMOUNT, Field.MONTHS)) {
            number(row, field.code() + "_from").forEach(least -> conditions.add(Condition.atLeast(field, least, true)));
            number(row, field.code() + "_to").forEach(most -> conditions.add(Condition.atMost(field, most, true)));
        }
        number(row, "saving")
                .forEach(least -> conditions.add(Condition.atLeast(Field.SAVING, least, !wished.contains("saving"))));
        any(conditions, Field.COLLATERAL, row.list("collateral"));
        any(conditions, Field.INDUSTRY, row.list("industries"));
        any(conditions, Field.SECTOR, row.list("sectors"));
        any(conditions, Field.ORGANISATION_KIND, row.list("kinds"));
        any(conditions, Field.CONTRACT, row.list("contract"));
        any(conditions, Field.AREA, tenant.national() ? List.of() : List.of(tenant.areaCode()));
        if (!row.list("excluded").isEmpty()) {
            conditions.add(Condition.noneOf(Field.INDUSTRY, row.list("excluded"), true));
        }
        return new Terms(
                Kind.valueOf(row.text("kind")),
                row.text("name_zh"),
                row.text("name_en"),
                row.text("text_zh") + "（示例）。",
                row.text("text_en") + " (sample).",
                "由银行按项目审批确定（示例）",
                "Set by the bank for each project (sample)",
                "营业执照、近两年财务报表、项目可行性说明（示例）",
                "Business licence, accounts of two years, a description of the project (sample)",
                conditions);
    }

    private static List<BigDecimal> number(Row row, String column) {
        return row.list(column).stream().map(BigDecimal::new).toList();
    }

    private static void any(List<Condition> conditions, Field field, List<String> codes) {
        if (!codes.isEmpty()) {
            conditions.add(Condition.anyOf(field, codes, true));
        }
    }
}
