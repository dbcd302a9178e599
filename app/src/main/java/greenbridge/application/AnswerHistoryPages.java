package greenbridge.application;

import greenbridge.pack.Question;
import greenbridge.pack.Section;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.site.Page;
import greenbridge.site.Site;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an answer was before. */
@Needs(Permission.ORGANISATION_EDIT)
@Controller("/{tenant}/workbench/applications/{id}/answers/{key}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class AnswerHistoryPages {
    private final Matters matters;
    private final Answers answers;
    private final Items items;

    AnswerHistoryPages(Matters matters, Answers answers, Items items) {
        this.matters = matters;
        this.answers = answers;
        this.items = items;
    }

    /** @param value as people read it; null where it was taken away */
    record Past(Item.Saved by, @Nullable String value) {}

    record AnswerHistoryPage(Site site, Actor actor, Matter matter, Section section, Question question, List<Past> past)
            implements Page {}

    @Get
    Optional<AnswerHistoryPage> history(Site site, Actor actor, String id, String key) {
        return matters.own(site.tenant(), actor, id, Permission.ORGANISATION_EDIT)
                .flatMap(matter -> matter.asked(key).map(question -> {
                    var past = answers.history(matter.application(), key).stream()
                            .map(answer -> new Past(
                                    items.saved(answer),
                                    Told.of(answers, matter, answer, site.english())
                                            .map(Told::value)
                                            .orElse(null)))
                            .toList();
                    return new AnswerHistoryPage(site, actor, matter, matter.section(question), question, past);
                }));
    }
}
