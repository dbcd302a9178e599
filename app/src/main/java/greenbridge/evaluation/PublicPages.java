package greenbridge.evaluation;

import greenbridge.exchange.Download;
import greenbridge.limit.Limited;
import greenbridge.limit.Rate;
import greenbridge.permission.Anyone;
import greenbridge.sheet.Format;
import greenbridge.sheet.SheetOutput;
import greenbridge.site.Page;
import greenbridge.site.Query;
import greenbridge.site.Site;
import greenbridge.view.Texts;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the law wants everybody to see of evaluations. */
@Anyone
@Controller("/{tenant}/evaluations")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class PublicPages {
    private final Disclosures disclosures;
    private final Rulebooks rulebooks;
    private final Texts texts;

    PublicPages(Disclosures disclosures, Rulebooks rulebooks, Texts texts) {
        this.disclosures = disclosures;
        this.rulebooks = rulebooks;
        this.texts = texts;
    }

    record Used(String kind, String tonnes) {}

    record Row(String enterprise, List<Used> wastes, List<String> products, String agency) {
        static Row of(Disclosures.Item item) {
            return new Row(
                    item.enterprise(),
                    item.wastes().stream()
                            .map(each -> new Used(each.kind(), Plain.text(each.tonnes())))
                            .toList(),
                    item.products(),
                    item.agency());
        }
    }

    /** @param export address without its ending */
    record EvaluationsPage(
            Site site, Optional<Rulebook> rulebook, String name, List<Row> rows, Optional<String> next, String export)
            implements Page {}

    @Get
    EvaluationsPage list(
            Site site,
            @QueryValue(defaultValue = "") String name,
            @QueryValue(defaultValue = "9223372036854775807") long before) {
        var part = disclosures.latest(site.tenant(), name, before);
        return new EvaluationsPage(
                site,
                rulebooks.of(site.tenant()),
                name,
                part.items().stream().map(Row::of).toList(),
                part.before()
                        .map(at -> site.links().to("evaluations") + "?"
                                + Query.of(site.address()).with("before", String.valueOf(at))),
                site.links().to("evaluations/export"));
    }

    @Limited(Rate.EXPORT)
    @Get("/export.{format}")
    HttpResponse<StreamedFile> export(Site site, String format, @QueryValue(defaultValue = "") String name) {
        var as = Format.of(format);
        if (as.isEmpty()) {
            return HttpResponse.notFound();
        }
        String title = texts.in(site.language(), "evaluation.disclosed") + " " + site.today();
        return Download.of(title, as.get(), out -> {
            try (var sheet = SheetOutput.to(out, as.get(), title)) {
                sheet.header(Stream.of("enterprise", "wastes", "products", "agency")
                        .map(item -> texts.in(site.language(), "evaluation.item." + item))
                        .toList());
                var before = Optional.of(Long.MAX_VALUE);
                while (before.isPresent()) {
                    var part = disclosures.latest(site.tenant(), name, before.get());
                    for (var item : part.items()) {
                        sheet.row(cells(Row.of(item)));
                    }
                    before = part.before();
                }
            }
        });
    }

    private static List<String> cells(Row row) {
        String wastes = row.wastes().stream()
                .map(each -> each.kind() + " " + each.tonnes() + " t")
                .collect(Collectors.joining("；"));
        return List.of(row.enterprise(), wastes, String.join("；", row.products()), row.agency());
    }
}
