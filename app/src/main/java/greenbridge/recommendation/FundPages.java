package greenbridge.recommendation;

import greenbridge.form.Form;
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
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where officials enter what public money a recommended project got. */
@Needs(Permission.FINANCE)
@Controller("/{tenant}/workbench/recommendations/{id}/funds")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class FundPages {
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final BigDecimal LEAST = new BigDecimal("0.01");

    private final Desk desk;
    private final PolicyFunds funds;
    private final Texts texts;
    private final Trail trail;
    private final Clock clock;

    FundPages(Desk desk, PolicyFunds funds, Texts texts, Trail trail, Clock clock) {
        this.desk = desk;
        this.funds = funds;
        this.texts = texts;
        this.trail = trail;
        this.clock = clock;
    }

    @Post
    HttpResponse<?> enter(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Map<String, String> fields) {
        var found = funded(site, actor, id);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var it = found.get();
        var form = new Form(new Typed(fields), texts, site.language());
        Integer revision = form.whole("revision", 0, Integer.MAX_VALUE);
        var fund = read(form, it, actor.person().id());
        if (fund == null || !form.problems().none()) {
            return desk.again(site, actor, id, form.typed(), form.problems());
        }
        var entered = trail.telling(
                () -> funds.enter(site.tenant(), it, Objects.requireNonNullElse(revision, -1), fund),
                done -> done == PolicyFunds.Entered.DONE
                        ? List.of(Trail.line(
                                        site, request, actor, "recommendation.funded", "recommendation", it.publicId())
                                .noting("fundKind", fund.kind().name())
                                .noting("fundAmount", fund.amount().toPlainString())
                                .noting("fundDocument", fund.document()))
                        : List.of());
        return switch (entered) {
            case DONE -> Desk.to(site, it.path() + "#funds");
            case ELSEWHERE -> wrong(site, actor, id, form.typed(), "fundDocument", "recommendation.wrong.fund");
            case MOVED -> wrong(site, actor, id, form.typed(), "funds", "recommendation.wrong.step");
        };
    }

    @Post("/strike")
    HttpResponse<?> strike(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Map<String, String> fields) {
        var found = funded(site, actor, id);
        var form = new Form(new Typed(fields), texts, site.language());
        var fund = found.stream()
                .flatMap(it -> funds.of(it).stream())
                .filter(each -> each.publicId().equals(form.typed().of("fund")))
                .findFirst();
        if (fund.isEmpty()) {
            return HttpResponse.notFound();
        }
        var it = found.orElseThrow();
        String field = "reason-" + fund.get().publicId();
        String reason = form.needed(field, 500);
        if (!form.problems().none()) {
            return desk.again(site, actor, id, form.typed(), form.problems());
        }
        boolean first = trail.telling(
                () -> funds.strike(
                        site.tenant(), it, fund.get(), reason, actor.person().id()),
                done -> done
                        ? List.of(Trail.line(
                                        site,
                                        request,
                                        actor,
                                        "recommendation.fund-struck",
                                        "recommendation",
                                        it.publicId())
                                .noting("fundDocument", fund.get().document())
                                .noting("fundAmount", fund.get().amount().toPlainString())
                                .noting("reason", reason))
                        : List.of());
        return first
                ? Desk.to(site, it.path() + "#funds")
                : wrong(site, actor, id, form.typed(), "funds", "recommendation.wrong.step");
    }

    /** Before it left the authority there is nothing to support. */
    private Optional<Recommendation> funded(Site site, Actor actor, String id) {
        return desk.seen(site, actor, id).filter(Desk.Seen::funds).map(Desk.Seen::it);
    }

    private @Nullable PolicyFund read(Form form, Recommendation it, long person) {
        var kind = form.choice("fundKind", PolicyFund.Kind.class);
        if (kind == null) {
            form.wrong("fundKind", "recommendation.wrong.fundKind");
        }
        form.needed("fundAmount", 20);
        BigDecimal amount = Reading.money(form, "fundAmount", LEAST);
        String document = form.needed("fundDocument", 300);
        form.needed("grantedOn", 10);
        var now = LocalDateTime.now(clock);
        LocalDate day = form.day("grantedOn", FIRST, now.toLocalDate());
        return kind == null || amount == null || day == null
                ? null
                : new PolicyFund(
                        it.tenantId(),
                        Ids.next(),
                        Ids.random(),
                        it.id(),
                        kind,
                        amount,
                        document,
                        day,
                        person,
                        now,
                        null,
                        null,
                        null);
    }

    private HttpResponse<?> wrong(Site site, Actor actor, String id, Typed typed, String field, String key) {
        return desk.again(site, actor, id, typed, Problems.one(field, texts.in(site.language(), key)));
    }
}
