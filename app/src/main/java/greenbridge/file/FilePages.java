package greenbridge.file;

import greenbridge.limit.Limited;
import greenbridge.limit.Rate;
import greenbridge.permission.Needs;
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
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one handed in, who saw it, and the door through which a file leaves. */
@Needs(Permission.WORKBENCH)
@Controller("/{tenant}/files")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class FilePages {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Files files;
    private final Trail trail;
    private final Texts texts;

    FilePages(Files files, Trail trail, Texts texts) {
        this.files = files;
        this.trail = trail;
        this.texts = texts;
    }

    record Seen(String name, String role, String at) {}

    record Row(Stored file, String size, String at, String state, List<Seen> seen) {}

    /** @param problem in words, with the figures of the slot */
    record FilesPage(
            Site site,
            Actor actor,
            Slot slot,
            List<Row> files,
            @Nullable String problem) implements Page {}

    @Get
    FilesPage all(Site site, Actor actor) {
        return page(site, actor, null);
    }

    @Limited(Rate.UPLOAD)
    @Post
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    MutableHttpResponse<?> keep(Site site, HttpRequest<?> request, Actor actor, @Nullable CompletedFileUpload file) {
        var kept = file == null
                ? new Kept.Refused(Fault.EMPTY, Slot.DOCUMENT.pages())
                : files.keep(site, request, actor, file, Slot.DOCUMENT);
        return switch (kept) {
            case Kept.Done done -> HttpResponse.seeOther(URI.create(site.links().to("files")));
            case Kept.Refused refused -> again(site, actor, HttpStatus.UNPROCESSABLE_ENTITY, refused);
            case Kept.TooLarge large -> again(site, actor, HttpStatus.REQUEST_ENTITY_TOO_LARGE, large);
        };
    }

    private MutableHttpResponse<?> again(Site site, Actor actor, HttpStatus status, Kept.Declined declined) {
        String why = texts.in(site.language(), declined.key(), declined.figure());
        return HttpResponse.status(status).body(page(site, actor, why));
    }

    @Get("/{id}")
    @Produces(MediaType.ALL)
    HttpResponse<?> open(Site site, HttpRequest<?> request, Actor actor, String id) throws IOException {
        return switch (files.open(site.tenant(), actor, id)) {
            case Opened.Absent absent -> HttpResponse.notFound();
            case Opened.NotTheirs theirs -> {
                trail.refused(Trail.line(site, request, actor, "file.opened", "file", id));
                yield HttpResponse.notFound();
            }
            case Opened.Open open -> FileAnswer.of(request, open);
        };
    }

    private FilesPage page(Site site, Actor actor, @Nullable String problem) {
        var rows = files.by(site.tenant(), actor.person()).stream()
                .map(file -> new Row(
                        file,
                        file.weight(),
                        MINUTES.format(file.uploadedAt()),
                        file.state().name().toLowerCase(java.util.Locale.ROOT),
                        files.openings(file).stream()
                                .map(each -> new Seen(
                                        each.name(),
                                        "role." + each.role().toLowerCase(java.util.Locale.ROOT),
                                        MINUTES.format(each.at())))
                                .toList()))
                .toList();
        return new FilesPage(site, actor, Slot.DOCUMENT, rows, problem);
    }
}
