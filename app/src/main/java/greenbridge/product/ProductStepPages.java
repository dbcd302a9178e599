package greenbridge.product;

import greenbridge.form.Form;
import greenbridge.form.Typed;
import greenbridge.organisation.Unit;
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
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Where a bank brings a product before everybody, and takes it back. */
@Needs(Permission.BANK_WORK)
@Controller("/{tenant}/workbench/products/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ProductStepPages {
    private final ProductDesk desk;
    private final Products products;
    private final Offering offering;
    private final Shelf shelf;
    private final Banks banks;
    private final Trail trail;
    private final Texts texts;

    ProductStepPages(
            ProductDesk desk,
            Products products,
            Offering offering,
            Shelf shelf,
            Banks banks,
            Trail trail,
            Texts texts) {
        this.desk = desk;
        this.products = products;
        this.offering = offering;
        this.shelf = shelf;
        this.banks = banks;
        this.trail = trail;
        this.texts = texts;
    }

    @Post("/publication")
    HttpResponse<?> publish(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Map<String, String> body) {
        var found = products.own(site.tenant(), id, actor);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var offered = found.get();
        var form = new Form(new Typed(body), texts, site.language());
        var note = form.text("note", 500);
        int seen = seen(form);
        boolean more = offered.currentVersion() != null && offered.offered();
        if (more && note == null) {
            form.wrong("note", "product.wrong.note");
        }
        if (!form.problems().none()) {
            return again(site, actor, offered, form);
        }
        boolean done = trail.telling(
                () -> offering.publish(offered, seen, note, actor.person().id()), published -> {
                    var line = Trail.line(site, request, actor, "product.published", "product", id);
                    return published ? List.of(note == null ? line : line.noting("reason", note)) : List.of();
                });
        return after(site, actor, offered, form, done, "note");
    }

    @Post("/withdrawal")
    HttpResponse<?> withdraw(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Map<String, String> body) {
        var found = products.own(site.tenant(), id, actor);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var offered = found.get();
        var form = new Form(new Typed(body), texts, site.language());
        String reason = form.needed("reason", 500);
        int seen = seen(form);
        if (!form.problems().none()) {
            return again(site, actor, offered, form);
        }
        boolean done = trail.telling(
                () -> offering.withdraw(offered, seen, reason),
                withdrawn -> withdrawn
                        ? List.of(Trail.line(site, request, actor, "product.withdrawn", "product", id)
                                .noting("reason", reason))
                        : List.of());
        return after(site, actor, offered, form, done, "reason");
    }

    private HttpResponse<?> after(Site site, Actor actor, Offered offered, Form form, boolean done, String field) {
        if (!done) {
            form.wrong(field, "product.wrong.step");
            return again(site, actor, offered, form);
        }
        shelf.changed();
        return HttpResponse.seeOther(URI.create(site.links().to(offered.deskPath())));
    }

    private HttpResponse<?> again(Site site, Actor actor, Offered offered, Form form) {
        Unit bank = banks.of(site.tenant(), actor).stream()
                .filter(each -> each.id() == offered.organisationId())
                .findFirst()
                .orElseThrow();
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                .body(desk.step(site, actor, bank, offered, form.typed(), form.problems()));
    }

    private static int seen(Form form) {
        return Objects.requireNonNullElse(form.whole("seen", 0, Integer.MAX_VALUE), -1);
    }
}
