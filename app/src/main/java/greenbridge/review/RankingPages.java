package greenbridge.review;

import greenbridge.call.Call;
import greenbridge.exchange.Download;
import greenbridge.expert.Panel;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.sheet.Format;
import greenbridge.site.Page;
import greenbridge.site.Pager;
import greenbridge.site.Site;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Those who can be chosen in a call, side by side, and everything that came of it to take away. */
@Needs(Permission.APPLICATION_SELECT)
@Controller("/{tenant}/workbench/calls/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
class RankingPages {
    private static final int SIZE = 100;

    private final Standings standings;
    private final Allowances allowances;
    private final Sheets sheets;
    private final Outcomes outcomes;

    RankingPages(Standings standings, Allowances allowances, Sheets sheets, Outcomes outcomes) {
        this.standings = standings;
        this.allowances = allowances;
        this.sheets = sheets;
        this.outcomes = outcomes;
    }

    /** @param record of who recommended it */
    record Line(
            int place,
            Standing standing,
            @Nullable Panel panel,
            boolean reaches,
            @Nullable Recommended by,
            @Nullable TrackRecord record) {}

    /** @param drafts own sheets of this call that more can be put on */
    record RankingPage(
            Site site,
            Actor actor,
            Call call,
            List<Line> lines,
            long all,
            boolean scored,
            Allowance allowance,
            List<Sheet> drafts,
            boolean empty,
            Pager pager)
            implements Page {}

    @Get("/ranking")
    @Produces(MediaType.TEXT_HTML)
    Optional<RankingPage> ranking(
            Site site,
            Actor actor,
            @PathVariable String id,
            @QueryValue(defaultValue = "1") int page,
            @QueryValue(defaultValue = "false") boolean empty) {
        return standings.selecting(site.tenant(), actor, id).map(at -> page(site, actor, at, page, empty));
    }

    private RankingPage page(Site site, Actor actor, Standings.Selecting at, int wanted, boolean empty) {
        var ranking = standings.ranking(actor, at);
        var recommended = standings.recommended(at.call());
        var records = standings.records(at.call(), recommended);
        int all = ranking.all().size();
        int page = Math.clamp(wanted, 1, 1000);
        int first = (page - 1) * SIZE;
        var part = ranking.all().stream().skip(first).limit(SIZE).toList();
        var lines = new java.util.ArrayList<Line>();
        for (Standing each : part) {
            var by = recommended.get(each.id());
            lines.add(new Line(
                    first + lines.size() + 1,
                    each,
                    ranking.panels().get(each.id()),
                    ranking.reaches(each.id()),
                    by,
                    by == null ? null : records.get(by.personId())));
        }
        return new RankingPage(
                site,
                actor,
                at.call(),
                lines,
                all,
                ranking.scoring() != null,
                allowances.of(site.tenant(), at.call(), at.pack(), at.tier()),
                sheets.of(at.call()).stream()
                        .filter(sheet -> sheet.state() == Sheet.State.DRAFT
                                && sheet.draftedBy() == actor.person().id())
                        .toList(),
                empty,
                Pager.of(site, page, SIZE, all));
    }

    @Get("/results.{format}")
    HttpResponse<StreamedFile> results(Site site, Actor actor, @PathVariable String id, @PathVariable String format) {
        var at = standings.selecting(site.tenant(), actor, id);
        var as = Format.of(format);
        if (at.isEmpty() || as.isEmpty()) {
            return HttpResponse.notFound();
        }
        var call = at.get().call();
        return Download.of(
                call.title(site.english()) + " " + site.today(),
                as.get(),
                out -> outcomes.write(site.language(), actor, at.get(), as.get(), out));
    }
}
