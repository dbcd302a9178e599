package greenbridge.call;

import greenbridge.limit.Limited;
import greenbridge.limit.Rate;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.site.Page;
import greenbridge.site.Site;
import greenbridge.view.Texts;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The documents of a call, and how it will look. */
@Needs(Permission.PROGRAMME_EDIT)
@Controller("/{tenant}/workbench/calls/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class CallFilePages {
    private final Calls calls;
    private final Telling telling;
    private final Attachments attachments;
    private final Texts texts;

    CallFilePages(Calls calls, Telling telling, Attachments attachments, Texts texts) {
        this.calls = calls;
        this.telling = telling;
        this.attachments = attachments;
        this.texts = texts;
    }

    record CallPreviewPage(Site site, Actor actor, Told told) implements Page {}

    /** @param problem with what was handed in, in words */
    record CallFilesPage(
            Site site,
            Actor actor,
            Call call,
            List<Attachments.Attachment> files,
            List<Attachments.Type> types,
            greenbridge.file.Slot slot,
            @Nullable String problem)
            implements Page {}

    @Get("/preview")
    Optional<CallPreviewPage> preview(Site site, Actor actor, String id) {
        return calls.find(site.tenant(), id)
                .map(call -> new CallPreviewPage(site, actor, telling.of(site.tenant(), call)));
    }

    @Get("/files")
    Optional<CallFilesPage> files(Site site, Actor actor, String id) {
        return calls.find(site.tenant(), id).map(call -> page(site, actor, call, null));
    }

    @Limited(Rate.UPLOAD)
    @Post("/files")
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    HttpResponse<?> attach(
            Site site,
            HttpRequest<?> request,
            Actor actor,
            @PathVariable String id,
            @Nullable @Part String type,
            @Nullable @Part CompletedFileUpload file) {
        var found = unpublished(site, id);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var as = Arrays.stream(Attachments.Type.values())
                .filter(each -> each.name().equals(type))
                .findFirst()
                .orElse(Attachments.Type.OTHER);
        @Nullable
        String problem = file == null
                ? texts.in(site.language(), "file.fault.empty")
                : attachments.add(site, request, actor, found.get(), as, file);
        return problem == null
                ? back(site, id)
                : HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page(site, actor, found.get(), problem));
    }

    @Post("/files/{file}/removed")
    HttpResponse<?> remove(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @PathVariable String file) {
        var found = unpublished(site, id);
        return found.isPresent() && attachments.remove(site, request, actor, found.get(), file)
                ? back(site, id)
                : HttpResponse.notFound();
    }

    private Optional<Call> unpublished(Site site, String id) {
        return calls.find(site.tenant(), id).filter(call -> call.publishedAt() == null);
    }

    private CallFilesPage page(Site site, Actor actor, Call call, @Nullable String problem) {
        return new CallFilesPage(
                site,
                actor,
                call,
                attachments.of(site.tenant(), call),
                List.of(Attachments.Type.values()),
                Attachments.SLOT,
                problem);
    }

    private static HttpResponse<?> back(Site site, String id) {
        return HttpResponse.seeOther(URI.create(site.links().to("workbench/calls/" + id + "/files")));
    }
}
