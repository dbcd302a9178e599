package greenbridge.chance;

import greenbridge.exchange.Download;
import greenbridge.form.Problems;
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
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Key energy users and the technologies of the catalogs that fit them (对号入座), for officials of the area. */
@Needs(Permission.FINANCE)
@Controller("/{tenant}/workbench/matches")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class MatchesPages {
    private final MatchesDesk desk;
    private final Takeaway takeaway;
    private final Advice advice;
    private final EnergyUsers users;
    private final Texts texts;
    private final Trail trail;

    MatchesPages(MatchesDesk desk, Takeaway takeaway, Advice advice, EnergyUsers users, Texts texts, Trail trail) {
        this.desk = desk;
        this.takeaway = takeaway;
        this.advice = advice;
        this.users = users;
        this.texts = texts;
        this.trail = trail;
    }

    /** Where the list stood. */
    @Serdeable
    record Stood(
            @Nullable String area,
            @Nullable String industry,
            @Nullable String all) {
        EnergyUsers.Filter filter() {
            return EnergyUsers.Filter.of(area, industry, all);
        }
    }

    @Get
    MatchesDesk.MatchesPage list(
            Site site,
            Actor actor,
            @Nullable @QueryValue String area,
            @Nullable @QueryValue String industry,
            @Nullable @QueryValue String all,
            @Nullable @QueryValue String told,
            @QueryValue(defaultValue = "0") long after) {
        var filter = EnergyUsers.Filter.of(area, industry, all);
        return desk.page(site, actor, filter, after, "1".equals(told), Problems.NONE);
    }

    /** It is written down before the first byte leaves, also when the reader breaks off. */
    @Limited(Rate.EXPORT)
    @Get("/export.{format}")
    HttpResponse<StreamedFile> export(
            Site site,
            HttpRequest<?> request,
            Actor actor,
            String format,
            @Nullable @QueryValue String area,
            @Nullable @QueryValue String industry,
            @Nullable @QueryValue String all) {
        var as = Format.of(format);
        if (as.isEmpty()) {
            return HttpResponse.notFound();
        }
        var filter = EnergyUsers.Filter.of(area, industry, all);
        trail.telling(
                as::get,
                file -> List.of(Trail.line(site, request, actor, "matches.exported", "matches", file.extension())
                        .noting("filter", filter.query())));
        String title = texts.in(site.language(), "chance.matches") + " " + site.today();
        return Download.of(title, as.get(), out -> takeaway.write(site, actor, filter, as.get(), out));
    }

    /** Its members read of what fits. */
    @Post("/{id}/message")
    HttpResponse<?> tell(Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Stood stood) {
        var found = users.find(site.tenant(), actor, id);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var told = trail.telling(
                () -> advice.give(site, found.get()),
                names -> names.isEmpty()
                        ? List.of()
                        : List.of(Trail.line(site, request, actor, "matches.told", "organisation", id)
                                .noting("technologies", names)));
        if (told.isEmpty()) {
            var problems = Problems.one("list", texts.in(site.language(), "chance.wrong.nobody"));
            return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                    .body(desk.page(site, actor, stood.filter(), 0, false, problems));
        }
        return HttpResponse.seeOther(URI.create(
                site.links().to(MatchesDesk.PATH + "?" + stood.filter().query() + "&told=1")));
    }
}
