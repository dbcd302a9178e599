package greenbridge.evaluation;

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

/** The evaluations that somebody has to do with, on either side. */
@Needs(Permission.WORKBENCH)
@Controller("/{tenant}/workbench/evaluations")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class OwnPages {
    private final Evaluations evaluations;
    private final Rulebooks rulebooks;
    private final Matters matters;
    private final Asking asking;

    OwnPages(Evaluations evaluations, Rulebooks rulebooks, Matters matters, Asking asking) {
        this.evaluations = evaluations;
        this.rulebooks = rulebooks;
        this.matters = matters;
        this.asking = asking;
    }

    /** @param asks whether there is an organisation for which this person could ask */
    record OwnEvaluationsPage(
            Site site,
            Actor actor,
            Optional<Rulebook> rulebook,
            boolean asks,
            List<Matter> matters,
            Optional<String> next)
            implements Page {}

    @Get
    OwnEvaluationsPage all(Site site, Actor actor, @QueryValue(defaultValue = Stretch.NEWEST) long before) {
        var found = evaluations.of(site.tenant(), Matters.organisations(site.tenant(), actor), before);
        var stretch = Stretch.of(site, "workbench/evaluations", found, Evaluation::id);
        return new OwnEvaluationsPage(
                site,
                actor,
                rulebooks.of(site.tenant()),
                !asking.organisations(site, actor).isEmpty(),
                matters.all(site.tenant(), actor, stretch.shown()),
                stretch.next());
    }
}
