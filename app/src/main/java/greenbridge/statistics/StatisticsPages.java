package greenbridge.statistics;

import greenbridge.permission.Anyone;
import greenbridge.site.Page;
import greenbridge.site.Site;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Arrays;
import java.util.List;

/** Figures of the market for everybody. */
@Anyone
@Controller("/{tenant}/statistics")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class StatisticsPages {
    private final Counting counting;
    private final Written written;
    private final Ratings ratings;

    StatisticsPages(Counting counting, Written written, Ratings ratings) {
        this.counting = counting;
        this.written = written;
        this.ratings = ratings;
    }

    /**
     * Coarse figures.
     *
     * @param none whether there is no market yet
     * @param samples whether some of it is made up
     */
    record StatisticsPage(
            Site site, boolean none, boolean samples, List<Written.Section> sections, List<Rating> ratings)
            implements Page {}

    @Get
    StatisticsPage show(Site site) {
        var counts = counting.everywhere(site.tenant());
        return new StatisticsPage(
                site,
                Arrays.stream(Measure.Part.values()).allMatch(counts::none),
                counts.samples(),
                written.of(site, counts, counts.coarse()),
                ratings.shown(site.tenant()));
    }
}
