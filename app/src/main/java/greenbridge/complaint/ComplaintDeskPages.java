package greenbridge.complaint;

import greenbridge.audit.Line;
import greenbridge.form.Problems;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Complaints, for the officials of the area. */
@Needs(Permission.COMPLAINT_ANSWER)
@Controller("/{tenant}/workbench/complaints")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ComplaintDeskPages {
    private final Complaints complaints;
    private final ComplaintDesk desk;
    private final Texts texts;
    private final Trail trail;

    ComplaintDeskPages(Complaints complaints, ComplaintDesk desk, Texts texts, Trail trail) {
        this.complaints = complaints;
        this.desk = desk;
        this.texts = texts;
        this.trail = trail;
    }

    record ComplaintDeskPage(Site site, Actor actor, boolean open, List<Complaint> complaints) implements Page {}

    @Get
    ComplaintDeskPage all(Site site, Actor actor, @QueryValue(defaultValue = "open") String state) {
        boolean open = !state.equals("done");
        String reach = actor.reach(Permission.COMPLAINT_ANSWER);
        return new ComplaintDeskPage(site, actor, open, complaints.all(site.tenant(), reach, open));
    }

    @Get("/{id}")
    Optional<ComplaintDesk.ComplaintReviewPage> one(
            Site site, Actor actor, String id, @Nullable @QueryValue Long before) {
        return desk.reached(site, actor, id)
                .map(complaint -> desk.page(site, actor, complaint, Decided.NONE, Problems.NONE, before));
    }

    @Post("/{id}/acceptance")
    @Consumes(MediaType.ALL)
    HttpResponse<?> accept(Site site, HttpRequest<?> request, Actor actor, @PathVariable String id) {
        var found = desk.reached(site, actor, id);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var complaint = found.get();
        boolean first = trail.telling(
                () -> complaints.accept(site.tenant(), complaint, actor.person().id()),
                done -> done ? List.of(line(site, request, actor, complaint, Complaint.State.ACCEPTED)) : List.of());
        return first ? back(site, complaint) : again(site, actor, id, Decided.NONE, "complaint.wrong.step");
    }

    @Post("/{id}/decision")
    HttpResponse<?> decide(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Decided form) {
        var found = desk.reached(site, actor, id);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var complaint = found.get();
        var outcome = form.outcome();
        String text = form.reasons();
        if (outcome.isEmpty()) {
            return again(site, actor, id, form, "complaint.wrong.decision");
        }
        if (text.isEmpty() || text.length() > Decided.LONGEST) {
            return again(site, actor, id, form, "complaint.wrong.text");
        }
        boolean first = trail.telling(
                () -> complaints.decide(
                        site.tenant(),
                        complaint,
                        outcome.get(),
                        text,
                        actor.person().id()),
                done -> done ? List.of(line(site, request, actor, complaint, outcome.get())) : List.of());
        return first ? back(site, complaint) : again(site, actor, id, form, "complaint.wrong.step");
    }

    private static Line line(Site site, HttpRequest<?> request, Actor actor, Complaint complaint, Complaint.State to) {
        return Trail.line(site, request, actor, "complaint.decided", "complaint", complaint.publicId())
                .changed("state", complaint.state().name(), to.name());
    }

    private HttpResponse<?> again(Site site, Actor actor, String id, Decided form, String key) {
        String field = key.endsWith("text") ? "text" : "decision";
        var complaint = desk.reached(site, actor, id).orElseThrow();
        var problems = Problems.one(field, texts.in(site.language(), key));
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                .body(desk.page(site, actor, complaint, form, problems, null));
    }

    private static HttpResponse<?> back(Site site, Complaint complaint) {
        return HttpResponse.seeOther(URI.create(site.links().to(complaint.deskPath())));
    }
}
