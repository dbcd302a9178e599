package greenbridge.saving;

import greenbridge.effect.Carrier;
import greenbridge.form.Form;
import greenbridge.form.Problems;
import greenbridge.form.Typed;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.saving.SavingsPages.SavingPlanPage;
import greenbridge.session.Actor;
import greenbridge.session.Trail;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One contract on a saving: its plan, changed and confirmed. */
@Needs(Permission.WORKBENCH)
@Controller("/{tenant}/workbench/savings/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ContractPages {
    private final SavingDesk desk;
    private final Contracts contracts;
    private final PlanForm plans;
    private final Texts texts;
    private final Trail trail;

    ContractPages(SavingDesk desk, Contracts contracts, PlanForm plans, Texts texts, Trail trail) {
        this.desk = desk;
        this.contracts = contracts;
        this.plans = plans;
        this.texts = texts;
        this.trail = trail;
    }

    @Get
    Optional<SavingDesk.SavingPage> show(
            Site site, Actor actor, String id, @Nullable @QueryValue Integer year, @Nullable @QueryValue Long before) {
        return desk.own(site.tenant(), actor, id)
                .map(matter -> desk.page(
                        site,
                        actor,
                        matter,
                        ReportForm.filled(matter.account(), year, site.today()),
                        Problems.NONE,
                        before));
    }

    @Get("/plan")
    Optional<SavingPlanPage> change(Site site, Actor actor, String id) {
        return side(site, actor, id)
                .map(matter -> page(
                        site, actor, matter, PlanForm.filled(matter.account().newest()), Problems.NONE));
    }

    @Post("/plan")
    HttpResponse<?> revise(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Map<String, String> typed) {
        var found = side(site, actor, id);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var matter = found.get();
        var contract = matter.contract();
        var form = new Form(new Typed(typed), texts, site.language());
        var terms = plans.read(form, site.tenant(), contract.customerId(), contract.companyId(), site.today());
        if (terms == null) {
            return again(site, actor, matter, form);
        }
        boolean seen = form.typed().of("seen").equals(String.valueOf(contract.revision()));
        boolean first = seen
                && trail.telling(
                        () -> contracts.revise(site.tenant(), contract, terms, !matter.customer(), actor.person()),
                        done -> done
                                ? List.of(SavingDesk.line(site, request, actor, contract, "saving.planned")
                                        .changed("saving-revision", contract.revision(), contract.revision() + 1))
                                : List.of());
        if (!first) {
            form.wrong("seen", "saving.wrong.moved");
            return again(site, actor, matter, form);
        }
        return SavingDesk.back(site, contract);
    }

    /** Of the revision that was read: another one may have come meanwhile. */
    @Post("/confirmation")
    HttpResponse<?> confirm(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Map<String, String> typed) {
        var found = side(site, actor, id);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var matter = found.get();
        var contract = matter.contract();
        boolean seen = new Typed(typed).of("seen").equals(String.valueOf(contract.revision()));
        boolean first = seen
                && trail.telling(
                        () -> contracts.confirm(site.tenant(), matter, actor.person()),
                        done -> done
                                ? List.of(SavingDesk.line(site, request, actor, contract, "saving.confirmed")
                                        .noting("saving-revision", contract.revision()))
                                : List.of());
        return first ? SavingDesk.back(site, contract) : desk.moved(site, actor, matter, Typed.EMPTY, "plan");
    }

    /** Whether the customer may be named; nobody but the customer says so. */
    @Post("/naming")
    HttpResponse<?> name(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Map<String, String> typed) {
        var found = desk.own(site.tenant(), actor, id).filter(Matter::customer);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var contract = found.get().contract();
        boolean agreed = typed.containsKey("named");
        trail.telling(
                () -> contracts.name(site.tenant(), contract, agreed),
                done -> done
                        ? List.of(SavingDesk.line(
                                site, request, actor, contract, agreed ? "saving.named" : "saving.unnamed"))
                        : List.of());
        return SavingDesk.back(site, contract);
    }

    private Optional<Matter> side(Site site, Actor actor, String id) {
        return desk.own(site.tenant(), actor, id).filter(Matter::sides);
    }

    private HttpResponse<?> again(Site site, Actor actor, Matter matter, Form form) {
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                .body(page(site, actor, matter, form.typed(), form.problems()));
    }

    private SavingPlanPage page(Site site, Actor actor, Matter matter, Typed typed, Problems problems) {
        var contract = matter.contract();
        return new SavingPlanPage(
                site,
                actor,
                contract.title(),
                "",
                typed.has("seen") ? typed.of("seen") : String.valueOf(contract.revision()),
                contract.path() + "/plan",
                contract.path(),
                List.of(Carrier.values()),
                List.of(Method.values()),
                typed,
                problems,
                plans.labels(site.language()));
    }
}
