package greenbridge.fact;

import greenbridge.catalog.Field;
import greenbridge.catalog.Reading;
import greenbridge.organisation.Unit;
import greenbridge.organisation.Units;
import greenbridge.pack.Question;
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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The figures of an organisation, for those who belong to it. */
@Controller("/{tenant}/workbench/organisations/{id}/figures")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class FigurePages {
    private static final int OLDEST = 1949;
    private static final int LONGEST = 2000;

    private final Facts facts;
    private final Figures figures;
    private final Units units;
    private final Trail trail;
    private final Texts texts;

    FigurePages(Facts facts, Figures figures, Units units, Trail trail, Texts texts) {
        this.facts = facts;
        this.figures = figures;
        this.units = units;
        this.trail = trail;
        this.texts = texts;
    }

    /** @param field says how it is called and read; null for a figure that no form asks for any more */
    record Figure(Fact fact, @Nullable Field field) {
        public String shown(boolean english) {
            return field == null || !(Reading.of(field, fact.value()) instanceof Reading.Value)
                    ? fact.value()
                    : field.shown(fact.value(), english);
        }

        public String label(boolean english) {
            return field == null ? fact.fact() : field.label(english);
        }
    }

    @Serdeable
    record Typed(
            @Nullable String fact,
            @Nullable String year,
            @Nullable String value) {
        static final Typed NOTHING = new Typed(null, null, null);

        String text(@Nullable String typed) {
            return typed == null ? "" : typed.strip();
        }
    }

    /** @param problems texts by their fields */
    record FiguresPage(
            Site site,
            Actor actor,
            Unit unit,
            boolean edits,
            List<Figure> figures,
            Collection<Question> choices,
            Typed form,
            Map<String, String> problems)
            implements Page {}

    @Needs(Permission.ORGANISATION_SEE)
    @Get
    Optional<FiguresPage> show(Site site, Actor actor, String id) {
        return unit(site, actor, id, Permission.ORGANISATION_SEE)
                .map(unit -> page(site, actor, unit, Typed.NOTHING, Map.of()));
    }

    @Needs(Permission.ORGANISATION_EDIT)
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> enter(Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Typed form) {
        var found = unit(site, actor, id, Permission.ORGANISATION_EDIT);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var unit = found.get();
        var problems = new LinkedHashMap<String, String>();
        var question = Optional.ofNullable(figures.of(site.tenant()).get(form.text(form.fact())));
        if (question.isEmpty()) {
            problems.put("fact", texts.in(site.language(), "fact.wrong.fact"));
        }
        int year = question.map(each -> each.yearsBack() == null ? 0 : year(site, form))
                .orElse(0);
        if (year < 0) {
            problems.put(
                    "year",
                    texts.in(
                            site.language(),
                            "fact.wrong.year",
                            "" + OLDEST,
                            "" + site.today().getYear()));
        }
        var value = question.map(each -> Reading.of(each.field(), form.text(form.value())));
        if (form.text(form.value()).isEmpty() || form.text(form.value()).length() > LONGEST) {
            problems.put("value", texts.in(site.language(), "fact.wrong.value"));
        } else if (value.isPresent() && value.get() instanceof Reading.Problem problem) {
            problems.put(
                    "value",
                    texts.in(
                            site.language(),
                            problem.messageKey(),
                            problem.arguments().toArray()));
        }
        if (!problems.isEmpty()) {
            return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page(site, actor, unit, form, problems));
        }
        keep(site, request, actor, unit, question.orElseThrow(), year, value.orElseThrow());
        return HttpResponse.seeOther(URI.create(site.links().to(unit.path() + "/figures")));
    }

    private void keep(
            Site site, HttpRequest<?> request, Actor actor, Unit unit, Question question, int year, Reading value) {
        if (question.fact() == null || !(value instanceof Reading.Value read)) {
            return;
        }
        String text = Written.of(read.value());
        var entered =
                new Facts.Entered(question.fact(), year, text, question.field().unit());
        trail.telling(
                () -> facts.enter(
                        site.tenant(),
                        unit.id(),
                        List.of(entered),
                        Fact.Source.OWN,
                        null,
                        actor.person().id()),
                added -> added.isEmpty()
                        ? List.of()
                        : List.of(Trail.line(
                                        site, request, actor, "organisation.figured", "organisation", unit.publicId())
                                .noting("figure", question.field().zh() + (year == 0 ? "" : " " + year))
                                .noting("value", text)));
    }

    private FiguresPage page(Site site, Actor actor, Unit unit, Typed form, Map<String, String> problems) {
        var asked = figures.of(site.tenant());
        var known = facts.of(site.tenant(), unit.id()).stream()
                .map(fact -> new Figure(
                        fact,
                        Optional.ofNullable(asked.get(fact.fact()))
                                .map(Question::field)
                                .orElse(null)))
                .toList();
        boolean edits = actor.may(Permission.ORGANISATION_EDIT, unit.id());
        return new FiguresPage(site, actor, unit, edits, known, asked.values(), form, problems);
    }

    private Optional<Unit> unit(Site site, Actor actor, String id, Permission needed) {
        return units.find(site.tenant(), id)
                .filter(unit -> unit.state() != Unit.State.MERGED)
                .filter(unit -> actor.may(needed, unit.id()));
    }

    /** -1 for what is no year of ours. */
    private static int year(Site site, Typed form) {
        try {
            int year = Integer.parseInt(form.text(form.year()));
            return year >= OLDEST && year <= site.today().getYear() ? year : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
