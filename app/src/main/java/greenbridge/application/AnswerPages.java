package greenbridge.application;

import greenbridge.pack.Question;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.site.Page;
import greenbridge.site.Site;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One answer, kept while somebody types. */
@Needs(Permission.ORGANISATION_EDIT)
@Controller("/{tenant}/workbench/applications/{id}/answers/{key}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class AnswerPages {
    private final Matters matters;
    private final Answers answers;
    private final Verdicts verdicts;
    private final Submissions submissions;
    private final Items items;

    AnswerPages(Matters matters, Answers answers, Verdicts verdicts, Submissions submissions, Items items) {
        this.matters = matters;
        this.answers = answers;
        this.verdicts = verdicts;
        this.submissions = submissions;
        this.items = items;
    }

    /**
     * What is put into the page beside the field, with what follows from the answer elsewhere in it.
     *
     * @param problems why it was not kept
     * @param overtaken what somebody else had answered in the meantime
     * @param closed whether nobody writes in this application any more
     */
    record AnswerSavedPage(
            Site site,
            Item item,
            List<String> problems,
            @Nullable Told overtaken,
            Item.@Nullable Saved by,
            boolean closed,
            List<Item> totals,
            Completeness completeness)
            implements Page {}

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> save(
            Site site, Actor actor, @PathVariable String id, @PathVariable String key, @Body Map<String, String> form) {
        var found = matters.own(site.tenant(), actor, id, Permission.ORGANISATION_EDIT);
        var question = found.flatMap(matter -> matter.asked(key));
        if (found.isEmpty() || question.isEmpty()) {
            return HttpResponse.notFound();
        }
        var matter = found.get();
        var typed = new Typed(form);
        var read = typed.read(question.get());
        if (!read.sound()) {
            var problems =
                    read.faults().stream().map(fault -> items.said(site, fault)).toList();
            return HttpResponse.ok(page(site, matter, question.get(), problems, Optional.empty(), false));
        }
        var change = new Writing.Change(key, read.value(), typed.seen(question.get()));
        return switch (answers.write(
                matter.application(), List.of(change), actor.person().id(), Answer.Origin.TYPED)) {
            case Writing.Closed closed ->
                HttpResponse.ok(page(site, matter, question.get(), List.of(), Optional.empty(), true));
            case Writing.Done done ->
                HttpResponse.ok(page(
                        site,
                        matter,
                        question.get(),
                        List.of(),
                        done.overtaken().stream().findFirst(),
                        false));
        };
    }

    private AnswerSavedPage page(
            Site site,
            Matter matter,
            Question question,
            List<String> problems,
            Optional<Answer> overtaken,
            boolean closed) {
        var content = answers.of(matter.application(), matter.pack());
        var values = verdicts.complete(matter, content.values(), site.today());
        var source = new Items.Source(site, matter, content, values, null);
        var totals = matter.section(question).questions().stream()
                .filter(Question::computed)
                .map(each -> items.of(source, each))
                .toList();
        return new AnswerSavedPage(
                site,
                items.of(source, question),
                problems,
                overtaken
                        .flatMap(answer -> Told.of(answers, matter, answer, site.english()))
                        .orElse(null),
                overtaken.map(items::saved).orElse(null),
                closed,
                totals,
                submissions.completeness(site.tenant(), matter, values));
    }
}
