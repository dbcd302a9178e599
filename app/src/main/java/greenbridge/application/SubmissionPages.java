package greenbridge.application;

import greenbridge.audit.Line;
import greenbridge.pack.Explained;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.permission.Role;
import greenbridge.session.Actor;
import greenbridge.session.Trail;
import greenbridge.site.MailLinks;
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
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the rules say, what is handed in, and handing in. */
@Needs(Permission.ORGANISATION_EDIT)
@Controller("/{tenant}/workbench/applications/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class SubmissionPages {
    private final Matters matters;
    private final Answers answers;
    private final Verdicts verdicts;
    private final Enclosures enclosures;
    private final Submissions submissions;
    private final MailLinks links;
    private final Texts texts;
    private final Clock clock;

    SubmissionPages(
            Matters matters,
            Answers answers,
            Verdicts verdicts,
            Enclosures enclosures,
            Submissions submissions,
            MailLinks links,
            Texts texts,
            Clock clock) {
        this.matters = matters;
        this.answers = answers;
        this.verdicts = verdicts;
        this.enclosures = enclosures;
        this.submissions = submissions;
        this.links = links;
        this.texts = texts;
        this.clock = clock;
    }

    record ApplicationCheckPage(Site site, Actor actor, Matter matter, Completeness completeness, Explained explained)
            implements Page {}

    /**
     * All that would be handed in.
     *
     * @param seen number of the newest answer in it
     * @param late whether it is within the minutes of grace
     * @param refused why it cannot be handed in, null where it can
     * @param problem why it was not
     */
    record SubmissionNewPage(
            Site site,
            Actor actor,
            Matter matter,
            List<Printed.Part> parts,
            List<Printed.Proof> proofs,
            Completeness completeness,
            Explained explained,
            boolean excluded,
            int seen,
            boolean late,
            @Nullable String refused,
            @Nullable String problem)
            implements Page {}

    @Needs(Permission.ORGANISATION_SEE)
    @Get("/check")
    Optional<ApplicationCheckPage> check(Site site, Actor actor, String id) {
        return matters.own(site.tenant(), actor, id, Permission.ORGANISATION_SEE)
                .map(matter -> {
                    var content = answers.of(matter.application(), matter.pack());
                    var values = verdicts.complete(matter, content.values(), site.today());
                    return new ApplicationCheckPage(
                            site,
                            actor,
                            matter,
                            submissions.completeness(site.tenant(), matter, values),
                            Explained.of(matter.pack(), verdicts.of(matter, values, site.today()), site.english()));
                });
    }

    @Get("/submission")
    Optional<SubmissionNewPage> review(Site site, Actor actor, String id) {
        return matters.own(site.tenant(), actor, id, Permission.ORGANISATION_EDIT)
                .filter(matter -> matter.application().state().writable())
                .map(matter -> page(site, actor, matter, null));
    }

    @Post("/submissions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> submit(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Map<String, String> form) {
        var found = matters.own(site.tenant(), actor, id, Permission.ORGANISATION_EDIT);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var matter = found.get();
        var wish = new Submitting.Wish(
                actor.person(),
                helps(actor, matter),
                number(form.getOrDefault("seen", "")),
                "yes".equals(form.get("confirm")),
                links.to(site, matter.path()));
        return switch (submissions.submit(
                site.tenant(), matter, wish, submission -> line(site, request, actor, matter, submission))) {
            case Submitting.Done done ->
                HttpResponse.seeOther(URI.create(site.links()
                        .to(matter.path() + "/submissions/" + done.submission().number() + "/receipt")));
            case Submitting.Incomplete incomplete -> again(site, actor, id, "application.submit.incomplete", List.of());
            case Submitting.Refused refused -> again(site, actor, id, refused.key(), refused.details());
        };
    }

    /** As it is by now: somebody else may have handed it in. */
    private HttpResponse<?> again(Site site, Actor actor, String id, String key, List<Object> details) {
        var matter = matters.own(site.tenant(), actor, id, Permission.ORGANISATION_EDIT)
                .orElseThrow();
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                .body(page(site, actor, matter, texts.in(site.language(), key, details.toArray())));
    }

    private SubmissionNewPage page(Site site, Actor actor, Matter matter, @Nullable String problem) {
        var now = LocalDateTime.now(clock);
        var content = answers.of(matter.application(), matter.pack());
        var values = verdicts.complete(matter, content.values(), now.toLocalDate());
        var verdict = verdicts.of(matter, values, now.toLocalDate());
        return new SubmissionNewPage(
                site,
                actor,
                matter,
                Printed.parts(matter.pack(), values),
                Printed.proofs(matter.pack(), enclosures.of(site.tenant(), matter.application(), 0)),
                submissions.completeness(site.tenant(), matter, values),
                Explained.of(matter.pack(), verdict, site.english()),
                Verdicts.excludes(matter.pack(), verdict),
                content.last(),
                Submissions.late(matter, now),
                submissions
                        .refusal(site.tenant(), matter, now)
                        .map(refused -> texts.in(
                                site.language(),
                                refused.key(),
                                refused.details().toArray()))
                        .orElse(null),
                problem);
    }

    private static Line line(Site site, HttpRequest<?> request, Actor actor, Matter matter, Submission submission) {
        var line = Trail.line(
                        site,
                        request,
                        actor,
                        "application.submitted",
                        "application",
                        matter.application().publicId())
                .noting("name", matter.unit().nameZh())
                .noting("submission", submission.number())
                .noting("hash", submission.hash());
        return submission.late() ? line.noting("late", "" + matter.call().closesAt()) : line;
    }

    /** Whether it is somebody from outside who is nothing else there. */
    static boolean helps(Actor actor, Matter matter) {
        long organisation = matter.application().organisationId();
        var roles = actor.grants().stream()
                .filter(grant -> grant.organisationId() != null && grant.organisationId() == organisation)
                .filter(grant -> grant.role().permissions().contains(Permission.ORGANISATION_EDIT))
                .map(grant -> grant.role())
                .toList();
        return !roles.isEmpty() && roles.stream().allMatch(role -> role == Role.HELPER);
    }

    private static int number(String typed) {
        return typed.matches("\\d{1,8}") ? Integer.parseInt(typed) : -1;
    }
}
