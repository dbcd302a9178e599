package greenbridge.statistics;

import greenbridge.exchange.Download;
import greenbridge.form.Form;
import greenbridge.form.Problems;
import greenbridge.form.Typed;
import greenbridge.limit.Limited;
import greenbridge.limit.Rate;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.session.Trail;
import greenbridge.sheet.Format;
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
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Figures of the market for officials within their areas and for banks about themselves; others are led to the public ones. */
@Needs(Permission.WORKBENCH)
@Controller("/{tenant}/workbench/statistics")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class StatisticsDeskPages {
    private static final int FIRST_YEAR = 2000;
    private static final int LONGEST = 200;
    private static final int LONGEST_SOURCE = 300;

    private final StatisticsDesk desk;
    private final Takeaway takeaway;
    private final Ratings ratings;
    private final Texts texts;
    private final Trail trail;

    StatisticsDeskPages(StatisticsDesk desk, Takeaway takeaway, Ratings ratings, Texts texts, Trail trail) {
        this.desk = desk;
        this.takeaway = takeaway;
        this.ratings = ratings;
        this.texts = texts;
        this.trail = trail;
    }

    @Get
    StatisticsDesk.MarketStatisticsPage show(
            Site site, Actor actor, @Nullable @QueryValue String group, @Nullable @QueryValue String year) {
        var typed =
                Typed.filling().with("ratedYear", site.today().getYear() - 1).typed();
        return desk.page(site, actor, Loans.Asked.of(group, year), typed, Problems.NONE);
    }

    /** It is written down before the first byte leaves, also when the reader breaks off. */
    @Limited(Rate.EXPORT)
    @Get("/export.{format}")
    HttpResponse<StreamedFile> export(
            Site site,
            HttpRequest<?> request,
            Actor actor,
            String format,
            @Nullable @QueryValue String group,
            @Nullable @QueryValue String year) {
        var as = Format.of(format);
        if (as.isEmpty()) {
            return HttpResponse.notFound();
        }
        var asked = Loans.Asked.of(group, year);
        trail.telling(
                as::get,
                file -> List.of(Trail.line(site, request, actor, "statistics.exported", "statistics", file.extension())
                        .noting("filter", asked.query())));
        String title = texts.in(site.language(), "statistics.title") + " " + site.today();
        return Download.of(title, as.get(), out -> takeaway.write(site, actor, asked, as.get(), out));
    }

    /** What a document says of a bank in a year. */
    @Needs(Permission.FINANCE)
    @Post("/ratings")
    HttpResponse<?> rate(Site site, HttpRequest<?> request, Actor actor, @Body Map<String, String> fields) {
        if (!StatisticsDesk.rates(actor)) {
            return HttpResponse.notFound();
        }
        var form = new Form(new Typed(fields), texts, site.language());
        var bank = desk.banks(site).stream()
                .filter(each -> each.publicId().equals(form.typed().of("bank")))
                .findFirst();
        if (bank.isEmpty()) {
            form.wrong("bank", "statistics.wrong.bank");
        }
        form.needed("ratedYear", 4);
        Integer year = form.whole("ratedYear", FIRST_YEAR, site.today().getYear());
        String rating = form.needed("rating", LONGEST);
        String source = form.needed("source", LONGEST_SOURCE);
        if (bank.isEmpty() || year == null || !form.problems().none()) {
            return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                    .body(desk.page(site, actor, Loans.Asked.of(null, null), form.typed(), form.problems()));
        }
        trail.telling(
                () -> ratings.rate(
                        site.tenant(),
                        bank.get(),
                        year,
                        rating,
                        source,
                        form.ticked("shown"),
                        actor.person().id()),
                made -> List.of(Trail.line(site, request, actor, "bank.rated", "bank-rating", made.publicId())
                        .noting("ratedBank", made.bankName())
                        .noting("ratedYear", made.ofYear())
                        .noting("rating", made.rating())
                        .noting("ratingShown", made.shown())));
        return HttpResponse.seeOther(URI.create(site.links().to("workbench/statistics") + "#ratings"));
    }
}
