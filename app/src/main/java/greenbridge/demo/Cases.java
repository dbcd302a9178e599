package greenbridge.demo;

import greenbridge.catalog.Indicator;
import greenbridge.demonstration.Demonstration;
import greenbridge.demonstration.Measures;
import greenbridge.id.Ids;
import greenbridge.organisation.Organisation;
import greenbridge.relation.Relation;
import greenbridge.showing.Showing.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Demonstrations with figures before and after, and what they link to. */
final class Cases {
    private static final BigDecimal CARBON = BigDecimal.valueOf(2.6);
    private static final List<String> MODELS = List.of("节能效益分享型", "节能量保证型", "能源费用托管型");

    private final Prose prose;
    private final Written written;
    private final LocalDateTime now;
    final List<Demonstration> demonstrations = new ArrayList<>();
    final List<Relation> links = new ArrayList<>();

    Cases(Prose prose, Written written, LocalDateTime now) {
        this.prose = prose;
        this.written = written;
        this.now = now;
    }

    void add(Site site) {
        var deliverer = written.of(site.deliverer());
        var demonstration = demonstration(site, deliverer);
        demonstrations.add(demonstration);
        var self = Links.end(Kind.demonstration, demonstration.tenantId(), demonstration.id());
        links.add(Links.link(
                Relation.Type.DELIVERS,
                Links.end(Kind.organisation, deliverer.tenantId(), deliverer.id()),
                self,
                site.completedOn()));
        for (boolean technology : new boolean[] {true, false}) {
            written.onTheme(site.theme(), demonstration.tenantId(), technology)
                    .ifPresent(each -> links.add(Links.link(
                            Relation.Type.DEMONSTRATES,
                            self,
                            Links.end(
                                    Kind.entry,
                                    each.entry().tenantId(),
                                    each.entry().id()),
                            site.completedOn())));
        }
    }

    private Demonstration demonstration(Site site, Organisation deliverer) {
        var dice = new Dice(site.title(false) + site.serial());
        var figures = new ArrayList<Measures.Figure>();
        Map<String, Object> attributes = figures(site.theme(), figures, dice);
        BigDecimal saved = site.theme().span("saving").isEmpty() ? null : dice.between(180, 9800, 0);
        var payback = dice.between(1.6, 5.8, 1);
        attributes.put("payback", payback);
        var theme = site.theme();
        String summary = prose.summary(theme, attributes, site.slug(), site.title(false), false);
        boolean verified = !site.completedOn().plusDays(90).isAfter(Lives.LAST);
        var measures = new Measures(
                site.place(false),
                site.place(true),
                figures,
                "改造前后各取一个完整运行周期，按产量和气候修正后对比（示例）",
                "One full cycle before and one after, corrected for output and weather (sample)",
                verified ? "示例检测核验机构" : null,
                verified ? site.completedOn().plusDays(90) : null,
                saved,
                saved == null ? null : saved.multiply(CARBON).setScale(0, RoundingMode.HALF_UP),
                dice.between(80, 5600, 0),
                payback,
                site.contract() ? dice.pick(MODELS) : "工程总承包",
                "由%s实施，%s；%s".formatted(site.deliverer().nameZh(), theme.text("tech_zh"), site.place(false)),
                figures.stream()
                        .map(figure -> new Indicator(figure.label(), figure.labelEn(), figure.after(), figure.unit()))
                        .toList());
        return new Demonstration(
                site.deliverer().tenantId(),
                Ids.next(),
                Ids.random(),
                site.title(false),
                site.title(true),
                deliverer.tenantId(),
                deliverer.id(),
                site.host().area().code(),
                site.host().industry(),
                theme.list("sectors"),
                summary,
                prose.summary(theme, attributes, site.slug(), site.title(false), true),
                site.completedOn(),
                measures,
                now,
                true);
    }

    private static Map<String, Object> figures(Row theme, List<Measures.Figure> figures, Dice dice) {
        var attributes = new LinkedHashMap<String, Object>();
        theme.span("saving").ifPresent(span -> {
            var rate = dice.between(span.low(), span.high(), 1);
            var before = dice.between(60, 180, 1);
            attributes.put("saving_rate", rate);
            figures.add(new Measures.Figure(
                    "单位产品综合能耗", "Energy per unit of product", before + "", less(before, rate) + "", "kgce/t"));
        });
        theme.span("removal").ifPresent(span -> {
            var rate = dice.between(span.low(), span.high(), 1);
            var before = dice.between(120, 900, 0);
            attributes.put("removal_rate", rate);
            boolean water = theme.list("sectors").getFirst().startsWith("EP1");
            figures.add(new Measures.Figure(
                    "污染物浓度",
                    "Pollutant concentration",
                    before + "",
                    less(before, rate) + "",
                    water ? "mg/L" : "mg/m³"));
        });
        theme.span("emission")
                .filter(span -> !attributes.containsKey("removal_rate"))
                .ifPresent(span -> {
                    var after = dice.between(span.low(), span.high(), 0);
                    attributes.put("emission", after);
                    figures.add(new Measures.Figure(
                            "排放浓度",
                            "Emission concentration",
                            after.multiply(BigDecimal.valueOf(3)) + "",
                            after + "",
                            "mg/m³"));
                });
        return attributes;
    }

    private static BigDecimal less(BigDecimal before, BigDecimal percent) {
        return before.multiply(BigDecimal.ONE.subtract(percent.movePointLeft(2)))
                .setScale(1, RoundingMode.HALF_UP);
    }
}
