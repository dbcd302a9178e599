package greenbridge.product;

import greenbridge.form.Form;
import greenbridge.form.Problems;
import greenbridge.form.Typed;
import greenbridge.permission.Anyone;
import greenbridge.site.Page;
import greenbridge.site.Pager;
import greenbridge.site.Query;
import greenbridge.site.Site;
import greenbridge.tenants.Language;
import greenbridge.view.Texts;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All products of a portal, for everybody, and which of them fit what the address says. */
@Anyone
@Controller("/{tenant}/finance/products")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ProductPages {
    private static final int SIZE = 20;

    private final Products products;
    private final Choices choices;
    private final InWords words;
    private final Texts texts;

    ProductPages(Products products, Choices choices, InWords words, Texts texts) {
        this.products = products;
        this.choices = choices;
        this.words = words;
        this.texts = texts;
    }

    /**
     * @param changes what all would have to be otherwise, empty where it fits
     * @param missing what nobody said yet
     */
    record Line(Fit fit, String path, List<Said> changes, List<Said> missing, List<Said> unwished) {}

    /**
     * @param labels the names of the fields
     * @param asked whether anything is looked for, so that fit can be told
     * @param fitting how many fit as far as is known
     * @param banks names by public id
     */
    record ProductsPage(
            Site site,
            Typed typed,
            Problems problems,
            Map<String, String> labels,
            boolean asked,
            int total,
            long fitting,
            List<Line> lines,
            List<Kind> kinds,
            Map<String, String> banks,
            Map<String, List<Choices.Choice>> choices,
            Pager pager)
            implements Page {}

    @Get
    HttpResponse<ProductsPage> all(Site site, @QueryValue(defaultValue = "1") int page) {
        var query = Query.of(site.address());
        var typed = AskForm.typed(query);
        var form = new Form(typed, texts, site.language());
        var ask = AskForm.read(form);
        boolean wrong = !form.problems().none();
        boolean asked = AskForm.asked(ask) && !wrong;
        var judged = products.judged(site.tenant(), wrong ? Ask.NOTHING : ask);
        var shown = judged.stream()
                .filter(fit -> chosen(fit.product(), typed))
                .filter(fit -> !typed.has("only") || !asked || fit.fits())
                .toList();
        int at = Math.clamp(page, 1, Math.max(1, Math.ceilDiv(shown.size(), SIZE)));
        var lines = shown.stream()
                .skip((at - 1L) * SIZE)
                .limit(SIZE)
                .map(fit -> line(site, fit, asked, query))
                .toList();
        var result = new ProductsPage(
                site,
                typed,
                form.problems(),
                labels(site.language()),
                asked,
                shown.size(),
                shown.stream().filter(Fit::fits).count(),
                lines,
                List.of(Kind.values()),
                banks(site, judged),
                choices(site),
                Pager.of(site, at, SIZE, shown.size()));
        return HttpResponse.<ProductsPage>status(wrong ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK)
                .body(result);
    }

    private Line line(Site site, Fit fit, boolean asked, Query query) {
        var language = site.language();
        String kept = query.without("page").without("only").toString();
        return new Line(
                fit,
                site.links().to(fit.product().path()) + (asked && !kept.isEmpty() ? "?" + kept : ""),
                Said.all(fit.smallestChange(), words, language),
                Said.all(fit.missing(), words, language),
                Said.all(fit.unwished(), words, language));
    }

    private static boolean chosen(Product product, Typed typed) {
        String kind = typed.of("kind").toUpperCase(Locale.ROOT);
        String bank = typed.of("bank");
        return (kind.isEmpty() || product.terms().kind().name().equals(kind))
                && (bank.isEmpty() || product.bank().equals(bank));
    }

    private static Map<String, String> banks(Site site, List<Fit> fits) {
        var banks = new LinkedHashMap<String, String>();
        fits.stream()
                .map(Fit::product)
                .sorted((one, other) -> one.bankZh().compareTo(other.bankZh()))
                .forEach(product -> banks.put(product.bank(), product.bankName(site.english())));
        return banks;
    }

    /** By the names in the address. */
    private Map<String, List<Choices.Choice>> choices(Site site) {
        var all = new EnumMap<Field, List<Choices.Choice>>(Field.class);
        for (Field field : Field.values()) {
            all.put(field, choices.of(field, site.tenant(), site.language()));
        }
        return AskForm.named(all);
    }

    private Map<String, String> labels(Language language) {
        var labels = new EnumMap<Field, String>(Field.class);
        for (Field field : Field.values()) {
            labels.put(field, texts.in(language, field.key()));
        }
        return AskForm.named(labels);
    }
}
