package greenbridge.application;

import greenbridge.form.Problems;
import greenbridge.pack.Section;
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
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The form, a section on a page. What is right is kept also where something else on the page is wrong. */
@Needs(Permission.ORGANISATION_EDIT)
@Controller("/{tenant}/workbench/applications/{id}/sections/{key}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class SectionPages {
    private final Matters matters;
    private final Answers answers;
    private final Verdicts verdicts;
    private final Submissions submissions;
    private final Copying copying;
    private final Items items;
    private final Trail trail;

    SectionPages(
            Matters matters,
            Answers answers,
            Verdicts verdicts,
            Submissions submissions,
            Copying copying,
            Items items,
            Trail trail) {
        this.matters = matters;
        this.answers = answers;
        this.verdicts = verdicts;
        this.submissions = submissions;
        this.copying = copying;
        this.items = items;
        this.trail = trail;
    }

    /**
     * What the page of a section shows.
     *
     * @param place of the section in the form, from 1
     * @param overtaken what others had answered in the meantime and counts no more
     * @param copied from which application, while nobody has said that it is still true
     */
    record ApplicationSectionPage(
            Site site,
            Actor actor,
            Matter matter,
            Section section,
            int place,
            List<Item> items,
            Completeness completeness,
            Problems problems,
            List<Overtaken> overtaken,
            @Nullable String copied,
            boolean saved)
            implements Page {}

    /** @param value as people read it; null where it had been taken away */
    record Overtaken(
            String key,
            String label,
            Item.Saved by,
            @Nullable String value) {}

    @Get
    Optional<ApplicationSectionPage> show(
            Site site,
            Actor actor,
            String id,
            String key,
            @Nullable @QueryValue String saved,
            @Nullable @QueryValue String over) {
        return matters.own(site.tenant(), actor, id, Permission.ORGANISATION_EDIT)
                .filter(matter -> matter.application().state().writable())
                .flatMap(matter -> section(matter, key)
                        .map(section -> page(
                                site,
                                actor,
                                matter,
                                section,
                                null,
                                Problems.NONE,
                                overtaken(site, matter, over),
                                saved != null)));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> save(
            Site site, Actor actor, @PathVariable String id, @PathVariable String key, @Body Map<String, String> form) {
        var found = matters.own(site.tenant(), actor, id, Permission.ORGANISATION_EDIT);
        var section = found.flatMap(matter -> section(matter, key));
        if (found.isEmpty() || section.isEmpty()) {
            return HttpResponse.notFound();
        }
        var matter = found.get();
        var typed = new Typed(form).without(form.getOrDefault("remove", "—"));
        var asked = section.get().questions().stream()
                .filter(question -> !question.computed() && typed.asked(question))
                .toList();
        var faults = asked.stream()
                .flatMap(question -> typed.read(question).faults().stream())
                .toList();
        var changes = asked.stream()
                .filter(question -> typed.read(question).sound())
                .map(question ->
                        new Writing.Change(question.key(), typed.read(question).value(), typed.seen(question)))
                .toList();
        return switch (answers.write(
                matter.application(), changes, actor.person().id(), Answer.Origin.TYPED)) {
            case Writing.Closed closed ->
                HttpResponse.seeOther(URI.create(site.links().to(matter.path())));
            case Writing.Done done ->
                faults.isEmpty()
                        ? HttpResponse.seeOther(URI.create(next(site, matter, section.get(), form, done)))
                        : HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                                .body(page(
                                        site,
                                        actor,
                                        matter,
                                        section.get(),
                                        typed,
                                        problems(site, faults),
                                        overtaken(site, matter, numbers(done)),
                                        false));
        };
    }

    @Post("/confirmation")
    @Consumes(MediaType.ALL)
    HttpResponse<?> confirm(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @PathVariable String key) {
        var found = matters.own(site.tenant(), actor, id, Permission.ORGANISATION_EDIT);
        var section = found.flatMap(matter -> section(matter, key));
        if (found.isEmpty() || section.isEmpty()) {
            return HttpResponse.notFound();
        }
        var application = found.get().application();
        trail.telling(
                () -> copying.confirm(application, key, actor.person().id()),
                done -> done
                        ? List.of(Trail.line(
                                        site,
                                        request,
                                        actor,
                                        "application.confirmed",
                                        "application",
                                        application.publicId())
                                .noting("section", section.get().zh()))
                        : List.of());
        return HttpResponse.seeOther(URI.create(site.links().to(application.path() + "/sections/" + key)));
    }

    /** Where the button leads that was pressed. */
    private static String next(Site site, Matter matter, Section section, Map<String, String> form, Writing.Done done) {
        String here = matter.path() + "/sections/" + section.key();
        String over = numbers(done);
        String again = here + "?saved=1" + (over.isEmpty() ? "" : "&over=" + over);
        String row = form.getOrDefault("add", form.getOrDefault("remove", "")).replaceFirst("\\..*", "");
        boolean known =
                section.questions().stream().anyMatch(question -> question.key().equals(row));
        if (known) {
            return site.links().to(again + "#" + row);
        }
        if (!over.isEmpty() || !"next".equals(form.get("go"))) {
            return site.links().to(again);
        }
        var sections = matter.pack().form();
        int place = sections.indexOf(section) + 1;
        return site.links()
                .to(
                        place < sections.size()
                                ? matter.path() + "/sections/"
                                        + sections.get(place).key()
                                : matter.path() + "/evidence");
    }

    private static String numbers(Writing.Done done) {
        return done.overtaken().stream().map(answer -> "" + answer.number()).collect(Collectors.joining("."));
    }

    private List<Overtaken> overtaken(Site site, Matter matter, @Nullable String numbers) {
        return Arrays.stream(Objects.requireNonNullElse(numbers, "").split("\\."))
                .filter(number -> number.matches("\\d{1,8}"))
                .limit(50)
                .flatMap(number -> answers.find(matter.application(), Integer.parseInt(number)).stream())
                .flatMap(answer -> Told.of(answers, matter, answer, site.english()).stream()
                        .map(told -> new Overtaken(answer.field(), told.label(), items.saved(answer), told.value())))
                .toList();
    }

    private Problems problems(Site site, List<Typed.Fault> faults) {
        return new Problems(faults.stream()
                .map(fault -> new Problems.Problem(fault.id(), items.said(site, fault)))
                .toList());
    }

    static Optional<Section> section(Matter matter, String key) {
        return matter.pack().form().stream()
                .filter(section -> section.key().equals(key))
                .findFirst();
    }

    private ApplicationSectionPage page(
            Site site,
            Actor actor,
            Matter matter,
            Section section,
            @Nullable Typed typed,
            Problems problems,
            List<Overtaken> overtaken,
            boolean saved) {
        var content = answers.of(matter.application(), matter.pack());
        var values = verdicts.complete(matter, content.values(), site.today());
        var copied = copying.sections(matter.application()).stream()
                .filter(each -> each.section().equals(section.key()) && each.open())
                .findFirst()
                .map(Copied::origin)
                .orElse(null);
        return new ApplicationSectionPage(
                site,
                actor,
                matter,
                section,
                matter.pack().form().indexOf(section) + 1,
                items.of(new Items.Source(site, matter, content, values, typed), section),
                submissions.completeness(site.tenant(), matter, values),
                problems,
                overtaken,
                copied,
                saved);
    }
}
