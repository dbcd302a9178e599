package greenbridge.supervision;

import greenbridge.catalog.Catalog;
import greenbridge.catalog.Catalogs;
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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where officials draw, and enter what inspections found. */
@Needs(Permission.SUPERVISE)
@Controller("/{tenant}/workbench/inspections")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class InspectionDeskPages {
    private static final int MOST = 500;

    private final Inspections inspections;
    private final Catalogs catalogs;
    private final Texts texts;
    private final Trail trail;

    InspectionDeskPages(Inspections inspections, Catalogs catalogs, Texts texts, Trail trail) {
        this.inspections = inspections;
        this.catalogs = catalogs;
        this.texts = texts;
        this.trail = trail;
    }

    record InspectionDeskPage(
            Site site,
            Actor actor,
            List<Inspection> inspections,
            List<Catalog> catalogs,
            Entered form,
            Problems problems)
            implements Page {}

    record InspectionResultsPage(
            Site site, Actor actor, Inspection inspection, List<Inspected> drawn, Problems problems) implements Page {}

    @Serdeable
    record Entered(
            @Nullable String catalog,
            @Nullable String titleZh,
            @Nullable String titleEn,
            @Nullable String number,
            @Nullable String size) {
        static final Entered NOTHING = new Entered(null, null, null, null, null);
    }

    @Serdeable
    record Found(
            @Nullable String place,
            @Nullable String result,
            @Nullable String note) {}

    @Get
    InspectionDeskPage all(Site site, Actor actor) {
        return page(site, actor, Entered.NOTHING, Problems.NONE);
    }

    @Post
    HttpResponse<?> draw(Site site, HttpRequest<?> request, Actor actor, @Body Entered form) {
        var catalog = catalogs.own(site.tenant().id(), text(form.catalog()));
        var problems = problems(site, form, catalog.isPresent());
        if (!problems.none() || catalog.isEmpty()) {
            return again(site, actor, form, problems);
        }
        var drawn = trail.telling(
                () -> inspections.draw(
                        site.tenant(),
                        catalog.get(),
                        text(form.titleZh()),
                        text(form.titleEn()),
                        text(form.number()),
                        Integer.parseInt(text(form.size())),
                        actor.person().id()),
                done -> done.stream()
                        .map(it -> Trail.line(site, request, actor, "inspection.drawn", "inspection", it.publicId())
                                .noting("seed", it.seed())
                                .noting("entries", it.size()))
                        .toList());
        return drawn.<HttpResponse<?>>map(
                        it -> HttpResponse.seeOther(URI.create(site.links().to(it.path()))))
                .orElseGet(
                        () -> again(site, actor, form, and(site, Problems.NONE, "catalog", "inspection.wrong.empty")));
    }

    @Get("/{id}")
    Optional<InspectionResultsPage> one(Site site, Actor actor, String id) {
        return inspections
                .find(site.tenant(), id)
                .map(found -> new InspectionResultsPage(site, actor, found, inspections.drawn(found), Problems.NONE));
    }

    @Post("/{id}/results")
    HttpResponse<?> enter(Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Found form) {
        var found = inspections.find(site.tenant(), id);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var inspection = found.get();
        var drawn = inspections.drawn(inspection);
        var line = drawn.stream()
                .filter(each -> String.valueOf(each.place()).equals(form.place()))
                .findFirst();
        var result = Arrays.stream(Inspected.Result.values())
                .filter(each -> each != Inspected.Result.PENDING && each.name().equalsIgnoreCase(text(form.result())))
                .findFirst();
        if (line.isEmpty() || result.isEmpty() || text(form.note()).length() > 1000) {
            var problems = and(site, Problems.NONE, "results", "inspection.wrong.result");
            return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                    .body(new InspectionResultsPage(site, actor, inspection, drawn, problems));
        }
        var seen = line.get();
        trail.telling(
                () -> inspections.enter(
                        inspection,
                        seen.place(),
                        result.get(),
                        text(form.note()).isEmpty() ? null : text(form.note()),
                        site.today(),
                        actor.person().id()),
                done -> List.of(Trail.line(site, request, actor, "inspection.entered", "entry", seen.entry())
                        .changed("state", seen.result().name(), result.get().name())));
        return HttpResponse.seeOther(
                URI.create(site.links().to("workbench/inspections/" + inspection.publicId()) + "#at-" + seen.place()));
    }

    private Problems problems(Site site, Entered form, boolean catalog) {
        var problems = Problems.NONE;
        if (!catalog) {
            problems = and(site, problems, "catalog", "inspection.wrong.catalog");
        }
        if (text(form.titleZh()).isEmpty() || text(form.titleZh()).length() > 200) {
            problems = and(site, problems, "titleZh", "inspection.wrong.title");
        }
        if (text(form.titleEn()).isEmpty() || text(form.titleEn()).length() > 300) {
            problems = and(site, problems, "titleEn", "inspection.wrong.title");
        }
        if (!text(form.number()).matches("[0-9A-Za-z.]{0,40}")) {
            problems = and(site, problems, "number", "inspection.wrong.number");
        }
        String size = text(form.size());
        if (!size.matches("\\d{1,3}") || Integer.parseInt(size) < 1 || Integer.parseInt(size) > MOST) {
            problems = and(site, problems, "size", "inspection.wrong.size");
        }
        return problems;
    }

    private InspectionDeskPage page(Site site, Actor actor, Entered form, Problems problems) {
        var own = catalogs.directory(site.tenant().id()).stream()
                .filter(catalog -> catalog.tenantId() == site.tenant().id())
                .toList();
        return new InspectionDeskPage(site, actor, inspections.of(site.tenant()), own, form, problems);
    }

    private HttpResponse<?> again(Site site, Actor actor, Entered form, Problems problems) {
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page(site, actor, form, problems));
    }

    private Problems and(Site site, Problems problems, String field, String key) {
        return problems.and(field, texts.in(site.language(), key));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
