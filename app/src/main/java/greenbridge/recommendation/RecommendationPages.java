package greenbridge.recommendation;

import greenbridge.form.Problems;
import greenbridge.form.Typed;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.site.Page;
import greenbridge.site.Site;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Recommendations, for officials of the area, for the people of the bank and for the enterprise. */
@Needs(Permission.WORKBENCH)
@Controller("/{tenant}/workbench/recommendations")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class RecommendationPages {
    private final Recommendations recommendations;
    private final Desk desk;

    RecommendationPages(Recommendations recommendations, Desk desk) {
        this.recommendations = recommendations;
        this.desk = desk;
    }

    /**
     * A part of those that the reader may know of.
     *
     * @param official whether the reader recommends projects, banker whether the reader proposes some
     * @param older address of the next page
     */
    record RecommendationsPage(
            Site site,
            Actor actor,
            boolean open,
            boolean official,
            boolean banker,
            List<Recommendation> rows,
            @Nullable String older)
            implements Page {}

    @Get
    RecommendationsPage all(
            Site site,
            Actor actor,
            @QueryValue(defaultValue = "open") String state,
            @Nullable @QueryValue Long before) {
        boolean open = !state.equals("done");
        var found = recommendations.seen(site.tenant(), actor, open, before == null ? Long.MAX_VALUE : before);
        boolean more = found.size() > Recommendations.PAGE;
        var rows = more ? found.subList(0, Recommendations.PAGE) : found;
        String older = more
                ? site.links()
                        .to("workbench/recommendations?state=" + (open ? "open" : "done") + "&before="
                                + rows.getLast().id())
                : null;
        return new RecommendationsPage(
                site,
                actor,
                open,
                actor.may(Permission.FINANCE),
                !Eyes.banks(actor).isEmpty(),
                rows,
                older);
    }

    @Get("/{id}")
    Optional<Desk.RecommendationPage> one(Site site, Actor actor, String id) {
        return desk.seen(site, actor, id).map(seen -> desk.page(site, actor, seen, Typed.EMPTY, Problems.NONE));
    }
}
