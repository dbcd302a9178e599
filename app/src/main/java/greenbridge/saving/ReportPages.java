package greenbridge.saving;

import greenbridge.audit.Line;
import greenbridge.file.Files;
import greenbridge.file.Handed;
import greenbridge.file.Stored;
import greenbridge.form.Form;
import greenbridge.form.Problems;
import greenbridge.form.Typed;
import greenbridge.limit.Limited;
import greenbridge.limit.Rate;
import greenbridge.notice.Evidence;
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
import io.micronaut.http.server.multipart.MultipartBody;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
    private final Evidence evidence;
    private final Texts texts;
    private final Trail trail;

    ReportPages(SavingDesk desk, Reports reports, Evidence evidence, Texts texts, Trail trail) {
        this.desk = desk;
        this.reports = reports;
        this.evidence = evidence;
        this.texts = texts;
        this.trail = trail;
    }

    /** With files, as of meter readings; who changes a report adds to them. */
    @Limited(Rate.UPLOAD)
    @Post
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    HttpResponse<?> enter(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body MultipartBody body) {
        try (var handed = Handed.of(body)) {
            return desk.own(site.tenant(), actor, id)
                    .filter(Matter::sides)
                    .<HttpResponse<?>>map(matter -> enter(site, request, actor, matter, handed))
                    .orElseGet(HttpResponse::notFound);
        }
    }

    private HttpResponse<?> enter(Site site, HttpRequest<?> request, Actor actor, Matter matter, Handed handed) {
        boolean files = handed.files();
        var form = new Form(new Typed(handed.texts()), texts, site.language());
        var said = ReportForm.read(form, matter.account(), site.today());
        if (said == null) {
            return again(site, actor, matter, form, files, Evidence.Received.NOTHING);
        }
        var received = evidence.receive(site, actor, handed, file -> Files.told(site, request, actor, file));
        if (!received.problems().none()) {
            return again(site, actor, matter, form, true, received);
        }
        boolean first = trail.telling(
                () -> {
                    var report =
                            reports.enter(site.tenant(), matter.account(), said, !matter.customer(), actor.person());
                    report.ifPresent(entered ->
                            evidence.attach(site.tenant(), actor, received, Readings.KIND, entered.publicId()));
                    return report.isPresent();
                },
                done -> done ? lines(site, request, actor, matter, said.year(), received.files()) : List.of());
        if (!first) {
            form.wrong("year", "saving.wrong.moved");
            return again(site, actor, matter, form, files, Evidence.Received.NOTHING);
        }
        return SavingDesk.back(site, matter.contract());
    }

    private static List<Line> lines(
            Site site, HttpRequest<?> request, Actor actor, Matter matter, int year, List<Stored> files) {
        var reported = SavingDesk.line(site, request, actor, matter.contract(), "saving.reported")
                .noting("saving-year", year);
        return Stream.concat(
                        Stream.of(reported),
                        files.stream()
                                .map(file -> SavingDesk.line(
                                                site, request, actor, matter.contract(), "saving.documented")
                                        .noting("saving-year", year)
                                        .noting("document", file.name())
                                        .noting("hash", file.hash())))
                .toList();
    }

    private HttpResponse<?> again(
            Site site, Actor actor, Matter matter, Form form, boolean files, Evidence.Received received) {
        var wrong = form.problems();
        return desk.again(site, actor, matter, form.typed(), files ? evidence.again(site, wrong, received) : wrong);
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
