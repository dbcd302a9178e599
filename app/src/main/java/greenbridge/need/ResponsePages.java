package greenbridge.need;

import greenbridge.audit.Line;
import greenbridge.form.Form;
import greenbridge.form.Problems;
import greenbridge.form.Typed;
import greenbridge.organisation.Unit;
import greenbridge.permission.Permission;
import greenbridge.proposal.Offer;
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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where an organisation answers a need of another. */
@greenbridge.permission.Needs(Permission.ORGANISATION_EDIT)
@Controller("/{tenant}/workbench/needs/{id}/response")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ResponsePages {
    private final Answering answering;
    private final Responding responding;
    private final Telling telling;
    private final Clocks clocks;
    private final Trail trail;
    private final Texts texts;

    ResponsePages(
            Answering answering, Responding responding, Telling telling, Clocks clocks, Trail trail, Texts texts) {
        this.answering = answering;
        this.responding = responding;
        this.telling = telling;
        this.clocks = clocks;
        this.trail = trail;
        this.texts = texts;
    }

    /**
     * @param units others for which one could answer
     * @param response null before the first draft
     */
    record NeedResponsePage(
            Site site,
            Actor actor,
            Told told,
            Unit unit,
            List<Unit> units,
            @Nullable Response response,
            boolean open,
            boolean kept,
            Offer.Fields offering,
            Typed typed,
            Problems problems)
            implements Page {}

    @Get
    Optional<NeedResponsePage> form(
            Site site,
            Actor actor,
            String id,
            @QueryValue(defaultValue = "") String organisation,
            @Nullable @QueryValue String kept) {
        return answering.of(site, actor, id, organisation).map(matter -> {
            var response = matter.response();
            var typed = new Typed(response == null ? Map.of() : response.typed());
            return page(site, actor, matter, kept != null, typed, Problems.NONE);
        });
    }

    /** Keeps a draft, whatever stands in it. */
    @Post
    HttpResponse<?> keep(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Map<String, String> body) {
        var typed = new Typed(body);
        var found = answering.of(site, actor, id, typed.of("organisation"));
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var matter = found.get();
        var kept = ResponseForm.kept(typed, matter.requirements());
        boolean done = trail.telling(
                () -> responding.keep(
                        site.tenant(), matter.need(), matter.unit().id(), seen(typed), kept),
                first -> first ? List.of(line(site, request, actor, "response.kept", matter)) : List.of());
        return done ? back(site, matter, true) : again(site, actor, matter, typed, "need.wrong.moved");
    }

    @Post("/submission")
    HttpResponse<?> handIn(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Map<String, String> body) {
        var typed = new Typed(body);
        var found = answering.of(site, actor, id, typed.of("organisation"));
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var matter = found.get();
        var form = new Form(typed, texts, site.language());
        var content = ResponseForm.read(form, matter.requirements(), clocks.today());
        if (!form.problems().none()) {
            return wrong(page(site, actor, matter, false, typed, form.problems()));
        }
        var kept = ResponseForm.kept(typed, matter.requirements());
        var step = stepped(
                site,
                request,
                actor,
                matter,
                "response.handed-in",
                () -> responding.handIn(
                        site.tenant(), matter.need(), matter.unit().id(), seen(typed), kept, content));
        return after(site, actor, matter, typed, step);
    }

    @Post("/withdrawal")
    HttpResponse<?> withdraw(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Map<String, String> body) {
        var typed = new Typed(body);
        var found = answering.of(site, actor, id, typed.of("organisation"));
        var response = found.map(Answering.Matter::response).orElse(null);
        if (found.isEmpty() || response == null) {
            return HttpResponse.notFound();
        }
        var matter = found.get();
        var step = stepped(
                site,
                request,
                actor,
                matter,
                "response.withdrawn",
                () -> responding.withdraw(site.tenant(), matter.need(), response, seen(typed)));
        return after(site, actor, matter, new Typed(response.typed()), step);
    }

    private Responding.Step stepped(
            Site site,
            HttpRequest<?> request,
            Actor actor,
            Answering.Matter matter,
            String action,
            Supplier<Responding.Step> work) {
        try {
            return trail.telling(
                    work,
                    done -> done == Responding.Step.DONE
                            ? List.of(line(site, request, actor, action, matter))
                            : List.of());
        } catch (Responding.Moved moved) {
            return Responding.Step.MOVED;
        }
    }

    private HttpResponse<?> after(Site site, Actor actor, Answering.Matter matter, Typed typed, Responding.Step step) {
        return switch (step) {
            case DONE -> back(site, matter, false);
            case MOVED -> again(site, actor, matter, typed, "need.wrong.moved");
            case CLOSED -> again(site, actor, matter, typed, "need.wrong.closed");
        };
    }

    private HttpResponse<?> again(Site site, Actor actor, Answering.Matter seen, Typed typed, String key) {
        var problems = Problems.one("words", texts.in(site.language(), key));
        var now = answering.of(site, actor, seen.need().publicId(), seen.unit().publicId());
        return wrong(page(site, actor, now.orElse(seen), false, typed, problems));
    }

    private static HttpResponse<?> wrong(NeedResponsePage page) {
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page);
    }

    private static HttpResponse<?> back(Site site, Answering.Matter matter, boolean kept) {
        return HttpResponse.seeOther(URI.create(site.links().to(matter.need().responsePath()) + "?organisation="
                + matter.unit().publicId() + (kept ? "&kept=yes" : "")));
    }

    /** Of the answer's author and not of the need, whose history its owner reads. */
    private static Line line(Site site, HttpRequest<?> request, Actor actor, String action, Answering.Matter matter) {
        return Trail.line(
                        site,
                        request,
                        actor,
                        action,
                        "organisation",
                        matter.unit().publicId())
                .noting("need", matter.need().title());
    }

    private static int seen(Typed typed) {
        return typed.of("seen").matches("[0-9]{1,9}") ? Integer.parseInt(typed.of("seen")) : -1;
    }

    private NeedResponsePage page(
            Site site, Actor actor, Answering.Matter matter, boolean kept, Typed typed, Problems problems) {
        return new NeedResponsePage(
                site,
                actor,
                telling.of(site.tenant(), matter.need()),
                matter.unit(),
                matter.units(),
                matter.response(),
                matter.need().at(clocks.now()) == Need.State.OPEN,
                kept,
                Offer.fields(),
                typed,
                problems);
    }
}
