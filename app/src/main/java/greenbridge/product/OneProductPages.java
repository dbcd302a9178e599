package greenbridge.product;

import greenbridge.form.Form;
import greenbridge.organisation.Unit;
import greenbridge.permission.Anyone;
import greenbridge.site.Page;
import greenbridge.site.Query;
import greenbridge.site.Site;
import greenbridge.tenants.Language;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import greenbridge.view.Texts;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One product with all its versions, and a bank with its products, for everybody. */
@Anyone
@Controller("/{tenant}/finance")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class OneProductPages {
    private final Products products;
    private final Banks banks;
    private final InWords words;
    private final Tenants tenants;
    private final Texts texts;
    private final @Nullable Responsiveness responsiveness;

    OneProductPages(
            Products products,
            Banks banks,
            InWords words,
            Tenants tenants,
            Texts texts,
            @Nullable Responsiveness responsiveness) {
        this.products = products;
        this.banks = banks;
        this.words = words;
        this.tenants = tenants;
        this.texts = texts;
        this.responsiveness = responsiveness;
    }

    /**
     * A published version.
     *
     * @param parts keys of what was changed in words
     * @param gone conditions that were dropped with it
     * @param come conditions that came with it
     */
    record Step(
            int version,
            LocalDate on,
            @Nullable String note,
            List<String> parts,
            List<String> gone,
            List<String> come) {}

    /** @param asked whether the address says what is looked for */
    record ProductPage(Site site, Product product, boolean asked, boolean fits, List<Said> conditions, List<Step> steps)
            implements Page {}

    record BankPage(Site site, Unit bank, List<Product> products, Responsiveness.@Nullable Figures figures)
            implements Page {}

    @Get("/products/{id}")
    Optional<ProductPage> product(Site site, String id) {
        return products.known(site.tenant(), id).map(product -> {
            var form = new Form(AskForm.typed(Query.of(site.address())), texts, site.language());
            var ask = AskForm.read(form);
            boolean asked = form.problems().none() && AskForm.asked(ask);
            var fit = product.fit(asked ? ask : Ask.NOTHING);
            return new ProductPage(
                    site,
                    product,
                    asked,
                    fit.fits(),
                    Said.all(fit.conditions(), words, site.language()),
                    steps(product, site.language()));
        });
    }

    @Get("/banks/{id}")
    Optional<BankPage> bank(Site site, String id) {
        return banks.find(site.tenant(), id)
                .map(bank -> new BankPage(site, bank, products.ofBank(site.tenant(), bank.id()), figures(bank)));
    }

    private Responsiveness.@Nullable Figures figures(Unit bank) {
        var told = responsiveness;
        return told == null
                ? null
                : tenants.byId(bank.tenantId())
                        .flatMap((Tenant home) -> told.of(home, bank.id()))
                        .orElse(null);
    }

    /** Newest first. */
    private List<Step> steps(Product product, Language language) {
        var versions = products.published(product);
        var steps = new ArrayList<Step>();
        for (int i = 0; i < versions.size(); i++) {
            var version = versions.get(i);
            var changed = i + 1 == versions.size()
                    ? Difference.NONE
                    : Difference.between(versions.get(i + 1).terms(), version.terms());
            steps.add(new Step(
                    version.version(),
                    Objects.requireNonNull(version.publishedAt()).toLocalDate(),
                    version.note(),
                    changed.parts(),
                    told(changed.gone(), language),
                    told(changed.come(), language)));
        }
        return steps;
    }

    private List<String> told(List<Condition> conditions, Language language) {
        return conditions.stream()
                .map(condition -> words.condition(condition, language))
                .toList();
    }
}
