package greenbridge.proposal;

import greenbridge.form.Form;
import greenbridge.form.Problems;
import greenbridge.form.Typed;
import greenbridge.permission.Anyone;
import greenbridge.site.Page;
import greenbridge.site.Site;
import greenbridge.view.Texts;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The workbench for proposals. All that is compared stands in the address, so it can be kept, sent and computed again. */
@Anyone
@Controller("/{tenant}/market/proposals")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ProposalPages {
    private static final String EXAMPLE = """
            ?asked=1&sample=1&years=10&rate=8&price=0.65&priceChange=1&output=100&outputDrop=30&priceDrop=20\
            &a-kind=SHARING&a-investment=300&a-years=6&a-saving=95&a-base=0.65&a-share=20+20+20+30+30+30&a-running=5\
            &b-kind=GUARANTEED&b-investment=260&b-years=5&b-saving=85&b-base=0.65&b-guarantee=75&b-share=70&b-payment=6&b-running=5\
            &c-kind=CUSTODY&c-investment=280&c-years=8&c-saving=88&c-base=0.65&c-bill=620&c-payment=596&c-running=5&c-follows=on\
            &d-kind=LEASE&d-investment=270&d-years=5&d-saving=85&d-base=0.65&d-payment=70&d-running=5""";

    private final Texts texts;

    ProposalPages(Texts texts) {
        this.texts = texts;
    }

    /** The fields of one proposal; the first two are open, another one when something stands in it. */
    record Block(String letter, String name, boolean open) {}

    /**
     * @param labels the names of the fields
     * @param asking the schemes that have a term of their own, by its field
     * @param result null before something was asked, and where what was asked is wrong
     */
    record ProposalsPage(
            Site site,
            Typed typed,
            Problems problems,
            Map<String, String> labels,
            List<Block> blocks,
            List<Scheme> schemes,
            Map<String, String> asking,
            String example,
            @Nullable Result result)
            implements Page {}

    @Get
    HttpResponse<ProposalsPage> proposals(Site site, HttpRequest<?> request) {
        var typed = Common.typed(request, Map.of());
        var form = new Form(typed, texts, site.language());
        var result = typed.has("asked") ? Result.of(form, Reader.LETTERS, Map.of(), texts, site.language()) : null;
        var page = new ProposalsPage(
                site,
                typed,
                form.problems(),
                labels(site),
                blocks(typed),
                List.of(Scheme.values()),
                Scheme.asking(),
                site.links().to("market/proposals") + EXAMPLE,
                result);
        return HttpResponse.<ProposalsPage>status(
                        form.problems().none() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY)
                .body(page);
    }

    private static List<Block> blocks(Typed typed) {
        return Reader.LETTERS.stream()
                .map(letter -> new Block(
                        letter,
                        letter.toUpperCase(Locale.ROOT),
                        Reader.LETTERS.indexOf(letter) < 2 || Reader.filled(typed, letter)))
                .toList();
    }

    private Map<String, String> labels(Site site) {
        var labels = Common.labels(texts, site.language());
        for (String letter : Reader.LETTERS) {
            String whose = texts.in(site.language(), "proposal.of", letter.toUpperCase(Locale.ROOT));
            Reader.FIELDS.forEach(field -> labels.put(
                    letter + "-" + field,
                    whose + " · " + texts.in(site.language(), "proposal.field." + Reader.labelled(field))));
            labels.put(letter + "-kind", whose + " · " + texts.in(site.language(), "proposal.field.kind"));
        }
        return labels;
    }
}
