package greenbridge.statistics;

import greenbridge.consent.Bank;
import greenbridge.permission.Permission;
import greenbridge.recommendation.Recommendations;
import greenbridge.recommendation.Row;
import greenbridge.session.Actor;
import greenbridge.site.Site;
import greenbridge.tenants.Areas;
import greenbridge.view.Texts;
import greenbridge.vocabulary.Vocabulary;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recommendations and loans as an official may know them in the own area, or a bank of itself. */
@Singleton
class Loans {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private final Recommendations recommendations;
    private final Areas areas;
    private final Vocabulary vocabulary;
    private final Texts texts;

    Loans(Recommendations recommendations, Areas areas, Vocabulary vocabulary, Texts texts) {
        this.recommendations = recommendations;
        this.areas = areas;
        this.vocabulary = vocabulary;
        this.texts = texts;
    }

    /**
     * What somebody asks for.
     *
     * @param year none for all
     */
    record Asked(Grouping group, @Nullable Integer year) {
        static Asked of(@Nullable String group, @Nullable String year) {
            return new Asked(
                    Grouping.of(group), year != null && year.matches("[12][0-9]{3}") ? Integer.valueOf(year) : null);
        }

        public String yearWritten() {
            return year == null ? "" : String.valueOf(year);
        }

        /** As it stands in addresses. */
        public String query() {
            return "group=" + group.code() + (year == null ? "" : "&year=" + year);
        }
    }

    /**
     * A group.
     *
     * @param foreign whether the label is Chinese on an English page
     * @param share of the amount that was paid out
     */
    public record Line(String label, boolean foreign, Tally tally, String share) {}

    public record Table(List<Line> lines, Tally total, List<Integer> years) {}

    Table of(Site site, Actor actor, List<Bank> banks, Asked asked) {
        var rows = rows(site, actor);
        var tallies = Tallies.of(rows, asked.group(), asked.year());
        var names = names(site, rows, banks);
        long all = tallies.total().amount();
        var lines = tallies.groups().entrySet().stream().map(each -> {
            String label = label(site, asked.group(), each.getKey(), names);
            return new Line(
                    label,
                    site.english() && HAN.matcher(label).find(),
                    each.getValue(),
                    each.getValue().share(all));
        });
        return new Table(
                switch (asked.group()) {
                    case YEAR, QUARTER -> lines.toList().reversed();
                    case CITY, COUNTY, PRIORITY, INDUSTRY, COLLATERAL -> lines.toList();
                    case BANK -> lines.sorted(Comparator.comparing(Line::label)).toList();
                },
                tallies.total(),
                Tallies.years(rows));
    }

    /** A bank sees its own wherever they lie; who is both sees the more. */
    private List<Row> rows(Site site, Actor actor) {
        if (actor.may(Permission.FINANCE)) {
            return recommendations.rows(site.tenant(), actor.reach(Permission.FINANCE));
        }
        if (!actor.may(Permission.BANK_WORK)) {
            return List.of();
        }
        return recommendations.rows(site.tenant(), Recommendations.EVERYWHERE).stream()
                .filter(row -> actor.may(Permission.BANK_WORK, row.bankId()))
                .toList();
    }

    private static Map<String, String> names(Site site, List<Row> rows, List<Bank> banks) {
        var names = new HashMap<String, String>();
        rows.forEach(row -> names.put(String.valueOf(row.bankId()), row.bankName()));
        banks.forEach(bank -> names.put(String.valueOf(bank.id()), bank.name(site.english())));
        return names;
    }

    private String label(Site site, Grouping grouping, String key, Map<String, String> banks) {
        if (key.isEmpty()) {
            return texts.in(site.language(), "statistics.unknown");
        }
        return switch (grouping) {
            case CITY, COUNTY ->
                areas.byCode(key).map(area -> area.name(site.language())).orElse(key);
            case PRIORITY ->
                texts.find(site.language(), "recommendation.area." + key).orElse(key);
            case INDUSTRY ->
                vocabulary.industry(key).map(term -> term.name(site.english())).orElse(key);
            case YEAR -> key;
            case QUARTER -> texts.in(site.language(), "statistics.quarter", key.substring(0, 4), key.substring(5));
            case BANK -> banks.getOrDefault(key, key);
            case COLLATERAL ->
                texts.find(site.language(), "product.collateral." + key.toLowerCase(Locale.ROOT))
                        .orElse(key);
        };
    }
}
