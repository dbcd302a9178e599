package greenbridge.match;

import greenbridge.product.Ask;
import greenbridge.product.Fit;
import greenbridge.product.InWords;
import greenbridge.product.Met;
import greenbridge.product.Product;
import greenbridge.product.Products;
import greenbridge.tenants.Language;
import greenbridge.tenants.Tenant;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The last hop: products by their own conditions, in their own order, which is as fair. */
@Singleton
class Money {
    private final Products products;
    private final InWords words;

    Money(Products products, InWords words) {
        this.products = products;
        this.words = words;
    }

    List<Product> all(Tenant viewer) {
        return products.current(viewer);
    }

    List<Candidate> judged(Tenant viewer, Wanted wanted) {
        return products.judged(viewer, ask(wanted)).stream()
                .map(this::candidate)
                .toList();
    }

    Candidate judged(Product product, Wanted wanted) {
        return candidate(product.fit(ask(wanted)));
    }

    boolean fits(Product product, Wanted wanted) {
        return product.fit(ask(wanted)).fits();
    }

    private Candidate candidate(Fit fit) {
        var product = fit.product();
        var met = fit.conditions().stream()
                .filter(Met::passes)
                .map(each -> new Ground(
                        Ground.Kind.CONDITION,
                        words.condition(each.condition(), Language.ZH),
                        words.condition(each.condition(), Language.EN),
                        "product"))
                .toList();
        List<Met> change = fit.fits() ? List.of() : fit.smallestChange();
        var missing = change.stream()
                .map(each -> new Ground(
                        Ground.Kind.CONDITION,
                        words.change(each, Language.ZH),
                        words.change(each, Language.EN),
                        "product"))
                .toList();
        return new Candidate(
                Hop.FINANCE,
                product.tenantId(),
                "finance",
                product.publicId(),
                product.name(false) + "（" + product.bankName(false) + "）",
                english(product),
                product.path(),
                product.sample(),
                met,
                missing,
                met.stream().mapToInt(Ground::weight).sum());
    }

    /** Null where one of the two names is Chinese alone. */
    private static @Nullable String english(Product product) {
        boolean both = product.terms().nameEn() != null && product.bankEn() != null;
        return both ? product.name(true) + " (" + product.bankName(true) + ")" : null;
    }

    private static Ask ask(Wanted wanted) {
        return new Ask(
                Codes.place(wanted.area()),
                wanted.industry(),
                wanted.sector(),
                wanted.loan(),
                wanted.months(),
                wanted.collateral(),
                wanted.saving(),
                "enterprise");
    }
}
