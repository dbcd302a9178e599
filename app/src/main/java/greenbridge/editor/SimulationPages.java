package greenbridge.editor;

import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.site.Page;
import greenbridge.site.Site;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;

/** What a draft would have done to the last round, for officials only: it names applicants. */
@Needs(Permission.PROGRAMME_EDIT)
@Controller("/{tenant}/workbench/programmes/{id}/drafts/{version}/simulation")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class SimulationPages {
    private final Opening opening;
    private final Simulations simulations;

    SimulationPages(Opening opening, Simulations simulations) {
        this.opening = opening;
        this.simulations = simulations;
    }

    record PackSimulationPage(Site site, Actor actor, Draft draft, Simulations.Simulation simulation) implements Page {}

    @Get
    Optional<PackSimulationPage> run(Site site, Actor actor, String id, String version) {
        return opening.of(site.tenant(), id, version)
                .map(draft -> new PackSimulationPage(site, actor, draft, simulations.run(site.tenant(), draft)));
    }
}
