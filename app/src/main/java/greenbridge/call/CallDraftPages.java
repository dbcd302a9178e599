package greenbridge.call;

import greenbridge.form.Form;
import greenbridge.form.Problems;
import greenbridge.form.Typed;
import greenbridge.id.Ids;
import greenbridge.pack.Pack;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.programme.PackVersion;
import greenbridge.programme.Programme;
import greenbridge.programme.Programmes;
import greenbridge.session.Actor;
import greenbridge.session.Trail;
import greenbridge.site.Page;
import greenbridge.site.Site;
import greenbridge.view.Texts;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
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
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where calls are drafted. */
@Needs(Permission.PROGRAMME_EDIT)
@Controller("/{tenant}/workbench/calls")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class CallDraftPages {
    private final Calls calls;
    private final Preparing preparing;
    private final Programmes programmes;
    private final Trail trail;
    private final Texts texts;
    private final Clock clock;

    CallDraftPages(Calls calls, Preparing preparing, Programmes programmes, Trail trail, Texts texts, Clock clock) {
        this.calls = calls;
        this.preparing = preparing;
        this.programmes = programmes;
        this.trail = trail;
        this.texts = texts;
        this.clock = clock;
    }

    record Row(Call call, Programme programme, Call.State state, boolean proposed, String opens, String closes) {}

    record CallDraftsPage(Site site, Actor actor, List<Row> calls) implements Page {}

    /** @param choices programmes that have released rules, to choose one from; empty once it is chosen */
    record CallChoicePage(Site site, Actor actor, List<Programme> choices) implements Page {}

    /**
     * @param call null while it is new
     * @param dates numbers of the rows for further dates
     */
    record CallDraftPage(
            Site site,
            Actor actor,
            Programme programme,
            Pack pack,
            @Nullable Call call,
            @Nullable Preparation preparation,
            Typed typed,
            List<Integer> dates,
            Problems problems)
            implements Page {}

    @Get
    CallDraftsPage all(Site site, Actor actor) {
        var now = LocalDateTime.now(clock);
        var rows = calls.all(site.tenant()).stream()
                .map(call -> new Row(
                        call,
                        preparing.programme(call),
                        call.at(now),
                        preparing.of(call).filter(Preparation::proposed).isPresent(),
                        Timeline.minute(call.opensAt()),
                        Timeline.minute(call.closesAt())))
                .toList();
        return new CallDraftsPage(site, actor, rows);
    }

    @Get("/new")
    HttpResponse<?> begin(Site site, Actor actor, @Nullable @QueryValue String programme) {
        if (programme == null) {
            var choices = programmes.of(site.tenant()).stream()
                    .filter(each -> programmes.released(site.tenant(), each).isPresent())
                    .toList();
            return HttpResponse.ok(new CallChoicePage(site, actor, choices));
        }
        return found(site, programme)
                .<HttpResponse<?>>map(chosen -> HttpResponse.ok(blank(
                        site,
                        actor,
                        chosen,
                        Typed.filling()
                                .with("roundYear", site.today().getYear())
                                .with("grace", 0)
                                .typed(),
                        Problems.NONE)))
                .orElseGet(HttpResponse::notFound);
    }

    @Post
    HttpResponse<?> draft(Site site, HttpRequest<?> request, Actor actor, @Body Map<String, String> body) {
        var typed = new Typed(body);
        var chosen = found(site, typed.of("programme"));
        if (chosen.isEmpty()) {
            return HttpResponse.notFound();
        }
        var form = new Form(typed, texts, site.language());
        var call = CallForm.read(
                form, empty(site, chosen.get()), chosen.get().version().pack());
        if (!form.problems().none()) {
            return again(blank(site, actor, chosen.get(), typed, form.problems()));
        }
        trail.telling(
                () -> preparing.draft(call, actor.person()),
                done -> List.of(Trail.line(site, request, actor, "call.drafted", "call", call.publicId())
                        .noting("name", call.titleZh())));
        return to(site, call);
    }

    @Get("/{id}")
    Optional<CallDraftPage> edit(Site site, Actor actor, String id) {
        return calls.find(site.tenant(), id).map(call -> page(site, actor, call, CallForm.of(call), Problems.NONE));
    }

    @Post("/{id}")
    HttpResponse<?> change(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Map<String, String> body) {
        var found = unpublished(site, id);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var typed = new Typed(body);
        var form = new Form(typed, texts, site.language());
        var pack = preparing.pack(site.tenant(), found.get()).pack();
        var call = CallForm.read(form, found.get(), pack);
        var seen = form.whole("seen", 1, Integer.MAX_VALUE);
        if (!form.problems().none()) {
            return again(page(site, actor, found.get(), typed, form.problems()));
        }
        boolean kept = trail.telling(
                () -> preparing.change(site.tenant(), call, Objects.requireNonNullElse(seen, 0), actor.person()),
                done -> done
                        ? List.of(Trail.line(site, request, actor, "call.edited", "call", id)
                                .changed("name", found.get().titleZh(), call.titleZh())
                                .changed("opens", found.get().opensAt(), call.opensAt())
                                .changed("closes", found.get().closesAt(), call.closesAt())
                                .changed("quota", found.get().quota(), call.quota()))
                        : List.of());
        if (!kept) {
            form.wrong("titleZh", "form.wrong.overtaken");
            return again(page(site, actor, found.get(), typed, form.problems()));
        }
        return to(site, call);
    }

    @Post("/{id}/proposal")
    HttpResponse<?> propose(Site site, HttpRequest<?> request, Actor actor, @PathVariable String id) {
        var found = unpublished(site, id);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        trail.telling(
                () -> preparing.propose(site.tenant(), found.get()),
                done -> done ? List.of(Trail.line(site, request, actor, "call.proposed", "call", id)) : List.of());
        return to(site, found.get());
    }

    /** A programme with the rules that a call of it would run by. */
    private record Chosen(Programme programme, PackVersion version) {}

    private Optional<Chosen> found(Site site, String programme) {
        return programmes
                .find(site.tenant(), programme)
                .flatMap(each -> programmes.released(site.tenant(), each).map(version -> new Chosen(each, version)));
    }

    private Optional<Call> unpublished(Site site, String id) {
        return calls.find(site.tenant(), id).filter(call -> call.publishedAt() == null);
    }

    private Call empty(Site site, Chosen chosen) {
        return new Call(
                site.tenant().id(),
                Ids.next(),
                Ids.random(),
                chosen.programme().tenantId(),
                chosen.programme().id(),
                chosen.version().tenantId(),
                chosen.version().id(),
                "",
                "",
                site.today().getYear(),
                LocalDateTime.now(clock),
                null,
                0,
                null,
                null,
                null,
                Call.Detail.NONE,
                null,
                null,
                false);
    }

    private CallDraftPage blank(Site site, Actor actor, Chosen chosen, Typed typed, Problems problems) {
        return new CallDraftPage(
                site,
                actor,
                chosen.programme(),
                chosen.version().pack(),
                null,
                null,
                typed,
                MilestoneForm.rows(typed),
                problems);
    }

    private CallDraftPage page(Site site, Actor actor, Call call, Typed typed, Problems problems) {
        return new CallDraftPage(
                site,
                actor,
                preparing.programme(call),
                preparing.pack(site.tenant(), call).pack(),
                call,
                preparing.of(call).orElse(null),
                typed,
                MilestoneForm.rows(typed),
                problems);
    }

    private static HttpResponse<?> to(Site site, Call call) {
        return HttpResponse.seeOther(URI.create(site.links().to("workbench/calls/" + call.publicId())));
    }

    private static MutableHttpResponse<?> again(Page page) {
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page);
    }
}
