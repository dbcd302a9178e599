package greenbridge.statistics;

import greenbridge.consent.Bank;
import greenbridge.form.Form;
import greenbridge.form.Once;
import greenbridge.form.Problems;
import greenbridge.form.Typed;
import greenbridge.id.Ids;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.session.Trail;
import greenbridge.site.Site;
import greenbridge.view.Texts;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where officials enter what trainings they held. */
@Needs(Permission.FINANCE)
@Controller("/{tenant}/workbench/statistics/trainings")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class TrainingPages {
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final int MOST_PEOPLE = 100_000;

    private final StatisticsDesk desk;
    private final Trainings trainings;
    private final Once once;
    private final Texts texts;
    private final Trail trail;
    private final Clock clock;

    TrainingPages(StatisticsDesk desk, Trainings trainings, Once once, Texts texts, Trail trail, Clock clock) {
        this.desk = desk;
        this.trainings = trainings;
        this.once = once;
        this.texts = texts;
        this.trail = trail;
        this.clock = clock;
    }

    @Post
    HttpResponse<?> enter(Site site, HttpRequest<?> request, Actor actor, @Body Map<String, String> fields) {
        var form = new Form(new Typed(fields), texts, site.language());
        var read = read(site, actor, form);
        if (read == null || !form.problems().none()) {
            return again(site, actor, form.typed(), form.problems());
        }
        var sent = trail.telling(
                () -> once.send(
                        site.tenant(),
                        actor.person().id(),
                        form.typed(),
                        () -> trainings.enter(read),
                        made -> "workbench/statistics"),
                done -> done.made().stream()
                        .map(made -> Trail.line(site, request, actor, "training.entered", "training", made.publicId())
                                .noting("training", made.title())
                                .noting("trainingDay", made.heldOn())
                                .noting("trainingPeople", made.people()))
                        .toList());
        return sent.otherwise()
                ? again(
                        site,
                        actor,
                        Once.another(form.typed()),
                        Problems.one("title", texts.in(site.language(), Once.OTHERWISE)))
                : back(site);
    }

    @Post("/strike")
    HttpResponse<?> strike(Site site, HttpRequest<?> request, Actor actor, @Body Map<String, String> fields) {
        var form = new Form(new Typed(fields), texts, site.language());
        var found = trainings.find(site.tenant(), actor, form.typed().of("training"));
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var seen = found.get();
        String field = "reason-" + seen.publicId();
        String reason = form.needed(field, 500);
        if (!form.problems().none()) {
            return again(site, actor, form.typed(), form.problems());
        }
        boolean first = trail.telling(
                () -> trainings.strike(seen, reason, actor.person().id()),
                done -> done
                        ? List.of(Trail.line(site, request, actor, "training.struck", "training", seen.publicId())
                                .noting("training", seen.title())
                                .noting("reason", reason))
                        : List.of());
        return first
                ? back(site)
                : again(
                        site,
                        actor,
                        form.typed(),
                        Problems.one("trainings", texts.in(site.language(), "statistics.wrong.struck")));
    }

    private @Nullable Training read(Site site, Actor actor, Form form) {
        String title = form.needed("title", 200);
        var now = LocalDateTime.now(clock);
        form.needed("heldOn", 10);
        LocalDate day = form.day("heldOn", FIRST, now.toLocalDate());
        String area = form.text("trainingArea", 6);
        boolean reached = area == null
                ? actor.reaches(Permission.FINANCE, null)
                : trainings.areas(site.tenant(), actor).stream()
                        .anyMatch(each -> each.code().equals(area));
        if (!reached) {
            form.wrong("trainingArea", "statistics.wrong.area");
        }
        String named = form.text("trainingBank", 12);
        var bank = desk.banks(site).stream()
                .filter(each -> each.publicId().equals(named))
                .findFirst();
        if (named != null && bank.isEmpty()) {
            form.wrong("trainingBank", "statistics.wrong.bank");
        }
        String organisers = form.needed("organisers", 300);
        form.needed("people", 6);
        Integer people = form.whole("people", 1, MOST_PEOPLE);
        String note = form.text("trainingNote", 1000);
        return day == null || people == null
                ? null
                : new Training(
                        site.tenant().id(),
                        Ids.next(),
                        Ids.random(),
                        title,
                        day,
                        area,
                        bank.map(Bank::id).orElse(null),
                        organisers,
                        people,
                        note,
                        actor.person().id(),
                        now,
                        null,
                        null,
                        null,
                        null,
                        null);
    }

    private HttpResponse<?> again(Site site, Actor actor, Typed typed, Problems problems) {
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                .body(desk.page(site, actor, Loans.Asked.of(null, null), typed, problems));
    }

    private static HttpResponse<?> back(Site site) {
        return HttpResponse.seeOther(URI.create(site.links().to("workbench/statistics") + "#trainings"));
    }
}
