package greenbridge.demo;

import greenbridge.catalog.Schema;
import greenbridge.effect.Carrier;
import greenbridge.effect.Factors;
import greenbridge.entry.Content;
import greenbridge.entry.Status;
import greenbridge.recommendation.Savings;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Green projects of invented firms that look for money: as they are listed, and what their owners say of them. */
@Singleton
final class Ventures {
    /** Nobody who looks for obsolete capacity looks for a project that has none: its conditions are not searched. */
    private static final Set<String> SEARCHED = Set.of("priority_area", "industry", "technology");

    private static final Map<String, String> CONDITIONS = Map.of(
            "energy_assessment", "energy",
            "environment_assessment", "environment",
            "industry_class", "class",
            "two_high", "two_high",
            "solid_waste_plan", "waste");
    private static final int TONNE = 3;

    private final Tables tables;
    private final Firms firms;
    private final Factors factors;

    Ventures(Tables tables, Firms firms, Factors factors) {
        this.tables = tables;
        this.firms = firms;
        this.factors = factors;
    }

    List<Row> of(String slug) {
        return tables.projects.stream()
                .filter(row -> row.text("tenant").equals(slug))
                .toList();
    }

    Row one(String slug, int place) {
        return of(slug).get(place - 1);
    }

    static String title(Row row, boolean english) {
        return row.text("title", english) + (english ? " (sample)" : "（示例）");
    }

    Firm owner(Row row) {
        return firms.of(row.text("tenant"), List.of(row.text("trade"))).get(row.number("nth"));
    }

    /** A year's, by carrier. */
    static Savings savings(Row row) {
        return Savings.read(row.text("savings"));
    }

    Piece piece(Schema schema, Row row) {
        var owner = owner(row);
        var attributes = attributes(row);
        var searched = new LinkedHashMap<>(attributes);
        searched.keySet().retainAll(SEARCHED);
        var content = new Content(
                title(row, false),
                title(row, true),
                row.text("summary_zh") + "（示例）。",
                row.text("summary_en") + " (sample).",
                owner.area().code(),
                owner.sectors(),
                List.of(row.text("industry")),
                List.of(),
                List.of(),
                List.of(),
                attributes,
                schema.text(searched),
                schema.indicators(attributes));
        return new Piece("project", owner, null, Status.LISTED, content);
    }

    private Map<String, Object> attributes(Row row) {
        var attributes = new LinkedHashMap<String, Object>();
        attributes.put("project_stage", row.text("stage"));
        attributes.put("loan_need", new BigDecimal(row.text("loan")));
        attributes.put("term", new BigDecimal(row.text("years")));
        var savings = savings(row).amounts();
        var effect = factors.on(Lives.LAST).of(savings);
        attributes.put("saving", tonnes(effect.coal().low()));
        if (effect.anyCo2() && effect.co2().low().signum() > 0) {
            attributes.put("co2_reduction", tonnes(effect.co2().low()));
        }
        attributes.put("priority_area", row.text("priority"));
        attributes.put("collateral", row.list("collateral").getFirst());
        attributes.put("county", row.text("county").equals("yes"));
        attributes.put("industry", row.text("industry"));
        attributes.put("technology", row.text("technology"));
        savings.forEach((carrier, amount) ->
                attributes.put(carrier == Carrier.WATER ? "water_saving" : "saving_" + carrier.code(), amount));
        attributes.put("emission_cuts", row.text("cuts"));
        attributes.put("obsolete_capacity", "none");
        attributes.put("violations", "none");
        CONDITIONS.forEach((field, column) -> attributes.put(field, row.text(column)));
        return attributes;
    }

    /** What is stored of a dossier, by the fields of its form; what the row calls a gap is not there. */
    Map<String, String> dossier(Row row) {
        var data = new LinkedHashMap<String, String>();
        data.put("investment", row.text("investment"));
        data.put("own_funds", row.text("own"));
        data.put("loan_need", row.text("loan"));
        data.put("term_months", String.valueOf(12 * row.number("years")));
        data.put("collateral", String.join(" ", row.list("collateral")));
        data.put("emission_cuts", row.text("cuts"));
        data.put("obsolete_capacity", "none");
        data.put("violations", "none");
        data.put("credit_record", "clean");
        CONDITIONS.forEach((field, column) -> data.put(field, row.text(column)));
        for (String said : List.of(
                "reputation",
                "environment",
                "demonstration_effect",
                "prospects",
                "contact_name",
                "contact_phone",
                "contact_email",
                "taxonomy_code",
                "taxonomy_edition")) {
            data.put(said, said(said, row));
        }
        var gaps = row.list("gaps");
        if (!gaps.contains("energy")) {
            energy(row, data);
        }
        gaps.forEach(data::remove);
        return data;
    }

    /** Before and after, which differ by so many per cent. */
    private static void energy(Row row, Map<String, String> data) {
        var rate = new BigDecimal(row.text("rate")).movePointLeft(2);
        savings(row).amounts().forEach((carrier, saved) -> {
            var before = saved.abs().divide(rate, 0, RoundingMode.HALF_UP);
            data.put("before_" + carrier.code(), before.toPlainString());
            data.put("after_" + carrier.code(), before.subtract(saved).toPlainString());
        });
    }

    /** A sentence about it. */
    String said(String key, Row row) {
        return tables.statement(key)
                .replace("{title}", row.text("title_zh"))
                .replace("{technology}", row.text("technology"))
                .replace("{owner}", owner(row).nameZh());
    }

    private static BigDecimal tonnes(BigDecimal kilograms) {
        return kilograms.movePointLeft(TONNE).setScale(0, RoundingMode.HALF_UP);
    }
}
