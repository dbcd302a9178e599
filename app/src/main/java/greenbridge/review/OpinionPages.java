package greenbridge.review;

import greenbridge.oversight.Case;
import greenbridge.oversight.Cases;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.site.Page;
import greenbridge.site.Site;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was decided on an application, for those who applied: without names of officials, and without what they say among themselves. */
@Needs(Permission.ORGANISATION_SEE)
@Controller("/{tenant}/workbench/applications/{id}/opinions")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class OpinionPages {
    private final Cases cases;
    private final Reviews reviews;

    OpinionPages(Cases cases, Reviews reviews) {
        this.cases = cases;
        this.reviews = reviews;
    }

    record Opinion(Told told, String step) {}

    /**
     * What an official wants to have changed.
     *
     * @param field the words of the question; null for the whole application
     * @param place where it is answered, as long as it can be
     */
    record Wish(
            int submission,
            @Nullable String field,
            String text,
            @Nullable String place) {}

    record OpinionsPage(Site site, Actor actor, Case found, List<Opinion> opinions, List<Wish> wishes, boolean returned)
            implements Page {}

    @Get
    Optional<OpinionsPage> opinions(Site site, Actor actor, @PathVariable String id) {
        return cases.find(site.tenant(), id)
                .filter(found -> actor.may(
                        Permission.ORGANISATION_SEE, found.application().organisationId()))
                .map(found -> page(site, actor, found));
    }

    private OpinionsPage page(Site site, Actor actor, Case found) {
        var decisions = reviews.decisions(found.application());
        var told = decisions.stream()
                .filter(each -> each.decision() != Decision.RECOMMENDED)
                .map(Told::submission)
                .collect(Collectors.toSet());
        boolean english = site.english();
        var steps = found.pack().tiers();
        return new OpinionsPage(
                site,
                actor,
                found,
                decisions.stream()
                        .map(each -> new Opinion(
                                each,
                                each.tier() < steps.size()
                                        ? steps.get(each.tier()).label(english)
                                        : ""))
                        .toList(),
                reviews.remarks(found.application()).stream()
                        .filter(said -> said.outward() && told.contains(said.submission()))
                        .map(said -> new Wish(
                                said.submission(),
                                label(found, said.field(), english),
                                said.text(),
                                place(found, said.field())))
                        .toList(),
                found.application().state().writable() && !decisions.isEmpty());
    }

    private static @Nullable String place(Case found, @Nullable String field) {
        return found.application().state().writable()
                ? found.pack().form().stream()
                        .filter(section -> section.questions().stream()
                                .anyMatch(question -> question.key().equals(field)))
                        .findFirst()
                        .map(section -> found.application().path() + "/sections/" + section.key() + "#" + field)
                        .orElse(null)
                : null;
    }

    private static @Nullable String label(Case found, @Nullable String field, boolean english) {
        return field == null
                ? null
                : found.pack()
                        .question(field)
                        .map(question -> question.field().label(english))
                        .orElse(field);
    }
}
