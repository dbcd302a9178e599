package greenbridge.supervision;

import greenbridge.account.People;
import greenbridge.account.Person;
import greenbridge.entry.Shown;
import greenbridge.form.Problems;
import greenbridge.pack.Pack;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.session.Trail;
import greenbridge.site.Page;
import greenbridge.site.Site;
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
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where officials propose measures against entries, and release what others proposed. */
@Needs(Permission.SUPERVISE)
@Controller("/{tenant}/workbench/supervision")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class SupervisionPages {
    private final Measures measures;
    private final Charges charges;
    private final MeasureForms forms;
    private final Interests interests;
    private final People people;
    private final Trail trail;

    SupervisionPages(
            Measures measures, Charges charges, MeasureForms forms, Interests interests, People people, Trail trail) {
        this.measures = measures;
        this.charges = charges;
        this.forms = forms;
        this.interests = interests;
        this.people = people;
        this.trail = trail;
    }

    record Row(Measure measure, String title) {}

    record SupervisionPage(Site site, Actor actor, List<Row> rows, boolean unknown) implements Page {}

    record SupervisedEntryPage(
            Site site,
            Actor actor,
            Shown entry,
            List<Pack.Ground> grounds,
            List<Measure> measures,
            MeasureForms.Entered form,
            Problems problems)
            implements Page {}

    /** @param own who proposed it cannot release it */
    record MeasurePage(
            Site site, Actor actor, Measure measure, Shown entry, String proposer, boolean own, Problems problems)
            implements Page {}

    @Serdeable
    record Decided(@Nullable String decision) {}

    @Get
    HttpResponse<?> all(Site site, Actor actor, @QueryValue(defaultValue = "") String entry) {
        String id = entry.strip().replaceFirst("^.*/", "");
        if (!id.isEmpty() && measures.entry(site.tenant(), id).isPresent()) {
            return HttpResponse.seeOther(URI.create(site.links().to("workbench/supervision/entries/" + id)));
        }
        var rows = measures.proposed(site.tenant()).stream()
                .map(measure -> new Row(
                        measure,
                        measures.entry(site.tenant(), measure.entry())
                                .map(shown -> shown.title(site.english()))
                                .orElse(measure.entry())))
                .toList();
        return HttpResponse.ok(new SupervisionPage(site, actor, rows, !id.isEmpty()));
    }

    @Get("/entries/{id}")
    Optional<SupervisedEntryPage> entry(
            Site site, Actor actor, String id, @QueryValue(defaultValue = "") String complaint) {
        return measures.entry(site.tenant(), id)
                .map(entry ->
                        page(site, actor, entry, MeasureForms.Entered.fresh(site.today(), complaint), Problems.NONE));
    }

    @Post("/entries/{id}/measures")
    HttpResponse<?> propose(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body MeasureForms.Entered form) {
        var found = measures.entry(site.tenant(), id);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var entry = found.get();
        if (interests.in(entry, actor.person().id())) {
            var concerned = forms.problem(site, "kind", "supervision.wrong.concerned");
            return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page(site, actor, entry, form, concerned));
        }
        var read = forms.read(
                site,
                entry,
                charges.grounds(site.tenant(), entry),
                form,
                actor.person().id(),
                null);
        return switch (read) {
            case MeasureForms.Wrong wrong ->
                HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                        .body(page(site, actor, entry, form, wrong.problems()));
            case MeasureForms.Right right -> {
                var measure = trail.telling(
                        () -> measures.propose(site.tenant(), entry, right.measure()),
                        done -> List.of(line(site, request, actor, "measure.proposed", done)));
                yield HttpResponse.seeOther(URI.create(site.links().to(measure.path())));
            }
        };
    }

    @Get("/measures/{id}")
    Optional<MeasurePage> one(Site site, Actor actor, String id) {
        return measures.find(site.tenant(), id).map(measure -> page(site, actor, measure, Problems.NONE));
    }

    @Post("/measures/{id}/decision")
    HttpResponse<?> decide(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Decided form) {
        var found = measures.find(site.tenant(), id);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var measure = found.get();
        boolean release = "released".equals(form.decision());
        if (!release && !"refused".equals(form.decision())) {
            return again(site, actor, measure, "supervision.wrong.decision");
        }
        Released released;
        try {
            released = trail.telling(
                    () -> measures.decide(
                            site.tenant(),
                            measure,
                            release,
                            actor.person().id(),
                            actor.person().publicId()),
                    done -> done instanceof Released.Done
                            ? List.of(line(
                                    site, request, actor, release ? "measure.released" : "measure.refused", measure))
                            : List.of());
        } catch (Measures.Refused refused) {
            released = new Released.Impossible(refused.key());
        }
        return switch (released) {
            case Released.Done done ->
                HttpResponse.seeOther(URI.create(site.links().to(measure.path())));
            case Released.NotYours not -> again(site, actor, measure, "supervision.wrong.second");
            case Released.Concerned concerned -> again(site, actor, measure, "supervision.wrong.concerned");
            case Released.Impossible impossible -> again(site, actor, measure, impossible.key());
        };
    }

    static greenbridge.audit.Line line(Site site, HttpRequest<?> request, Actor actor, String action, Measure measure) {
        return Trail.line(site, request, actor, action, "entry", measure.entry())
                .noting("measure", measure.kind().name())
                .noting("ground", Objects.requireNonNullElse(measure.ground(), "—"))
                .noting("reason", measure.reason());
    }

    private SupervisedEntryPage page(
            Site site, Actor actor, Shown entry, MeasureForms.Entered form, Problems problems) {
        return new SupervisedEntryPage(
                site,
                actor,
                entry,
                charges.grounds(site.tenant(), entry),
                measures.of(site.tenant().id(), entry.publicId()),
                form,
                problems);
    }

    private MeasurePage page(Site site, Actor actor, Measure measure, Problems problems) {
        return new MeasurePage(
                site,
                actor,
                measure,
                measures.entry(site.tenant(), measure.entry()).orElseThrow(),
                people.byId(measure.proposedBy()).map(Person::name).orElse("—"),
                measure.proposedBy() == actor.person().id(),
                problems);
    }

    private HttpResponse<?> again(Site site, Actor actor, Measure measure, String key) {
        var now = measures.find(site.tenant(), measure.publicId()).orElse(measure);
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                .body(page(site, actor, now, forms.problem(site, "decision", key)));
    }
}
