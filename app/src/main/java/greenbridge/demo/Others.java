package greenbridge.demo;

import greenbridge.catalog.Catalog;
import greenbridge.catalog.Schema;
import greenbridge.entry.Status;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is not a thing made from a theme: firms on lists, products of waste, leaders, parks, finance. */
@Singleton
final class Others {
    private final Tables tables;

    Others(Tables tables) {
        this.tables = tables;
    }

    Piece firm(Catalog catalog, Schema schema, Firm firm, String scope, Dice dice) {
        var facts = new Facts(schema, tables, dice)
                .with("main_product", firm.trade().text("line_zh"))
                .with("stage", catalog.code().equals("L09") ? "creating" : "passed")
                .with("scope", scope)
                .with("majors", dice.pick(List.of("资源、环境、财会", "热能、电气、化工", "环境工程、给排水、会计")))
                .with("service_kind", firm.code().equals("operator") ? "operator" : "contractor")
                .with("licence", "示例运营证书 SL-%04d".formatted(dice.below(9000)))
                .with(
                        "typical_term",
                        List.of(BigDecimal.valueOf(3 + dice.below(3)), BigDecimal.valueOf(8 + dice.below(5))))
                .with("plan_period", List.of(BigDecimal.valueOf(2025), BigDecimal.valueOf(2028)))
                .with("founded", "%d-0%d-1%d".formatted(2000 + dice.below(22), 1 + dice.below(9), dice.below(10)))
                .with("reviewed_on", "2026-0%d-2%d".formatted(1 + dice.below(6), dice.below(9)))
                .with("regions", firm.area().nameZh() + "及周边地区");
        var sectors = firm.sectors();
        var content = Piece.content(
                schema,
                List.of(firm.nameZh() + "（示例）", firm.nameEn() + " (sample)"),
                List.of(firm.summary(false), firm.summary(true)),
                firm.area().code(),
                new Piece.Marks(sectors, industries(firm), Badging.of(catalog.code()), List.of()),
                List.of(),
                facts.attributes());
        Status stage = catalog.code().equals("L09") ? Status.CREATING : Status.LISTED;
        return new Piece(Objects.requireNonNull(catalog.entryKind()), firm, null, stage, content);
    }

    Piece waste(Schema schema, Row row, Firm firm, Dice dice) {
        var used = dice.between(12_000, 860_000, 0);
        var facts = new Facts(schema, tables, dice)
                .with("waste_kind", row.text("kind"))
                .with("waste_product", row.text("product_zh"))
                .with("conditions", row.text("condition_zh"))
                .with("waste_share", row.span("share"), 1)
                .with("unit_energy", row.span("energy"), 1)
                .with("waste_used", used)
                .with("product_output", used.multiply(BigDecimal.valueOf(1.2)).setScale(0, RoundingMode.HALF_UP))
                .with("product_standard", "Q/SL %03d—2025（示例企业标准）".formatted(1 + dice.below(400)));
        Map<String, Object> attributes = facts.attributes();
        String grade = dice.pick(List.of("A型", "B型", "高掺量", "轻质", "高强", "普通型"));
        String zh = "%s%s（利用%s，%s）（示例）"
                .formatted(
                        grade,
                        row.text("product_zh"),
                        row.text("waste_zh"),
                        firm.nameZh().substring(0, 2));
        String en = "%s from %s by %s (sample)"
                .formatted(
                        Subject.capital(row.text("product_en")),
                        row.text("waste_en"),
                        firm.nameEn().substring(0, firm.nameEn().indexOf(' ')));
        String summary = "以%s为主要原料生产%s，固废掺量%s%%，年利用%s吨；%s。"
                .formatted(
                        row.text("waste_zh"),
                        row.text("product_zh"),
                        attributes.get("waste_share"),
                        attributes.get("waste_used"),
                        row.text("condition_zh"));
        String summaryEn = "Makes %s from %s; waste is %s %% of the feed and %s t of it are used a year."
                .formatted(
                        row.text("product_en"),
                        row.text("waste_en"),
                        attributes.get("waste_share"),
                        attributes.get("waste_used"));
        var content = Piece.content(
                schema,
                List.of(zh, en),
                List.of(summary, summaryEn),
                firm.area().code(),
                new Piece.Marks(List.of("RR01", "SV09"), row.list("industries")),
                List.of(),
                attributes);
        return new Piece("product", firm, null, Status.LISTED, content);
    }

    static List<String> industries(Firm firm) {
        String industry = firm.industry();
        return industry == null ? List.of() : List.of(industry);
    }
}
