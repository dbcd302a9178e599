package greenbridge.need;

import greenbridge.form.Problems;
import greenbridge.organisation.Unit;
import greenbridge.permission.Anyone;
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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Needs as everybody sees them, and where one asks about them. */
@Anyone
@Controller("/{tenant}/needs")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class NeedPages {
    private static final int SIZE = 30;
    private static final int LAST = 1000;
    private static final int SHORTEST = 5;
    private static final int LONGEST = 1000;

    private final Needs needs;
    private final Telling telling;
    private final Asking asking;
    private final Responding responding;
    private final Parties parties;
    private final Choices choices;
    private final Trail trail;
    private final Texts texts;

    NeedPages(
            Needs needs,
            Telling telling,
            Asking asking,
            Responding responding,
            Parties parties,
            Choices choices,
            Trail trail,
            Texts texts) {
        this.needs = needs;
        this.telling = telling;
        this.asking = asking;
        this.responding = responding;
        this.parties = parties;
        this.choices = choices;
        this.trail = trail;
        this.texts = texts;
    }

    record Row(Need need, Need.State state, Choices.Named named, String closes) {}

    record NeedsPage(
            Site site,
            List<Row> rows,
            Choices.Offered offered,
            String sector,
            @Nullable String next) implements Page {}

    /**
     * @param others organisations for which the reader may ask or answer
     * @param answers whether one of them may answer
     * @param own whether it is of an organisation of the reader
     * @param question what was typed
     */
    record NeedPage(
            Site site,
            @Nullable Actor actor,
            Told told,
            List<Unit> others,
            boolean answers,
            boolean own,
            String organisation,
            String question,
            boolean asked,
            Problems problems)
            implements Page {}

    @Get
    NeedsPage all(Site site, @QueryValue(defaultValue = "") String sector, @QueryValue(defaultValue = "1") int page) {
        int at = Math.clamp(page, 1, LAST);
        String chosen = choices.sector(sector) ? sector : "";
        var found = needs.published(site.tenant(), chosen.isEmpty() ? null : chosen, at, SIZE);
        var rows = found.stream()
                .limit(SIZE)
                .map(need -> new Row(need, needs.state(need), choices.named(need), Step.minute(need.closesAt())))
                .toList();
        String more = "needs?page=" + (at + 1) + (chosen.isEmpty() ? "" : "&sector=" + chosen);
        return new NeedsPage(
                site,
                rows,
                choices.of(site.tenant()),
                chosen,
                found.size() > SIZE ? site.links().to(more) : null);
    }

    @Get("/{id}{?asked}")
    Optional<NeedPage> one(Site site, @Nullable Actor actor, String id, @Nullable String asked) {
        return needs.published(site.tenant(), id)
                .map(need -> page(site, actor, need, "", "", asked != null, Problems.NONE));
    }

    @greenbridge.permission.Needs(Permission.ORGANISATION_EDIT)
    @Post("/{id}/questions")
    HttpResponse<?> ask(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Map<String, String> form) {
        var found = needs.published(site.tenant(), id);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var need = found.get();
        String text = form.getOrDefault("question", "").strip();
        String organisation = form.getOrDefault("organisation", "").strip();
        var asker = Parties.chosen(parties.others(site.tenant(), actor, need), organisation);
        if (asker.isEmpty()) {
            return again(site, actor, need, form, "organisation", "need.wrong.organisation");
        }
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            return again(site, actor, need, form, "question", "need.wrong.question");
        }
        // Of the question and not of the need, whose history is read by whoever must not know who asked.
        var asked = trail.telling(
                () -> asking.ask(site.tenant(), need, asker.get(), actor.person(), text),
                done -> done.isPresent()
                        ? List.of(Trail.line(
                                site,
                                request,
                                actor,
                                "need.asked",
                                "need-question",
                                done.get().publicId()))
                        : List.of());
        return asked.isPresent()
                ? HttpResponse.seeOther(URI.create(site.links().to(need.path()) + "?asked=yes#questions"))
                : again(site, actor, need, form, "question", "need.wrong.late");
    }

    private HttpResponse<?> again(
            Site site, Actor actor, Need need, Map<String, String> form, String field, String key) {
        var problems = Problems.one(field, texts.in(site.language(), key, SHORTEST, LONGEST));
        String organisation = form.getOrDefault("organisation", "");
        String question = form.getOrDefault("question", "");
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                .body(page(site, actor, need, organisation, question, false, problems));
    }

    private NeedPage page(
            Site site,
            @Nullable Actor actor,
            Need need,
            String organisation,
            String question,
            boolean asked,
            Problems problems) {
        var others = actor == null ? List.<Unit>of() : parties.others(site.tenant(), actor, need);
        boolean own = actor != null && actor.may(Permission.ORGANISATION_SEE, need.organisationId());
        return new NeedPage(
                site,
                actor,
                telling.of(site.tenant(), need),
                others,
                others.stream().anyMatch(unit -> responding.may(need, unit.id())),
                own,
                organisation,
                question,
                asked,
                problems);
    }
}
