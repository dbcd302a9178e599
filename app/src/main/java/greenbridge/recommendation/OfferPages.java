package greenbridge.recommendation;

import greenbridge.form.Form;
import greenbridge.form.Problems;
import greenbridge.form.Typed;
import greenbridge.id.Ids;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.product.Products;
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
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A bank offers, the enterprise answers. */
@Controller("/{tenant}/workbench/recommendations/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class OfferPages {
    private static final int MOST = 100_000_000;
    private static final int MOST_MONTHS = 600;

    private final Desk desk;
    private final Offers offers;
    private final Products products;
    private final Texts texts;
    private final Trail trail;
    private final Clock clock;

    OfferPages(Desk desk, Offers offers, Products products, Texts texts, Trail trail, Clock clock) {
        this.desk = desk;
        this.offers = offers;
        this.products = products;
        this.texts = texts;
        this.trail = trail;
        this.clock = clock;
    }

    @Needs(Permission.BANK_WORK)
    @Post("/offers")
    HttpResponse<?> offer(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Map<String, String> fields) {
        var found = desk.seen(site, actor, id)
                .filter(seen -> seen.reader().bank() && seen.it().outgoing());
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var seen = found.get().it();
        var form = new Form(new Typed(fields), texts, site.language());
        var offer = read(form, seen, site.today(), actor.person().id());
        Integer revision = form.whole("revision", 0, Integer.MAX_VALUE);
        String product = offer.product();
        if (product != null
                && products.find(site.tenant(), product)
                        .filter(each -> each.organisationId() == seen.bankId())
                        .isEmpty()) {
            form.wrong("offerProduct", "recommendation.wrong.product");
        }
        if (!form.problems().none()) {
            return desk.again(site, actor, id, form.typed(), form.problems());
        }
        boolean first = trail.telling(
                () -> offers.offer(site.tenant(), seen, Objects.requireNonNullElse(revision, -1), offer),
                done -> done
                        ? List.of(Trail.line(
                                        site,
                                        request,
                                        actor,
                                        "recommendation.offered",
                                        "recommendation",
                                        seen.publicId())
                                .changed("amount", null, offer.amount()))
                        : List.of());
        return first ? Desk.to(site, seen.path()) : again(site, actor, id, form.typed());
    }

    private LoanOffer read(Form form, Recommendation seen, LocalDate today, long person) {
        for (String field : List.of("offerAmount", "offerMonths", "offerUntil")) {
            form.needed(field, 20);
        }
        Integer amount = form.whole("offerAmount", 1, MOST);
        Integer months = form.whole("offerMonths", 1, MOST_MONTHS);
        LocalDate until = form.day("offerUntil", today, today.plusYears(2));
        return new LoanOffer(
                seen.tenantId(),
                Ids.next(),
                Ids.random(),
                seen.id(),
                Objects.requireNonNullElse(seen.project(), ""),
                Objects.requireNonNullElse(amount, 0),
                Objects.requireNonNullElse(months, 0),
                form.needed("offerRate", 300),
                form.text("offerProduct", 12),
                Objects.requireNonNullElse(until, today),
                form.text("offerNote", 1000),
                LoanOffer.State.OPEN,
                null,
                person,
                LocalDateTime.now(clock),
                null,
                null);
    }

    @Needs(Permission.ORGANISATION_BIND)
    @Post("/answer")
    HttpResponse<?> answer(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Map<String, String> fields) {
        var typed = new Typed(fields);
        var found = desk.seen(site, actor, id).filter(seen -> seen.reader().answers());
        var offer = found.flatMap(seen -> offers.of(site.tenant(), seen.it()).stream()
                .filter(each -> each.publicId().equals(typed.of("offer")))
                .findFirst());
        if (offer.isEmpty()) {
            return HttpResponse.notFound();
        }
        var seen = found.orElseThrow().it();
        boolean accepted = typed.of("decision").equals("accept");
        long person = actor.person().id();
        var answered = trail.telling(
                () -> accepted
                        ? offers.accept(site.tenant(), seen, offer.get(), person)
                        : offers.decline(site.tenant(), seen, offer.get(), person),
                done -> done.stream()
                        .map(each -> Trail.line(
                                site,
                                request,
                                actor,
                                accepted && each.id() == seen.id()
                                        ? "recommendation.offer-accepted"
                                        : "recommendation.offer-declined",
                                "recommendation",
                                each.publicId()))
                        .toList());
        return answered.isEmpty() ? again(site, actor, id, typed) : Desk.to(site, seen.path());
    }

    private HttpResponse<?> again(Site site, Actor actor, String id, Typed typed) {
        return desk.again(
                site,
                actor,
                id,
                typed,
                Problems.one("offers", texts.in(site.language(), "recommendation.wrong.offer")));
    }
}
