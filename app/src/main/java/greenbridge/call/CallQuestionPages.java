package greenbridge.call;

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
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was asked about a call, and where officials answer it. */
@Needs(Permission.PROGRAMME_EDIT)
@Controller("/{tenant}/workbench/calls/{id}/questions")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class CallQuestionPages {
    private static final int LONGEST = 1000;
    private static final int LONGEST_ANSWER = 4000;

    private final Calls calls;
    private final Asking asking;
    private final Trail trail;
    private final Texts texts;

    CallQuestionPages(Calls calls, Asking asking, Trail trail, Texts texts) {
        this.calls = calls;
        this.asking = asking;
        this.trail = trail;
        this.texts = texts;
    }

    /** A question with what was typed about it. */
    record Row(CallQuestion question, String shown, String answer, String askedAt) {}

    record CallQuestionsPage(
            Site site, Actor actor, Call call, List<Row> waiting, List<Row> answered, Problems problems)
            implements Page {}

    @Get
    Optional<CallQuestionsPage> all(Site site, Actor actor, String id) {
        return published(site, id).map(call -> page(site, actor, call, Map.of(), "", Problems.NONE));
    }

    @Post("/{question}/answer")
    HttpResponse<?> answer(
            Site site,
            HttpRequest<?> request,
            Actor actor,
            @PathVariable String id,
            @PathVariable String question,
            @Body Map<String, String> form) {
        var call = published(site, id);
        var asked = call.flatMap(each -> asking.find(each, question));
        if (call.isEmpty() || asked.isEmpty()) {
            return HttpResponse.notFound();
        }
        String shown = form.getOrDefault("shown", "").strip();
        String answer = form.getOrDefault("answer", "").strip();
        if (shown.isEmpty() || shown.length() > LONGEST) {
            return again(site, actor, call.get(), form, question, "shown", "call.wrong.shown");
        }
        if (answer.isEmpty() || answer.length() > LONGEST_ANSWER) {
            return again(site, actor, call.get(), form, question, "answer", "call.wrong.answer");
        }
        boolean done = trail.telling(
                () -> asking.answer(site.tenant(), call.get(), asked.get(), actor.person(), shown, answer),
                first -> first
                        ? List.of(Trail.line(site, request, actor, "call.answered", "call", id)
                                .noting("question", question))
                        : List.of());
        return done
                ? HttpResponse.seeOther(URI.create(site.links().to("workbench/calls/" + id + "/questions")))
                : again(site, actor, call.get(), form, question, "answer", "call.wrong.answered");
    }

    private Optional<Call> published(Site site, String id) {
        return calls.find(site.tenant(), id).filter(call -> call.publishedAt() != null);
    }

    private HttpResponse<?> again(
            Site site, Actor actor, Call call, Map<String, String> form, String question, String field, String key) {
        var problems = Problems.one(
                field + "-" + question,
                texts.in(site.language(), key, field.equals("shown") ? LONGEST : LONGEST_ANSWER));
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                .body(page(site, actor, call, form, question, problems));
    }

    private CallQuestionsPage page(
            Site site, Actor actor, Call call, Map<String, String> form, String typed, Problems problems) {
        var rows = asking.of(call).stream()
                .map(each -> each.publicId().equals(typed)
                        ? row(each, form.getOrDefault("shown", ""), form.getOrDefault("answer", ""))
                        : row(each, Optional.ofNullable(each.shown()).orElse(each.asked()), ""))
                .toList();
        return new CallQuestionsPage(
                site,
                actor,
                call,
                rows.stream().filter(row -> row.question().answeredAt() == null).toList(),
                rows.stream().filter(row -> row.question().answeredAt() != null).toList(),
                problems);
    }

    private static Row row(CallQuestion question, String shown, String answer) {
        return new Row(question, shown, answer, Timeline.minute(question.askedAt()));
    }
}
