package greenbridge.editor;

import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.programme.Drafts;
import greenbridge.programme.PackVersion;
import greenbridge.programme.Programme;
import greenbridge.programme.Programmes;
import greenbridge.session.Actor;
import greenbridge.session.Trail;
import greenbridge.site.Page;
import greenbridge.site.Site;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Programmes with the versions of their packs. */
@Needs(Permission.PROGRAMME_EDIT)
@Controller("/{tenant}/workbench/programmes")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class EditorPages {
    private final Programmes programmes;
    private final Drafts drafts;
    private final Trail trail;

    EditorPages(Programmes programmes, Drafts drafts, Trail trail) {
        this.programmes = programmes;
        this.drafts = drafts;
        this.trail = trail;
    }

    /**
     * @param counts the version by which the programme runs here; null where none is released
     * @param versions of this tenant
     */
    record Row(Programme programme, @Nullable PackVersion counts, List<PackVersion> versions, boolean open) {}

    record ProgrammeDraftsPage(Site site, Actor actor, List<Row> programmes) implements Page {}

    @Get
    ProgrammeDraftsPage all(Site site, Actor actor) {
        var rows = programmes.of(site.tenant()).stream()
                .map(programme -> {
                    var versions = drafts.of(site.tenant(), programme);
                    return new Row(
                            programme,
                            programmes.released(site.tenant(), programme).orElse(null),
                            versions,
                            versions.stream().anyMatch(each -> each.state() != PackVersion.State.RELEASED));
                })
                .toList();
        return new ProgrammeDraftsPage(site, actor, rows);
    }

    @Post("/{id}/drafts")
    HttpResponse<?> begin(Site site, HttpRequest<?> request, Actor actor, @PathVariable String id) {
        var programme = programmes.find(site.tenant(), id);
        if (programme.isEmpty()) {
            return HttpResponse.notFound();
        }
        var begun = trail.telling(
                () -> drafts.begin(site.tenant(), programme.get(), Sketch.blank(), actor.person()),
                done -> done
                        .map(version -> Trail.line(site, request, actor, "programme.drafted", "programme", id)
                                .noting("pack", version.version()))
                        .stream()
                        .toList());
        return begun.<HttpResponse<?>>map(version ->
                        HttpResponse.seeOther(URI.create(site.links().to(Drafts.path(programme.get(), version)))))
                .orElseGet(HttpResponse::notFound);
    }
}
