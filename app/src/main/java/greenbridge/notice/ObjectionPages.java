package greenbridge.notice;

import greenbridge.file.Handed;
import greenbridge.file.Slot;
import greenbridge.form.Problems;
import greenbridge.limit.Limited;
import greenbridge.limit.Rate;
import greenbridge.permission.Anyone;
import greenbridge.proof.Challenge;
import greenbridge.proof.Proofs;
import greenbridge.session.Actor;
import greenbridge.session.Trail;
import greenbridge.site.Page;
import greenbridge.site.Site;
import greenbridge.workday.Workdays;
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
import io.micronaut.http.server.multipart.MultipartBody;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where anybody objects to a line of a notice, with or without an account; files only with one. */
@Anyone
@Controller("/{tenant}/notices/{id}/objections")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ObjectionPages {
    private final Notices notices;
    private final Objections objections;
    private final ObjectionForms forms;
    private final Evidence evidence;
    private final Workdays workdays;
    private final Proofs proofs;
    private final Trail trail;

    ObjectionPages(
            Notices notices,
            Objections objections,
            ObjectionForms forms,
            Evidence evidence,
            Workdays workdays,
            Proofs proofs,
            Trail trail) {
        this.notices = notices;
        this.objections = objections;
        this.forms = forms;
        this.evidence = evidence;
        this.workdays = workdays;
        this.proofs = proofs;
        this.trail = trail;
    }

    /** @param line the one that is meant, or null as long as nobody said */
    record ObjectionPage(
            Site site,
            Notice notice,
            Countdown clock,
            @Nullable NoticeLine line,
            ObjectionForms.Entered form,
            List<Slot> slots,
            Problems problems,
            Challenge challenge)
            implements Page {}

    @Get
    HttpResponse<?> ask(Site site, String id, @QueryValue(defaultValue = "0") int line) {
        return notices.find(site.tenant(), id)
                .<HttpResponse<?>>map(
                        notice -> HttpResponse.ok(page(site, notice, ObjectionForms.Entered.at(line), Problems.NONE)))
                .orElseGet(HttpResponse::notFound);
    }

    @Limited(Rate.REGISTER)
    @Post
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    HttpResponse<?> file(
            Site site,
            HttpRequest<?> request,
            @Nullable Actor actor,
            @PathVariable String id,
            @Body MultipartBody body) {
        try (var handed = Handed.of(body)) {
            var found = notices.find(site.tenant(), id);
            if (found.isEmpty()) {
                return HttpResponse.notFound();
            }
            var notice = found.get();
            var form = ObjectionForms.Entered.of(handed);
            if (!notice.open(site.today())) {
                return again(site, notice, form, forms.problem(site, "late", "objection.wrong.late"));
            }
            var problems = forms.read(
                    site,
                    form,
                    notices.line(notice, form.place())
                            .filter(line -> !line.settled())
                            .isPresent());
            if (!problems.none()) {
                return again(site, notice, form, problems);
            }
            if (!proofs.admits(request, "objection", handed.text("proof"))) {
                return HttpResponse.status(HttpStatus.TOO_MANY_REQUESTS)
                        .body(page(site, notice, form, forms.problem(site, "line", "proof.many")));
            }
            var received = actor == null
                    ? new Evidence.Received(List.of(), Problems.NONE)
                    : evidence.receive(
                            site,
                            actor,
                            handed,
                            file -> Objecting.line(
                                            site,
                                            request,
                                            actor,
                                            form.confidential(),
                                            "file.kept",
                                            "file",
                                            file.publicId())
                                    .noting("hash", file.hash()));
            return received.problems().none()
                    ? filed(site, request, actor, notice, form, received)
                    : again(site, notice, form, received.problems());
        }
    }

    private HttpResponse<?> filed(
            Site site,
            HttpRequest<?> request,
            @Nullable Actor actor,
            Notice notice,
            ObjectionForms.Entered form,
            Evidence.Received received) {
        var filed = trail.telling(
                () -> {
                    var done = objections.file(site.tenant(), notice, form.said(actor));
                    if (done instanceof Filed.Done it && actor != null) {
                        evidence.attach(
                                site.tenant(),
                                actor,
                                received,
                                ObjectionFiles.KIND,
                                it.objection().publicId());
                    }
                    return done;
                },
                done -> done instanceof Filed.Done it
                        ? List.of(Objecting.line(
                                        site,
                                        request,
                                        actor,
                                        form.confidential(),
                                        "objection.filed",
                                        "objection",
                                        it.objection().publicId())
                                .noting("notice", notice.publicId())
                                .noting("place", it.objection().place()))
                        : List.of());
        return switch (filed) {
            case Filed.Done done ->
                HttpResponse.seeOther(URI.create(site.links().to("objections")))
                        .cookie(done.receipt().cookie(request, ObjectionStatusPages.COOKIE));
            case Filed.OutOfTime late -> again(site, notice, form, forms.problem(site, "late", "objection.wrong.late"));
            case Filed.NoLine none -> again(site, notice, form, forms.problem(site, "line", "objection.wrong.line"));
        };
    }

    private ObjectionPage page(Site site, Notice notice, ObjectionForms.Entered form, Problems problems) {
        return new ObjectionPage(
                site,
                notice,
                Countdown.of(notice, site.today(), workdays),
                notices.line(notice, form.place()).orElse(null),
                form,
                Evidence.slots(),
                problems,
                proofs.challenge());
    }

    private HttpResponse<?> again(Site site, Notice notice, ObjectionForms.Entered form, Problems problems) {
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page(site, notice, form, problems));
    }
}
