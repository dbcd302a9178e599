package greenbridge.workbench;

import greenbridge.official.Official;
import greenbridge.official.Officials;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.session.Trail;
import greenbridge.site.Page;
import greenbridge.site.Pager;
import greenbridge.site.Site;
import greenbridge.task.Counts;
import greenbridge.task.Messages;
import greenbridge.task.Task;
import greenbridge.task.Tasks;
import greenbridge.task.Tasks.Holding;
import greenbridge.tenants.Area;
import greenbridge.tenants.Areas;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What waits for the officials of a tenant, and which of them does it. */
@Needs(Permission.QUEUE)
@Controller("/{tenant}/workbench/queue")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class QueuePages {
    private final Tasks tasks;
    private final Officials officials;
    private final Messages messages;
    private final Areas areas;
    private final Trail trail;

    QueuePages(Tasks tasks, Officials officials, Messages messages, Areas areas, Trail trail) {
        this.tasks = tasks;
        this.officials = officials;
        this.messages = messages;
        this.areas = areas;
        this.trail = trail;
    }

    /** @param others who could do it too */
    record Waiting(Row row, Optional<Area> area, @Nullable String holder, List<Official> others) {}

    /**
     * @param taken that somebody else was faster
     * @param open how many there are, whatever is chosen
     */
    record QueuePage(
            Site site,
            Actor actor,
            List<Waiting> rows,
            List<Counts> counts,
            @Nullable String kind,
            Holding holding,
            boolean late,
            Pager pager,
            boolean taken,
            List<Holding> holdings,
            long open)
            implements Page {}

    /** @param person public id of who is to have it; empty gives it back */
    @Serdeable
    record Hands(@Nullable String person) {}

    @Get
    QueuePage queue(
            Site site,
            Actor actor,
            @Nullable @QueryValue String kind,
            @Nullable @QueryValue String holder,
            @QueryValue(defaultValue = "false") boolean late,
            @QueryValue(defaultValue = "1") int page,
            @QueryValue(defaultValue = "false") boolean taken) {
        var holding = Arrays.stream(Holding.values())
                .filter(each -> each.name().equalsIgnoreCase(holder))
                .findFirst()
                .orElse(Holding.ALL);
        @Nullable String wanted = kind == null || kind.isBlank() ? null : kind;
        int at = Math.clamp(page, 1, 1000);
        var found = tasks.queue(site.tenant(), actor, new Tasks.Part(wanted, holding, late, at));
        var rows = found.stream()
                .limit(Tasks.PAGE)
                .map(task -> waiting(site, actor, task))
                .toList();
        var counts = tasks.counts(site.tenant(), actor);
        int known = (at - 1) * Tasks.PAGE + found.size();
        return new QueuePage(
                site,
                actor,
                rows,
                counts,
                wanted,
                holding,
                late,
                Pager.of(site, at, Tasks.PAGE, known),
                taken,
                List.of(Holding.values()),
                counts.stream().mapToLong(Counts::open).sum());
    }

    /** Take it, hand it to somebody else, or give it back. */
    @Post("/{id}/holder")
    HttpResponse<?> hold(Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Hands hands) {
        var found = tasks.inQueue(site.tenant(), actor, id);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        Task task = found.get();
        String wanted = hands.person() == null ? "" : hands.person();
        if (wanted.isEmpty()) {
            moved(site, request, actor, task, "task.returned", () -> tasks.giveBack(task));
            return back(site, false);
        }
        if (wanted.equals(actor.person().publicId())) {
            boolean got = moved(
                    site,
                    request,
                    actor,
                    task,
                    "task.taken",
                    () -> tasks.take(task, actor.person().id()));
            return back(site, !got);
        }
        var other = able(site, task).stream()
                .filter(each -> each.personPublicId().equals(wanted))
                .findFirst();
        if (other.isEmpty()) {
            return HttpResponse.notFound();
        }
        moved(site, request, actor, task, "task.handed-over", () -> {
            boolean handed = tasks.handOver(task, other.get().personId());
            if (handed) {
                messages.tell(site.tenant(), other.get().personId(), "task", task.about(), task.path());
            }
            return handed;
        });
        return back(site, false);
    }

    private boolean moved(
            Site site,
            HttpRequest<?> request,
            Actor actor,
            Task task,
            String action,
            java.util.function.Supplier<Boolean> work) {
        return trail.telling(
                work,
                done -> done
                        ? List.of(Trail.line(site, request, actor, action, "task", task.publicId())
                                .noting("about", task.about()))
                        : List.of());
    }

    private Waiting waiting(Site site, Actor actor, Task task) {
        var able = able(site, task);
        @Nullable
        String holder = able.stream()
                .filter(each -> task.holderId() != null && each.personId() == task.holderId())
                .map(Official::name)
                .findFirst()
                .orElse(task.holderId() == null ? null : "");
        var others = able.stream()
                .filter(each -> each.personId() != actor.person().id())
                .filter(each -> task.holderId() == null || each.personId() != task.holderId())
                .toList();
        var area = Optional.ofNullable(task.area()).flatMap(areas::byCode);
        return new Waiting(Row.of(task, site.today(), actor.person()), area, holder, others);
    }

    /** Each once, with however many roles. */
    private List<Official> able(Site site, Task task) {
        if (task.permission() == null) {
            return List.of();
        }
        var people = new LinkedHashMap<Long, Official>();
        for (Official each : officials.able(site.tenant(), task.permission(), task.area())) {
            people.putIfAbsent(each.personId(), each);
        }
        return List.copyOf(people.values());
    }

    private static HttpResponse<?> back(Site site, boolean taken) {
        return HttpResponse.seeOther(URI.create(site.links().to("workbench/queue") + (taken ? "?taken=true" : "")));
    }
}
