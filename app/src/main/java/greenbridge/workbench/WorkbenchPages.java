package greenbridge.workbench;

import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.site.Page;
import greenbridge.site.Site;
import greenbridge.task.Message;
import greenbridge.task.Messages;
import greenbridge.task.Tasks;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one has to do, and what one should know. */
@Needs(Permission.WORKBENCH)
@Controller("/{tenant}/workbench")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class WorkbenchPages {
    private static final int GLANCE = 5;

    private final Tasks tasks;
    private final Messages messages;

    WorkbenchPages(Tasks tasks, Messages messages) {
        this.tasks = tasks;
        this.messages = messages;
    }

    /**
     * @param waiting how many tasks of the queue nobody has taken
     * @param needsFactor whether a role waits for a second factor
     */
    record WorkbenchPage(
            Site site,
            Actor actor,
            List<Row> tasks,
            List<Message> messages,
            int unread,
            long waiting,
            boolean needsFactor)
            implements Page {}

    /** @param older the id of the last one here, where older ones are asked for; null on the last page */
    record MessagesPage(
            Site site,
            Actor actor,
            List<Message> messages,
            int unread,
            @Nullable Long older) implements Page {}

    @Serdeable
    record Seen(@Nullable String newest) {}

    @Get
    WorkbenchPage bench(Site site, Actor actor) {
        var own = tasks.of(site.tenant(), actor).stream()
                .map(task -> Row.of(task, site.today(), actor.person()))
                .toList();
        var news = messages.of(site.tenant(), actor.person().id(), Long.MAX_VALUE).stream()
                .limit(GLANCE)
                .toList();
        long waiting = actor.may(Permission.QUEUE)
                ? tasks.counts(site.tenant(), actor).stream()
                        .mapToLong(counts -> counts.free())
                        .sum()
                : 0;
        int unread = messages.unread(site.tenant(), actor.person().id());
        return new WorkbenchPage(site, actor, own, news, unread, waiting, actor.lacksSecondFactor());
    }

    @Get("/messages")
    MessagesPage messages(Site site, Actor actor, @QueryValue(defaultValue = "0") long before) {
        var page = messages.of(site.tenant(), actor.person().id(), before == 0 ? Long.MAX_VALUE : before);
        int unread = messages.unread(site.tenant(), actor.person().id());
        @Nullable Long older = page.size() == Messages.PAGE ? page.getLast().id() : null;
        return new MessagesPage(site, actor, page, unread, older);
    }

    @Post("/messages/read")
    HttpResponse<?> readAll(Site site, Actor actor, @Body Seen seen) {
        if (seen.newest() != null) {
            messages.readAll(site.tenant(), actor.person().id(), seen.newest());
        }
        return HttpResponse.seeOther(URI.create(site.links().to("workbench/messages")));
    }

    @Post("/messages/{id}/read")
    HttpResponse<?> read(Site site, Actor actor, @PathVariable String id) {
        return messages.open(site.tenant(), actor.person().id(), id)
                .<HttpResponse<?>>map(
                        message -> HttpResponse.seeOther(URI.create(site.links().to(message.path()))))
                .orElseGet(HttpResponse::notFound);
    }
}
