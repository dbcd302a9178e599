package greenbridge.evaluation;

import greenbridge.session.Actor;
import greenbridge.site.Site;
import greenbridge.tenants.Area;
import greenbridge.tenants.Areas;
import jakarta.inject.Singleton;
import java.util.List;

/** Lays out what cities sum up. */
@Singleton
class SummaryDesk {
    private final Summaries summaries;
    private final Cities cities;
    private final Areas areas;

    SummaryDesk(Summaries summaries, Cities cities, Areas areas) {
        this.summaries = summaries;
        this.cities = cities;
        this.areas = areas;
    }

    record Row(Summary summary, Area city, Figures figures, boolean late) {}

    /** Of the cities that the official reaches. */
    List<Row> rows(Site site, Actor actor, int year) {
        var within = cities.of(site.tenant(), actor).stream().map(Area::code).toList();
        return summaries.of(site.tenant(), within, year).stream()
                .map(summary -> row(site, summary))
                .toList();
    }

    Row row(Site site, Summary summary) {
        return new Row(
                summary,
                areas.byCode(summary.city()).orElseThrow(),
                summaries.figures(summary),
                summary.late(site.today()));
    }
}
