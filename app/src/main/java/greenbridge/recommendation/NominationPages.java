package greenbridge.recommendation;

import greenbridge.consent.Bank;
import greenbridge.consent.Consents;
import greenbridge.form.Form;
import greenbridge.form.Problems;
import greenbridge.form.Typed;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.project.Project;
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
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where an official recommends a project to banks. */
@Needs(Permission.FINANCE)
@Controller("/{tenant}/workbench/recommendations")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class NominationPages {
    private final Recommending recommending;
    private final Library library;
    private final Consents consents;
    private final Texts texts;
    private final Trail trail;

    NominationPages(Recommending recommending, Library library, Consents consents, Texts texts, Trail trail) {
        this.recommending = recommending;
        this.library = library;
        this.consents = consents;
        this.texts = texts;
        this.trail = trail;
    }

    /**
     * The form, or what there is to choose from.
     *
     * @param nominee none while no project is chosen, or one that the reader does not reach
     * @param q what the choices were narrowed to
     */
    record RecommendationNewPage(
            Site site,
            Actor actor,
            @Nullable Nominee nominee,
            List<Project> choices,
            String q,
            List<Bank> banks,
            Typed typed,
            Problems problems)
            implements Page {}

    @Get("/new")
    RecommendationNewPage ask(
            Site site, Actor actor, @Nullable @QueryValue String project, @QueryValue(defaultValue = "") String q) {
        var nominee = reached(site, actor, project).orElse(null);
        List<Project> choices = nominee == null ? library.choices(site.tenant(), actor, q.strip()) : List.of();
        return new RecommendationNewPage(
                site, actor, nominee, choices, q.strip(), banks(site), Typed.EMPTY, Problems.NONE);
    }

    @Post
    HttpResponse<?> recommend(Site site, HttpRequest<?> request, Actor actor, @Body Map<String, String> fields) {
        var form = new Form(new Typed(fields), texts, site.language());
        var found = reached(site, actor, form.typed().of("project"));
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var nominee = found.get();
        var said = Nomination.read(form, banks(site), site.today());
        Refusal.of(form, texts, site.language(), "next", nominee);
        if (!form.problems().none()) {
            return again(site, actor, nominee, form.typed(), form.problems());
        }
        var outcome = trail.telling(
                () -> recommending.recommend(
                        site.tenant(), nominee, said, actor.person().id()),
                done -> done.begun().stream()
                        .map(each -> Trail.line(
                                        site, request, actor, "recommendation.begun", "recommendation", each.publicId())
                                .changed("state", null, each.state().name())
                                .noting("recommendationBank", each.bankName()))
                        .toList());
        if (!outcome.open().isEmpty()) {
            form.wrong("banks", "recommendation.wrong.open", String.join(site.english() ? ", " : "、", outcome.open()));
            return again(site, actor, nominee, form.typed(), form.problems());
        }
        return Desk.to(
                site, outcome.begun().size() == 1 ? outcome.begun().getFirst().path() : "workbench/recommendations");
    }

    private Optional<Nominee> reached(Site site, Actor actor, @Nullable String project) {
        String id = Objects.requireNonNullElse(project, "").strip();
        return id.isEmpty()
                ? Optional.empty()
                : library.find(site.tenant(), id).filter(each -> actor.reaches(Permission.FINANCE, each.area()));
    }

    /** Of this portal: a bank of the nation has its branches here, which are verified here. */
    private List<Bank> banks(Site site) {
        return consents.banks(site.tenant()).stream()
                .filter(bank -> bank.tenantId() == site.tenant().id())
                .toList();
    }

    private HttpResponse<?> again(Site site, Actor actor, Nominee nominee, Typed typed, Problems problems) {
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                .body(new RecommendationNewPage(site, actor, nominee, List.of(), "", banks(site), typed, problems));
    }
}
