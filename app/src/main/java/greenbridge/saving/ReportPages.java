package greenbridge.saving;

import greenbridge.form.Form;
import greenbridge.form.Problems;
import greenbridge.form.Typed;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.session.Trail;
import greenbridge.site.Site;
import greenbridge.view.Texts;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The reports of the years: entered by one side, decided by the third party. */
@Needs(Permission.WORKBENCH)
@Controller("/{tenant}/workbench/savings/{id}/reports")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ReportPages {
    private static final int LONGEST = 2000;

    private final SavingDesk desk;
    private final Reports reports;
    private final Texts texts;
    private final Trail trail;

    ReportPages(SavingDesk desk, Reports reports, Texts texts, Trail trail) {
        this.desk = desk;
        this.reports = reports;
        this.texts = texts;
        this.trail = trail;
    }

    @Post
    HttpResponse<?> enter(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Map<String, String> typed) {
        var found = desk.own(site.tenant(), actor, id).filter(Matter::sides);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var matter = found.get();
        var form = new Form(new Typed(typed), texts, site.language());
        var said = ReportForm.read(form, matter.account(), site.today());
        if (said == null) {
            return desk.again(site, actor, matter, form.typed(), form.problems());
        }
        boolean first = trail.telling(
                () -> reports.enter(site.tenant(), matter.account(), said, !matter.customer(), actor.person()),
                done -> done
                        ? List.of(SavingDesk.line(site, request, actor, matter.contract(), "saving.reported")
                                .noting("saving-year", said.year()))
                        : List.of());
        return first ? SavingDesk.back(site, matter.contract()) : desk.moved(site, actor, matter, form.typed(), "year");
    }

    @Post("/{year}/decision")
    HttpResponse<?> decide(
            Site site,
            HttpRequest<?> request,
            Actor actor,
            @PathVariable String id,
            @PathVariable int year,
            @Body Map<String, String> form) {
        var found = desk.own(site.tenant(), actor, id).filter(Matter::verifies);
        var report = found.flatMap(matter -> matter.account().report(year));
        if (report.isEmpty()) {
            return HttpResponse.notFound();
        }
        var typed = new Typed(form);
        boolean returns = typed.of("decision").equals("returned");
        if (!returns && !typed.of("decision").equals("verified")) {
            return wrong(site, actor, found.get(), year, typed, "form.wrong.choice");
        }
        String reason = typed.of("reason");
        if (returns && (reason.isEmpty() || reason.length() > LONGEST)) {
            return wrong(site, actor, found.get(), year, typed, "saving.wrong.reason");
        }
        return decided(site, request, actor, found.get(), report.get(), typed, returns ? reason : null);
    }

    private HttpResponse<?> decided(
            Site site,
            HttpRequest<?> request,
            Actor actor,
            Matter matter,
            Report report,
            Typed typed,
            @Nullable String reason) {
        var line = SavingDesk.line(
                        site, request, actor, matter.contract(), reason == null ? "saving.verified" : "saving.returned")
                .noting("saving-year", report.ofYear());
        boolean seen = typed.of("seen").equals(String.valueOf(report.revision()));
        boolean first = seen
                && trail.telling(
                        () -> reports.decide(site.tenant(), matter, report, actor.person(), reason),
                        done -> done ? List.of(reason == null ? line : line.noting("reason", reason)) : List.of());
        return first ? SavingDesk.back(site, matter.contract()) : desk.moved(site, actor, matter, typed, "year");
    }

    private HttpResponse<?> wrong(Site site, Actor actor, Matter matter, int year, Typed typed, String key) {
        return desk.again(site, actor, matter, typed, Problems.one("reason-" + year, texts.in(site.language(), key)));
    }
}
