package greenbridge.review;

import greenbridge.form.Problems;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.site.Site;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Sheets as they are drafted, and printed as the list. */
@Needs(Permission.APPLICATION_SELECT)
@Controller("/{tenant}/workbench/sheets")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class SheetPages {
    private static final String CHOSEN = "a-";

    private final Sheets sheets;
    private final Standings standings;
    private final Drafts drafts;
    private final SheetDesk desk;
    private final Refusals refusals;

    SheetPages(Sheets sheets, Standings standings, Drafts drafts, SheetDesk desk, Refusals refusals) {
        this.sheets = sheets;
        this.standings = standings;
        this.drafts = drafts;
        this.desk = desk;
        this.refusals = refusals;
    }

    @Get
    SheetDesk.SheetsPage all(Site site, Actor actor) {
        return desk.all(site, actor);
    }

    @Get("/{id}")
    Optional<SheetDesk.SheetPage> sheet(
            Site site, Actor actor, @PathVariable String id, @QueryValue(defaultValue = "1") int page) {
        return sheets.find(site.tenant(), id).map(sheet -> desk.page(site, actor, sheet, page, Problems.NONE));
    }

    /** Of a call, with the box of each application that is chosen; on an own draft where one is named. */
    @Post
    HttpResponse<?> draft(Site site, HttpRequest<?> request, Actor actor, @Body Map<String, String> form) {
        var selecting = standings.selecting(site.tenant(), actor, form.getOrDefault("call", ""));
        if (selecting.isEmpty()) {
            return HttpResponse.notFound();
        }
        var at = selecting.get();
        int best = best(form.get("best"));
        var ranked = standings.ranking(actor, at).all();
        var chosen = IntStream.range(0, ranked.size())
                .filter(place -> place < best
                        || form.containsKey(CHOSEN + ranked.get(place).publicId()))
                .mapToObj(ranked::get)
                .toList();
        if (chosen.isEmpty()) {
            return to(site, "workbench/calls/" + at.call().publicId() + "/ranking?empty=true");
        }
        String wanted = form.getOrDefault("sheet", "");
        if (wanted.isEmpty()) {
            return to(site, drafts.begin(site, request, actor, at, chosen).path());
        }
        var sheet = sheets.find(site.tenant(), wanted)
                .filter(each -> each.callId() == at.call().id())
                .filter(each -> each.draftedBy() == actor.person().id());
        if (sheet.isEmpty()) {
            return HttpResponse.notFound();
        }
        return drafts.add(site, request, actor, sheet.get(), chosen)
                ? to(site, sheet.get().path())
                : refusals.of(site, actor, sheet.get(), "sheet", "review.sheet.wrong.late");
    }

    @Post("/{id}")
    HttpResponse<?> write(
            Site site,
            HttpRequest<?> request,
            Actor actor,
            @PathVariable String id,
            @QueryValue(defaultValue = "1") int page,
            @Body Map<String, String> form) {
        var own = own(site, actor, id);
        if (own.isEmpty()) {
            return HttpResponse.notFound();
        }
        var sheet = own.get();
        var contents = SheetForm.read(sheet, sheets.contents(sheet), standings.all(desk.call(site, sheet)), form);
        if (!SheetForm.fits(contents)) {
            return refusals.typed(page, site, actor, sheet, contents, "review.sheet.wrong.form");
        }
        return drafts.write(site, request, actor, sheet, form.getOrDefault("seen", ""), contents)
                ? to(site, sheet.path() + (page > 1 ? "?page=" + page : ""))
                : refusals.typed(page, site, actor, sheet, contents, "form.wrong.overtaken");
    }

    @Post("/{id}/withdrawal")
    HttpResponse<?> discard(Site site, HttpRequest<?> request, Actor actor, @PathVariable String id) {
        var own = own(site, actor, id);
        if (own.isEmpty()) {
            return HttpResponse.notFound();
        }
        return drafts.discard(site, request, actor, own.get())
                ? to(site, own.get().path())
                : refusals.of(site, actor, own.get(), "sheet", "review.sheet.wrong.late");
    }

    /** How many from the top, so that nobody has to tick a thousand boxes on ten pages. */
    private static int best(@Nullable String typed) {
        return typed == null || !typed.strip().matches("\\d{1,4}") ? 0 : Integer.parseInt(typed.strip());
    }

    private Optional<Sheet> own(Site site, Actor actor, String id) {
        return sheets.find(site.tenant(), id)
                .filter(sheet -> sheet.draftedBy() == actor.person().id());
    }

    private static HttpResponse<?> to(Site site, String path) {
        return HttpResponse.seeOther(URI.create(site.links().to(path)));
    }
}
