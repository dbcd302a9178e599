package greenbridge.demo;

import greenbridge.catalog.Catalog;
import greenbridge.catalog.Catalogs;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All that is made up, before any of it is written. */
@Singleton
final class Samples {
    private final Tables tables;
    private final Firms firms;
    private final Lists lists;
    private final Things things;
    private final Prose prose;
    private final Catalogs catalogs;

    Samples(Tables tables, Firms firms, Lists lists, Things things, Prose prose, Catalogs catalogs) {
        this.tables = tables;
        this.firms = firms;
        this.lists = lists;
        this.things = things;
        this.prose = prose;
        this.catalogs = catalogs;
    }

    List<Row> plan() {
        return tables.plan;
    }

    List<Firm> firms() {
        return firms.all();
    }

    Map<String, Row> themes() {
        return tables.themes.stream().collect(Collectors.toMap(row -> row.text("code"), Function.identity()));
    }

    Terms terms(Row plan) {
        return lists.terms(plan);
    }

    List<Sample> of(Row plan, Catalog catalog) {
        return lists.of(plan, catalog, catalogs.schema(catalog).orElseThrow());
    }

    Cases cases(Written written, LocalDateTime now) {
        var cases = new Cases(prose, written, now);
        Site.all(things, firms).forEach(cases::add);
        return cases;
    }
}
