package greenbridge.need;

import greenbridge.audit.Line;
import greenbridge.form.Form;
import greenbridge.form.Once;
import greenbridge.form.Problems;
import greenbridge.form.Typed;
import greenbridge.organisation.Unit;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.session.Trail;
import greenbridge.site.Page;
import greenbridge.site.Site;
import greenbridge.view.Texts;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a need is drafted. Whatever is typed is kept, also what is wrong; what else was pressed is done with it. */
@greenbridge.permission.Needs(Permission.ORGANISATION_EDIT)
@Controller("/{tenant}/workbench/needs")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class NeedDraftPages {
    private final Needs needs;
    private final Drafting drafting;
    private final NeedForm reader;
    private final Parties parties;
    private final Choices choices;
    private final Once once;
    private final Trail trail;
    private final Texts texts;

    NeedDraftPages(
            Needs needs,
            Drafting drafting,
            NeedForm reader,
            Parties parties,
            Choices choices,
            Once once,
            Trail trail,
            Texts texts) {
        this.needs = needs;
        this.drafting = drafting;
        this.reader = reader;
        this.parties = parties;
        this.choices = choices;
        this.once = once;
        this.trail = trail;
        this.texts = texts;
    }

    /**
     * @param need null while it is new
     * @param units for which it can be, while it is new
     * @param token by which it is begun once
     */
    record NeedDraftPage(
            Site site,
            Actor actor,
            @Nullable Need need,
            List<Unit> units,
            String organisation,
            List<Requirement> requirements,
            Choices.Offered offered,
            String token,
            Typed typed,
            Problems problems)
            implements Page {}

    @Get("/new")
    NeedDraftPage fresh(Site site, Actor actor, @QueryValue(defaultValue = "") String organisation) {
        return page(site, actor, null, organisation, NeedForm.fresh(), Problems.NONE);
    }

    @Post
    HttpResponse<?> begin(Site site, HttpRequest<?> request, Actor actor, @Body Map<String, String> body) {
        var typed = new Typed(body);
        var unit = Parties.chosen(parties.editable(site.tenant(), actor), typed.of("organisation"));
        if (unit.isEmpty()) {
            var wrong = Problems.one("organisation", texts.in(site.language(), "need.wrong.organisation"));
            return again(page(site, actor, null, typed.of("organisation"), typed, wrong));
        }
        var form = new Form(typed, texts, site.language());
        var stated = reader.read(form);
        var begun = trail.telling(
                () -> once.send(
                        site.tenant(),
                        actor.person().id(),
                        typed,
                        () -> drafting.begin(unit.get(), stated, NeedForm.kept(typed)),
                        NeedDraftPages::path),
                done -> done.made().stream()
                        .map(need -> line(site, request, actor, "need.drafted", need))
                        .toList());
        if (begun.otherwise()) {
            var sent = Problems.one("title", texts.in(site.language(), Once.OTHERWISE));
            return again(page(site, actor, null, typed.of("organisation"), Once.another(typed), sent));
        }
        return begun.made()
                .filter(need -> !form.problems().none())
                .<HttpResponse<?>>map(need -> again(page(site, actor, need, "", typed, form.problems())))
                .orElseGet(() -> HttpResponse.seeOther(URI.create(site.links().to(begun.path()))));
    }

    @Get("/{id}/draft")
    Optional<NeedDraftPage> draft(Site site, Actor actor, String id) {
        return drafted(site, actor, id)
                .map(need -> page(site, actor, need, "", new Typed(need.typed()), Problems.NONE));
    }

    @Post("/{id}/draft")
    HttpResponse<?> keep(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Map<String, String> body) {
        var found = drafted(site, actor, id);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var typed = new Typed(body);
        var form = new Form(typed, texts, site.language());
        var stated = reader.read(form);
        String step = typed.of("step");
        var change = change(form, step);
        var seen = found.get();
        if (!typed.of("seen").equals(String.valueOf(seen.revision()))) {
            return moved(site, actor, seen, typed);
        }
        var kept = NeedForm.kept(typed);
        if (change instanceof Drafting.Change.Add) {
            kept.remove("requirement");
        }
        boolean done = trail.telling(
                () -> drafting.keep(site.tenant(), seen, stated, kept, change),
                first -> first ? List.of(line(site, request, actor, "need.changed", seen)) : List.of());
        if (!done) {
            return moved(site, actor, seen, typed);
        }
        var now = needs.edited(site.tenant(), id, actor).orElseThrow();
        if (step.equals("publish")) {
            return publish(site, request, actor, now, form, stated);
        }
        String place = change instanceof Drafting.Change.None ? "" : "#requirements";
        return form.problems().none()
                ? HttpResponse.seeOther(URI.create(site.links().to(path(seen)) + place))
                : again(page(site, actor, now, "", new Typed(kept), form.problems()));
    }

    private HttpResponse<?> publish(
            Site site, HttpRequest<?> request, Actor actor, Need seen, Form form, Stated stated) {
        reader.complete(form, stated, needs.requirements(seen));
        if (!form.problems().none()) {
            return again(page(site, actor, seen, "", form.typed(), form.problems()));
        }
        boolean done = trail.telling(
                () -> drafting.publish(site.tenant(), seen, stated),
                first -> first ? List.of(line(site, request, actor, "need.published", seen)) : List.of());
        return done
                ? HttpResponse.seeOther(URI.create(site.links().to(seen.deskPath())))
                : moved(site, actor, seen, form.typed());
    }

    @Post("/{id}/removal")
    @Consumes(MediaType.ALL)
    HttpResponse<?> discard(Site site, HttpRequest<?> request, Actor actor, @PathVariable String id) {
        var found = drafted(site, actor, id);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        trail.telling(
                () -> drafting.discard(site.tenant(), found.get()),
                done -> done ? List.of(line(site, request, actor, "need.discarded", found.get())) : List.of());
        return HttpResponse.seeOther(URI.create(site.links().to("workbench/needs")));
    }

    private Drafting.Change change(Form form, String step) {
        String[] parts = step.split(":", 2);
        if (parts.length == 2 && parts[1].matches("[0-9]{1,18}")) {
            long id = Long.parseLong(parts[1]);
            return parts[0].equals("up") ? new Drafting.Change.Up(id) : new Drafting.Change.Drop(id);
        }
        if (!step.equals("add")) {
            return new Drafting.Change.None();
        }
        String text = form.needed("requirement", NeedForm.REQUIREMENT);
        return form.problems().of("requirement") == null
                ? new Drafting.Change.Add(text, !form.typed().of("must").equals("nice"))
                : new Drafting.Change.None();
    }

    private static String path(Need need) {
        return need.deskPath() + "/draft";
    }

    private Optional<Need> drafted(Site site, Actor actor, String id) {
        return needs.edited(site.tenant(), id, actor).filter(need -> need.publishedAt() == null);
    }

    private HttpResponse<?> moved(Site site, Actor actor, Need seen, Typed typed) {
        var wrong = Problems.one("title", texts.in(site.language(), "need.wrong.moved"));
        var now = needs.edited(site.tenant(), seen.publicId(), actor).orElse(seen);
        return again(page(site, actor, now, "", typed, wrong));
    }

    private static Line line(Site site, HttpRequest<?> request, Actor actor, String action, Need need) {
        return Trail.line(site, request, actor, action, "need", need.publicId());
    }

    private static HttpResponse<?> again(NeedDraftPage page) {
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page);
    }

    private NeedDraftPage page(
            Site site, Actor actor, @Nullable Need need, String organisation, Typed typed, Problems problems) {
        return new NeedDraftPage(
                site,
                actor,
                need,
                need == null ? parties.editable(site.tenant(), actor) : List.of(),
                organisation,
                need == null ? List.of() : needs.requirements(need),
                choices.of(site.tenant()),
                Once.token(typed),
                typed,
                problems);
    }
}
