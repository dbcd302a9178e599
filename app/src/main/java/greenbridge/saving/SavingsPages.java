package greenbridge.saving;

import greenbridge.effect.Carrier;
import greenbridge.form.Form;
import greenbridge.form.Problems;
import greenbridge.form.Typed;
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
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;

/** What somebody's organisations have promised or were promised, and the first plan for what was awarded. */
@Needs(Permission.WORKBENCH)
@Controller("/{tenant}/workbench/savings")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class SavingsPages {
    private final Accounts accounts;
    private final Awards awards;
    private final Contracts contracts;
    private final PlanForm plans;
    private final Texts texts;
    private final Trail trail;

    SavingsPages(Accounts accounts, Awards awards, Contracts contracts, PlanForm plans, Texts texts, Trail trail) {
        this.accounts = accounts;
        this.awards = awards;
        this.contracts = contracts;
        this.plans = plans;
        this.texts = texts;
        this.trail = trail;
    }

    /**
     * @param next the key of what is to be done
     * @param missing years whose report is due
     */
    record Row(Matter matter, String next, List<Integer> missing) {}

    record SavingsPage(Site site, Actor actor, List<Row> rows, List<Award> awards) implements Page {}

    /**
     * @param title of the need
     * @param action where the form is sent, back where one returns to
     */
    record SavingPlanPage(
            Site site,
            Actor actor,
            String title,
            String need,
            String seen,
            String action,
            String back,
            List<Carrier> carriers,
            List<Method> methods,
            Typed typed,
            Problems problems,
            Map<String, String> labels)
            implements Page {}

    @Get
    SavingsPage all(Site site, Actor actor) {
        var matters = accounts.of(site.tenant(), actor);
        var begun = matters.stream().map(matter -> matter.contract().needId()).toList();
        return new SavingsPage(
                site,
                actor,
                matters.stream()
                        .map(matter -> new Row(
                                matter,
                                matter.next(site.today()),
                                matter.account().missing(site.today())))
                        .toList(),
                awards.all(site.tenant(), actor).stream()
                        .filter(award -> !begun.contains(award.need().id()))
                        .toList());
    }

    @Get("/new")
    HttpResponse<?> plan(Site site, Actor actor, @QueryValue(defaultValue = "") String need) {
        var award = awards.of(site.tenant(), actor, need);
        if (award.isEmpty()) {
            return HttpResponse.notFound();
        }
        return accounts.ofNeed(site.tenant(), award.get().need().id())
                .<HttpResponse<?>>map(there -> SavingDesk.back(site, there.contract()))
                .orElseGet(() -> HttpResponse.ok(page(
                        site,
                        actor,
                        award.get(),
                        plans.preset(award.get(), site.language(), site.today()),
                        Problems.NONE)));
    }

    @Post
    HttpResponse<?> begin(Site site, HttpRequest<?> request, Actor actor, @Body Map<String, String> typed) {
        var found = awards.of(site.tenant(), actor, typed.getOrDefault("need", ""));
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var award = found.get();
        var form = new Form(new Typed(typed), texts, site.language());
        var terms = plans.read(
                form,
                site.tenant(),
                award.need().organisationId(),
                award.response().organisationId(),
                site.today());
        if (terms == null) {
            return again(site, actor, award, form);
        }
        var begun = trail.telling(
                () -> contracts.begin(
                        site.tenant(), award.need(), award.response(), terms, award.company(), actor.person()),
                done -> done.map(made -> SavingDesk.line(site, request, actor, made, "saving.planned")).stream()
                        .toList());
        if (begun.isEmpty()) {
            form.wrong("seen", "saving.wrong.begun");
            return again(site, actor, award, form);
        }
        return SavingDesk.back(site, begun.get());
    }

    private HttpResponse<?> again(Site site, Actor actor, Award award, Form form) {
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                .body(page(site, actor, award, form.typed(), form.problems()));
    }

    private SavingPlanPage page(Site site, Actor actor, Award award, Typed typed, Problems problems) {
        return new SavingPlanPage(
                site,
                actor,
                award.need().title(),
                award.need().publicId(),
                "",
                "workbench/savings",
                "workbench/savings",
                List.of(Carrier.values()),
                List.of(Method.values()),
                typed,
                problems,
                plans.labels(site.language()));
    }
}
