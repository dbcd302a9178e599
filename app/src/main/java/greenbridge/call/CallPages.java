package greenbridge.call;

import greenbridge.file.FileAnswer;
import greenbridge.file.Opened;
import greenbridge.form.Problems;
import greenbridge.organisation.Unit;
import greenbridge.organisation.Units;
import greenbridge.permission.Anyone;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.session.Trail;
import greenbridge.site.Page;
import greenbridge.site.Site;
import greenbridge.tenants.Tenant;
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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls as everybody sees them. */
@Anyone
@Controller("/{tenant}/calls")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class CallPages {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 1000;

    private final Calls calls;
    private final Telling telling;
    private final Attachments attachments;
    private final Asking asking;
    private final Units units;
    private final Trail trail;
    private final Texts texts;
    private final Clock clock;

    CallPages(
            Calls calls,
            Telling telling,
            Attachments attachments,
            Asking asking,
            Units units,
            Trail trail,
            Texts texts,
            Clock clock) {
        this.calls = calls;
        this.telling = telling;
        this.attachments = attachments;
        this.asking = asking;
        this.units = units;
        this.trail = trail;
        this.texts = texts;
        this.clock = clock;
    }

    record Row(Call call, Call.State state, String opens, String closes) {}

    /** Calls in one state. */
    record Group(String key, List<Row> rows) {}

    record CallsPage(Site site, List<Group> groups) implements Page {}

    /**
     * @param units those for which the reader may apply
     * @param asking whether questions are taken
     * @param question what was typed
     */
    record CallPage(
            Site site,
            @Nullable Actor actor,
            Told told,
            List<Unit> units,
            boolean asking,
            String question,
            boolean asked,
            Problems problems)
            implements Page {}

    @Get
    CallsPage all(Site site) {
        var now = LocalDateTime.now(clock);
        var rows = calls.published(site.tenant()).stream()
                .map(call ->
                        new Row(call, call.at(now), Timeline.minute(call.opensAt()), Timeline.minute(call.closesAt())))
                .toList();
        var groups = List.of(
                group("call.group.open", rows, Call.State.OPEN, Call.State.GRACE),
                group("call.group.planned", rows, Call.State.PLANNED),
                group("call.group.over", rows, Call.State.CLOSED, Call.State.CANCELLED));
        return new CallsPage(
                site, groups.stream().filter(group -> !group.rows().isEmpty()).toList());
    }

    @Get("/{id}{?asked}")
    Optional<CallPage> one(Site site, @Nullable Actor actor, String id, @Nullable String asked) {
        return telling.published(site.tenant(), id)
                .map(told -> page(site, actor, told, "", asked != null, Problems.NONE));
    }

    @Get("/{call}/files/{id}")
    @Produces(MediaType.ALL)
    HttpResponse<?> file(Site site, HttpRequest<?> request, String call, String id) throws IOException {
        var told = telling.published(site.tenant(), call);
        if (told.isEmpty()) {
            return HttpResponse.notFound();
        }
        return switch (attachments.open(site.tenant(), told.get().call(), id)) {
            case Opened.Open open -> FileAnswer.of(request, open);
            case Opened.Absent absent -> HttpResponse.notFound();
            case Opened.NotTheirs theirs -> HttpResponse.notFound();
        };
    }

    @Needs(Permission.WORKBENCH)
    @Post("/{id}/questions")
    HttpResponse<?> ask(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Map<String, String> form) {
        var told = telling.published(site.tenant(), id);
        if (told.isEmpty()) {
            return HttpResponse.notFound();
        }
        String text = form.getOrDefault("question", "").strip();
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            return again(site, actor, told.get(), text, "call.wrong.question.length");
        }
        var call = told.get().call();
        var asked = trail.telling(
                () -> asking.ask(site.tenant(), call, actor.person(), text),
                done -> done.isPresent()
                        ? List.of(Trail.line(site, request, actor, "call.asked", "call", call.publicId()))
                        : List.of());
        return asked.isPresent()
                ? HttpResponse.seeOther(URI.create(site.links().to(call.path()) + "?asked=yes#questions"))
                : again(site, actor, told.get(), text, "call.wrong.question.late");
    }

    private HttpResponse<?> again(Site site, Actor actor, Told told, String text, String key) {
        var problems = Problems.one("question", texts.in(site.language(), key, SHORTEST, LONGEST));
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                .body(page(site, actor, told, text, false, problems));
    }

    private CallPage page(Site site, @Nullable Actor actor, Told told, String text, boolean asked, Problems problems) {
        var own = actor == null || !told.open() ? List.<Unit>of() : units(site.tenant(), actor);
        return new CallPage(site, actor, told, own, asking.open(told.call()), text, asked, problems);
    }

    private List<Unit> units(Tenant tenant, Actor actor) {
        return actor.grants().stream()
                .flatMap(grant -> Optional.ofNullable(grant.organisationId()).stream())
                .distinct()
                .filter(organisation -> actor.may(Permission.ORGANISATION_EDIT, organisation))
                .flatMap(organisation -> units.byId(tenant, organisation).stream())
                .filter(unit -> unit.state() == Unit.State.VERIFIED)
                .toList();
    }

    private static Group group(String key, List<Row> rows, Call.State... states) {
        return new Group(
                key,
                rows.stream()
                        .filter(row -> List.of(states).contains(row.state()))
                        .toList());
    }
}
