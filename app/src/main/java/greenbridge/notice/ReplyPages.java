package greenbridge.notice;

import greenbridge.file.Files;
import greenbridge.file.Handed;
import greenbridge.file.Slot;
import greenbridge.file.Stored;
import greenbridge.form.Problems;
import greenbridge.limit.Limited;
import greenbridge.limit.Rate;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.session.Trail;
import greenbridge.site.Page;
import greenbridge.site.Site;
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
import io.micronaut.http.server.multipart.MultipartBody;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Where an organisation says what it has to say to an objection. */
@Needs(Permission.ORGANISATION_EDIT)
@Controller("/{tenant}/workbench/replies/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ReplyPages {
    private static final int LONGEST = 4000;

    private final Objections objections;
    private final Notices notices;
    private final Evidence evidence;
    private final ObjectionForms forms;
    private final Trail trail;

    ReplyPages(Objections objections, Notices notices, Evidence evidence, ObjectionForms forms, Trail trail) {
        this.objections = objections;
        this.notices = notices;
        this.evidence = evidence;
        this.forms = forms;
        this.trail = trail;
    }

    /** @param awaited it can still reply */
    record ReplyPage(
            Site site,
            Actor actor,
            Objection objection,
            Notice notice,
            NoticeLine line,
            boolean awaited,
            List<Stored> files,
            List<Slot> slots,
            String reply,
            Problems problems)
            implements Page {}

    @Get
    Optional<ReplyPage> ask(Site site, Actor actor, String id) {
        return theirs(site, actor, id).map(objection -> page(site, actor, objection, "", Problems.NONE));
    }

    @Limited(Rate.UPLOAD)
    @Post
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    HttpResponse<?> reply(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body MultipartBody body) {
        try (var handed = Handed.of(body)) {
            var found = theirs(site, actor, id);
            if (found.isEmpty()) {
                return HttpResponse.notFound();
            }
            var objection = found.get();
            String reply = Objects.requireNonNullElse(handed.text("reply"), "").strip();
            if (!objection.awaitsReply(site.today())) {
                return again(site, actor, objection, reply, forms.problem(site, "reply", "objection.wrong.closed"));
            }
            if (reply.isEmpty() || reply.length() > LONGEST) {
                return again(site, actor, objection, reply, forms.problem(site, "reply", "objection.wrong.text"));
            }
            var received = evidence.receive(site, actor, handed, file -> Files.told(site, request, actor, file));
            if (!received.problems().none()) {
                return again(site, actor, objection, reply, received.problems());
            }
            boolean first = trail.telling(
                    () -> {
                        boolean done = objections.reply(
                                site.tenant(), objection, reply, actor.person().id());
                        if (done) {
                            evidence.attach(site.tenant(), actor, received, ReplyFiles.KIND, objection.publicId());
                        }
                        return done;
                    },
                    done -> done
                            ? List.of(Trail.line(
                                    site, request, actor, "objection.replied", "objection", objection.publicId()))
                            : List.of());
            return first
                    ? HttpResponse.seeOther(URI.create(site.links().to(objection.replyPath())))
                    : again(site, actor, objection, reply, forms.problem(site, "reply", "objection.wrong.closed"));
        }
    }

    /** Only since it was admitted: before, nobody has to answer for it. */
    private Optional<Objection> theirs(Site site, Actor actor, String id) {
        return objections
                .find(site.tenant(), id)
                .filter(objection -> objection.passedOn() != null)
                .filter(objection -> actor.may(
                        Permission.ORGANISATION_EDIT, line(site, objection).organisationId()));
    }

    private NoticeLine line(Site site, Objection objection) {
        return notices.line(notices.byId(site.tenant(), objection.noticeId()), objection.place())
                .orElseThrow();
    }

    private ReplyPage page(Site site, Actor actor, Objection objection, String reply, Problems problems) {
        return new ReplyPage(
                site,
                actor,
                objection,
                notices.byId(site.tenant(), objection.noticeId()),
                line(site, objection),
                objection.awaitsReply(site.today()),
                evidence.of(site.tenant(), ReplyFiles.KIND, objection.publicId()),
                Evidence.slots(),
                reply,
                problems);
    }

    private HttpResponse<?> again(Site site, Actor actor, Objection objection, String reply, Problems problems) {
        var now = objections.find(site.tenant(), objection.publicId()).orElse(objection);
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page(site, actor, now, reply, problems));
    }
}
