package greenbridge.product;

import greenbridge.form.Form;
import greenbridge.form.Problems;
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
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a bank writes its products. */
@Needs(Permission.BANK_WORK)
@Controller("/{tenant}/workbench/products")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ProductDeskPages {
    private final ProductDesk desk;
    private final ProductForm reading;
    private final Products products;
    private final Offering offering;
    private final Banks banks;
    private final Trail trail;
    private final Texts texts;

    ProductDeskPages(
            ProductDesk desk,
            ProductForm reading,
            Products products,
            Offering offering,
            Banks banks,
            Trail trail,
            Texts texts) {
        this.desk = desk;
        this.reading = reading;
        this.products = products;
        this.offering = offering;
        this.banks = banks;
        this.trail = trail;
        this.texts = texts;
    }

    @Get
    ProductDesk.ProductsDeskPage all(Site site, Actor actor) {
        return desk.all(site, actor, banks.of(site.tenant(), actor));
    }

    @Get("/new")
    Optional<ProductDesk.ProductDraftPage> begin(Site site, Actor actor, @Nullable @QueryValue String organisation) {
        return bank(site, actor, Objects.requireNonNullElse(organisation, ""))
                .map(bank -> desk.blank(site, actor, bank, Typed.EMPTY, Problems.NONE));
    }

    @Post
    HttpResponse<?> draft(Site site, HttpRequest<?> request, Actor actor, @Body Map<String, String> body) {
        var typed = new Typed(body);
        var bank = bank(site, actor, typed.of("organisation"));
        if (bank.isEmpty()) {
            return HttpResponse.notFound();
        }
        var form = new Form(typed, texts, site.language());
        var terms = reading.read(form, site.tenant());
        if (!form.problems().none()) {
            return again(desk.blank(site, actor, bank.get(), typed, form.problems()));
        }
        String id = trail.telling(
                () -> offering.draft(bank.get(), terms, actor.person().id(), false),
                made -> List.of(Trail.line(site, request, actor, "product.drafted", "product", made)
                        .noting("name", terms.nameZh())));
        return HttpResponse.seeOther(URI.create(site.links().to("workbench/products/" + id)));
    }

    @Get("/{id}")
    Optional<ProductDesk.ProductDraftPage> edit(Site site, Actor actor, String id) {
        return products.own(site.tenant(), id, actor)
                .flatMap(offered -> of(site, actor, offered).map(bank -> desk.stored(site, actor, bank, offered)));
    }

    @Post("/{id}")
    HttpResponse<?> write(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Map<String, String> body) {
        var found = products.own(site.tenant(), id, actor);
        var bank = found.flatMap(offered -> of(site, actor, offered));
        if (found.isEmpty() || bank.isEmpty()) {
            return HttpResponse.notFound();
        }
        var offered = found.get();
        var typed = new Typed(body);
        var form = new Form(typed, texts, site.language());
        var terms = reading.read(form, site.tenant());
        var seen = form.whole("seen", 0, Integer.MAX_VALUE);
        if (!form.problems().none()) {
            return again(desk.typed(site, actor, bank.get(), offered, typed, form.problems()));
        }
        boolean kept = trail.telling(
                () -> offering.write(
                        offered,
                        Objects.requireNonNullElse(seen, -1),
                        terms,
                        actor.person().id()),
                done -> done
                        ? List.of(Trail.line(site, request, actor, "product.edited", "product", id)
                                .noting("name", terms.nameZh()))
                        : List.of());
        if (!kept) {
            form.wrong("nameZh", "form.wrong.overtaken");
            return again(desk.typed(site, actor, bank.get(), offered, typed, form.problems()));
        }
        return HttpResponse.seeOther(URI.create(site.links().to(offered.deskPath())));
    }

    private Optional<Unit> of(Site site, Actor actor, Offered offered) {
        return banks.of(site.tenant(), actor).stream()
                .filter(bank -> bank.id() == offered.organisationId())
                .findFirst();
    }

    /** The one that is named, or the first of this person. */
    private Optional<Unit> bank(Site site, Actor actor, String publicId) {
        return banks.of(site.tenant(), actor).stream()
                .filter(bank -> publicId.isEmpty() || bank.publicId().equals(publicId))
                .findFirst();
    }

    private static HttpResponse<?> again(ProductDesk.ProductDraftPage page) {
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page);
    }
}
