package greenbridge.demo;

import greenbridge.catalog.Schema;
import greenbridge.entry.Status;
import greenbridge.tenants.Area;
import greenbridge.tenants.Areas;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The lists with an entry form of their own: efficiency leaders, parks in creation, finance products. */
@Singleton
final class Rare {
    private static final List<String> PARKS = List.of("晋澄|Jincheng-Spring", "汾煦|Fenxu", "漳禾|Zhanghe-Grain");

    private final Tables tables;
    private final List<Area> shanxi;

    Rare(Tables tables, Areas areas) {
        this.tables = tables;
        this.shanxi = areas.childrenOf("140000");
    }

    Piece leader(Schema schema, Firm firm, int turn, Dice dice) {
        var rows = tables.leaders.stream()
                .filter(row -> row.text("trade").equals(firm.code()))
                .toList();
        Row row = rows.get(turn % rows.size());
        var limit = new BigDecimal(row.text("limit"));
        var margin = dice.between(4, 16, 1);
        var energy =
                limit.multiply(BigDecimal.ONE.subtract(margin.movePointLeft(2))).setScale(1, RoundingMode.HALF_UP);
        var attributes = new Facts(schema, tables, dice)
                .with("process", row.text("process_zh"))
                .with("unit_energy", energy)
                .with("benchmark", energy.multiply(new BigDecimal("0.98")).setScale(1, RoundingMode.HALF_UP))
                .with("limit_value", limit)
                .with("margin", margin)
                .with("rank", BigDecimal.valueOf(1 + dice.below(3)))
                .with("capacity", dice.between(400, 5200, 0))
                .with("measures", row.text("measures_zh"))
                .with("verified_by", "示例节能监察机构")
                .attributes();
        String year = attributes.get("year") + "";
        var content = Piece.content(
                schema,
                List.of(
                        firm.nameZh() + row.text("process_zh") + " " + year + "年度（示例）",
                        firm.nameEn() + ": " + row.text("process_en") + ", " + year + " (sample)"),
                List.of(
                        "%s单位产品综合能耗%s kgce/t，优于限额%s%%；主要措施为%s。"
                                .formatted(row.text("process_zh"), energy, margin, row.text("measures_zh")),
                        "%s at %s kgce per tonne, %s %% better than the limit."
                                .formatted(Subject.capital(row.text("process_en")), energy, margin)),
                firm.area().code(),
                new Piece.Marks(firm.sectors(), Others.industries(firm), List.of("leader"), List.of()),
                List.of(),
                attributes);
        return new Piece("enterprise", firm, null, Status.LISTED, content);
    }

    Piece park(Schema schema, int turn, Dice dice) {
        String[] name = PARKS.get(turn % PARKS.size()).split("\\|", -1);
        var facts = new Facts(schema, tables, dice)
                .with("stage", "creating")
                .with("unit_energy", dice.between(0.3, 1.4, 2));
        var content = Piece.content(
                schema,
                List.of(name[0] + "示例循环经济园区（示例）", name[1] + " Sample Circular Economy Park (sample)"),
                List.of(
                        "虚构园区，围绕煤矸石、粉煤灰和余热开展集中供热与固废利用（示例）。",
                        "An invented park that shares heat and uses gangue and fly ash (sample)."),
                dice.pick(shanxi).code(),
                new Piece.Marks(List.of("GM02", "RR14"), List.of("I01", "I05")),
                List.of(),
                facts.attributes());
        return new Piece("park", null, null, Status.CREATING, content);
    }

    Piece finance(Schema schema, int turn, Dice dice) {
        Row row = tables.finance.get(turn % tables.finance.size());
        var attributes = new Facts(schema, tables, dice)
                .with("product_kind", row.text("kind"))
                .with("collateral", row.text("collateral"))
                .with(
                        "amount",
                        List.of(
                                BigDecimal.valueOf(50 + 10L * dice.below(10)),
                                BigDecimal.valueOf(3000 + 500L * dice.below(12))))
                .with("term", List.of(BigDecimal.valueOf(1 + dice.below(2)), BigDecimal.valueOf(5 + dice.below(6))))
                .with("rate", List.of(dice.between(2.6, 3.4, 2), dice.between(3.8, 5.2, 2)))
                .with("county_only", row.text("name_zh").startsWith("县域"))
                .with("regions", "示例地区")
                .with("conditions", "项目单位信用良好，节能量或减排量可计量")
                .attributes();
        var content = Piece.content(
                schema,
                List.of(row.text("name_zh") + "（示例）", row.text("name_en") + " (sample)"),
                List.of(row.text("summary_zh") + "。", row.text("summary_en") + "."),
                null,
                new Piece.Marks(List.of("SV10"), List.of()),
                List.of(),
                attributes);
        return new Piece("finance", content);
    }
}
