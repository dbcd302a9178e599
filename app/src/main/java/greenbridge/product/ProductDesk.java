package greenbridge.product;

import greenbridge.form.Problems;
import greenbridge.form.Typed;
import greenbridge.organisation.Unit;
import greenbridge.session.Actor;
import greenbridge.site.Page;
import greenbridge.site.Site;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays out the products of a bank for those who keep them. */
@Singleton
class ProductDesk {
    private final Products products;
    private final Offering offering;
    private final Choices choices;

    ProductDesk(Products products, Offering offering, Choices choices) {
        this.products = products;
        this.offering = offering;
        this.choices = choices;
    }

    record Shelved(Unit bank, List<Offering.Listed> products) {}

    record ProductsDeskPage(Site site, Actor actor, List<Shelved> shelves) implements Page {}

    /**
     * A row of the form.
     *
     * @param both whether it has an upper bound too
     * @param excludes whether a bank can say what it does not take
     * @param used whether it says something
     */
    record Row(
            Field field,
            String code,
            boolean measured,
            boolean both,
            boolean excludes,
            boolean used,
            List<Choices.Choice> choices) {}

    /**
     * @param offered null while it is new
     * @param newest its draft, or the version that is public
     */
    record ProductDraftPage(
            Site site,
            Actor actor,
            Unit bank,
            @Nullable Offered offered,
            @Nullable Version newest,
            List<Kind> kinds,
            List<Row> rows,
            Typed typed,
            Typed step,
            Problems problems)
            implements Page {}

    ProductsDeskPage all(Site site, Actor actor, List<Unit> banks) {
        return new ProductsDeskPage(
                site,
                actor,
                banks.stream().map(bank -> new Shelved(bank, offering.of(bank))).toList());
    }

    ProductDraftPage blank(Site site, Actor actor, Unit bank, Typed typed, Problems problems) {
        return page(site, actor, bank, null, null, typed, Typed.EMPTY, problems);
    }

    ProductDraftPage stored(Site site, Actor actor, Unit bank, Offered offered) {
        var newest = products.versions(offered).getFirst();
        return page(site, actor, bank, offered, newest, ProductForm.of(newest.terms()), Typed.EMPTY, Problems.NONE);
    }

    ProductDraftPage typed(Site site, Actor actor, Unit bank, Offered offered, Typed typed, Problems problems) {
        var newest = products.versions(offered).getFirst();
        return page(site, actor, bank, offered, newest, typed, Typed.EMPTY, problems);
    }

    /** After a step that was wrong. */
    ProductDraftPage step(Site site, Actor actor, Unit bank, Offered offered, Typed step, Problems problems) {
        var newest = products.versions(offered).getFirst();
        return page(site, actor, bank, offered, newest, ProductForm.of(newest.terms()), step, problems);
    }

    private ProductDraftPage page(
            Site site,
            Actor actor,
            Unit bank,
            @Nullable Offered offered,
            @Nullable Version newest,
            Typed typed,
            Typed step,
            Problems problems) {
        var rows = Arrays.stream(Field.values())
                .map(field -> row(site, field, typed))
                .toList();
        return new ProductDraftPage(
                site, actor, bank, offered, newest, List.of(Kind.values()), rows, typed, step, problems);
    }

    private Row row(Site site, Field field, Typed typed) {
        var options = choices.of(field, site.tenant(), site.language());
        boolean used = options.stream().anyMatch(each -> typed.has(field.code() + "-" + each.code()));
        return new Row(
                field,
                field.code(),
                field.measured(),
                field != Field.SAVING,
                ProductForm.excludes(field),
                used,
                options);
    }
}
