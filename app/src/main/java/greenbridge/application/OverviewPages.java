package greenbridge.application;

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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One application: where it stands, what is missing, and how to take it back. */
@Controller("/{tenant}/workbench/applications/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class OverviewPages {
    private static final int LONGEST = 500;

    private final Applications applications;
    private final Matters matters;
    private final Answers answers;
    private final Verdicts verdicts;
    private final Submissions submissions;
    private final Copying copying;
    private final Drafts drafts;
    private final Trail trail;
    private final Texts texts;

    OverviewPages(
            Applications applications,
            Matters matters,
            Answers answers,
            Verdicts verdicts,
            Submissions submissions,
            Copying copying,
            Drafts drafts,
            Trail trail,
            Texts texts) {
        this.applications = applications;
        this.matters = matters;
        this.answers = answers;
        this.verdicts = verdicts;
        this.submissions = submissions;
        this.copying = copying;
        this.drafts = drafts;
        this.trail = trail;
        this.texts = texts;
    }

    /**
     * What the overview shows.
     *
     * @param edits whether this person may write in it, now
     * @param last what could be copied
     */
    record ApplicationPage(
            Site site,
            Actor actor,
            Matter matter,
            boolean edits,
            Completeness completeness,
            List<Submission> submissions,
            Optional<Application> last)
            implements Page {}

    record ApplicationWithdrawalPage(
            Site site,
            Actor actor,
            Matter matter,
            String reason,
            @Nullable String problem) implements Page {}

    @Needs(Permission.ORGANISATION_SEE)
    @Get
    Optional<ApplicationPage> show(Site site, Actor actor, String id) {
        return matters.own(site.tenant(), actor, id, Permission.ORGANISATION_SEE)
                .map(matter -> {
                    var application = matter.application();
                    boolean edits = application.state().writable()
                            && actor.may(Permission.ORGANISATION_EDIT, application.organisationId());
                    var content = answers.of(application, matter.pack());
                    var values = verdicts.complete(matter, content.values(), site.today());
                    return new ApplicationPage(
                            site,
                            actor,
                            matter,
                            edits,
                            submissions.completeness(site.tenant(), matter, values),
                            applications.submissions(application),
                            edits ? copying.last(site.tenant(), matter) : Optional.empty());
                });
    }

    @Needs(Permission.ORGANISATION_EDIT)
    @Post("/copy")
    @Consumes(MediaType.ALL)
    HttpResponse<?> copy(Site site, HttpRequest<?> request, Actor actor, @PathVariable String id) {
        var found = matters.own(site.tenant(), actor, id, Permission.ORGANISATION_EDIT);
        var last = found.flatMap(matter -> copying.last(site.tenant(), matter));
        if (found.isEmpty() || last.isEmpty()) {
            return HttpResponse.notFound();
        }
        var matter = found.get();
        trail.telling(
                () -> copying.copy(
                        site.tenant(), matter, last.get(), actor.person().id()),
                count -> count == 0
                        ? List.of()
                        : List.of(Trail.line(
                                        site,
                                        request,
                                        actor,
                                        "application.copied",
                                        "application",
                                        matter.application().publicId())
                                .noting("answers", count)
                                .noting("origin", last.get().publicId())));
        return HttpResponse.seeOther(URI.create(site.links().to(matter.path())));
    }

    @Needs(Permission.ORGANISATION_EDIT)
    @Get("/withdrawal")
    Optional<ApplicationWithdrawalPage> leaving(Site site, Actor actor, String id) {
        return matters.own(site.tenant(), actor, id, Permission.ORGANISATION_EDIT)
                .map(matter -> new ApplicationWithdrawalPage(site, actor, matter, "", null));
    }

    @Needs(Permission.ORGANISATION_EDIT)
    @Post("/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> leave(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Map<String, String> form) {
        var found = matters.own(site.tenant(), actor, id, Permission.ORGANISATION_EDIT);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var matter = found.get();
        String reason = form.getOrDefault("reason", "").strip();
        if (reason.isEmpty() || reason.length() > LONGEST) {
            return again(site, actor, matter, reason, "application.withdraw.reason.wrong");
        }
        var seen = matter.application();
        boolean done = trail.telling(
                () -> drafts.withdraw(site.tenant(), seen),
                first -> first
                        ? List.of(Trail.line(
                                        site, request, actor, "application.withdrawn", "application", seen.publicId())
                                .changed("state", seen.state().name(), Application.State.WITHDRAWN.name())
                                .noting("reason", reason))
                        : List.of());
        return done
                ? HttpResponse.seeOther(URI.create(site.links().to(seen.path())))
                : again(site, actor, matter, reason, "application.withdraw.over");
    }

    private HttpResponse<?> again(Site site, Actor actor, Matter matter, String reason, String key) {
        String problem = texts.in(site.language(), key, LONGEST);
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                .body(new ApplicationWithdrawalPage(site, actor, matter, reason, problem));
    }
}
