package greenbridge.notice;

import greenbridge.call.Call;
import greenbridge.call.Calls;
import greenbridge.form.Problems;
import greenbridge.pack.Pack;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.review.Sheet;
import greenbridge.review.Sheets;
import greenbridge.session.Actor;
import greenbridge.session.Trail;
import greenbridge.site.Page;
import greenbridge.site.Site;
import greenbridge.workday.Workdays;
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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where officials open a notice, and see what is shown. */
@Needs(Permission.APPLICATION_SELECT)
@Controller("/{tenant}/workbench/notices")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class NoticeDeskPages {
    private static final int LISTED = 100;

    private final Notices notices;
    private final Selected selected;
    private final Sheets sheets;
    private final Calls calls;
    private final Workdays workdays;
    private final OpeningForms forms;
    private final Trail trail;

    NoticeDeskPages(
            Notices notices,
            Selected selected,
            Sheets sheets,
            Calls calls,
            Workdays workdays,
            OpeningForms forms,
            Trail trail) {
        this.notices = notices;
        this.selected = selected;
        this.sheets = sheets;
        this.calls = calls;
        this.workdays = workdays;
        this.forms = forms;
        this.trail = trail;
    }

    /** Of what a notice can be made. */
    record Source(String query, String title, Call call, int size) {}

    record NoticeDeskPage(Site site, Actor actor, List<Source> sources, List<Countdown> clocks) implements Page {}

    /**
     * @param source how the address says of what it is made
     * @param stated working days as the rules name them, or null
     */
    record NoticeOpeningPage(
            Site site,
            Actor actor,
            Call call,
            String source,
            List<NoticeLine> lines,
            @Nullable Integer stated,
            OpeningForms.Entered form,
            Problems problems)
            implements Page {}

    private record From(Call call, @Nullable Sheet sheet, Pack pack, List<Waiting> waiting, String query) {}

    @Get
    NoticeDeskPage all(Site site, Actor actor) {
        var tenant = site.tenant();
        var ofSheets = notices.sheets(tenant).stream()
                .flatMap(id -> sheets.find(tenant, id).stream())
                .map(sheet -> source(site, sheet));
        var ofCalls = notices.calls(tenant).stream()
                .flatMap(id -> calls.find(tenant, id).stream())
                .map(call -> new Source(
                        "call=" + call.publicId(),
                        call.title(site.english()),
                        call,
                        selected.count(call, selected.pack(call))));
        var sources = Stream.concat(ofSheets, ofCalls)
                .filter(source -> source.size() > 0)
                .toList();
        var shown = notices.before(tenant, Long.MAX_VALUE, LISTED).stream()
                .map(notice -> Countdown.of(notice, site.today(), workdays))
                .toList();
        return new NoticeDeskPage(site, actor, sources, shown);
    }

    private Source source(Site site, Sheet sheet) {
        var call = calls.byId(site.tenant(), sheet.callId()).orElseThrow();
        int size = selected.count(sheet, selected.pack(call));
        return new Source("sheet=" + sheet.publicId(), sheet.title(site.english()), call, size);
    }

    @Get("/new")
    HttpResponse<?> ask(
            Site site,
            Actor actor,
            @QueryValue(defaultValue = "") String sheet,
            @QueryValue(defaultValue = "") String call) {
        if (sheet.isEmpty() && call.isEmpty()) {
            return HttpResponse.ok(all(site, actor));
        }
        return from(site, sheet, call)
                .<HttpResponse<?>>map(from -> HttpResponse.ok(page(
                        site,
                        actor,
                        from,
                        OpeningForms.Entered.proposed(
                                from.call(), site.today(), from.pack().publicity()),
                        Problems.NONE)))
                .orElseGet(HttpResponse::notFound);
    }

    @Post
    HttpResponse<?> open(
            Site site,
            HttpRequest<?> request,
            Actor actor,
            @QueryValue(defaultValue = "") String sheet,
            @QueryValue(defaultValue = "") String call,
            @Body OpeningForms.Entered form) {
        var found = from(site, sheet, call);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var from = found.get();
        var read = forms.read(site, form, from.pack().publicity());
        if (read instanceof OpeningForms.Wrong wrong) {
            return again(site, actor, from, form, wrong.problems());
        }
        var said = ((OpeningForms.Right) read).opening();
        Opened opened;
        try {
            opened = trail.telling(
                    () -> notices.open(
                            site.tenant(),
                            from.call(),
                            from.sheet(),
                            said,
                            actor.person().id()),
                    done -> done instanceof Opened.Done it
                            ? List.of(Trail.line(
                                            site,
                                            request,
                                            actor,
                                            "notice.opened",
                                            "notice",
                                            it.notice().publicId())
                                    .noting("lines", it.notice().size())
                                    .noting("hash", it.notice().hash())
                                    .noting("until", it.notice().lastOn()))
                            : List.of());
        } catch (Notices.Moved moved) {
            opened = new Opened.TooLate();
        }
        return switch (opened) {
            case Opened.Done done ->
                HttpResponse.seeOther(URI.create(site.links().to(done.notice().path())));
            case Opened.Nobody nobody ->
                again(site, actor, from, form, forms.problem(site, "list", "notice.wrong.nobody"));
            case Opened.TooLate late ->
                again(site, actor, from, form, forms.problem(site, "list", "notice.wrong.late"));
        };
    }

    private Optional<From> from(Site site, String sheet, String call) {
        if (!sheet.isEmpty()) {
            return sheets.find(site.tenant(), sheet)
                    .filter(found -> found.state() == Sheet.State.APPROVED)
                    .flatMap(found -> calls.byId(site.tenant(), found.callId()).map(of -> {
                        var pack = selected.pack(of);
                        return new From(of, found, pack, selected.on(found, pack), "sheet=" + sheet);
                    }));
        }
        return calls.find(site.tenant(), call).map(of -> {
            var pack = selected.pack(of);
            return new From(of, null, pack, selected.unseen(of, pack), "call=" + call);
        });
    }

    private NoticeOpeningPage page(Site site, Actor actor, From from, OpeningForms.Entered form, Problems problems) {
        return new NoticeOpeningPage(
                site,
                actor,
                from.call(),
                from.query(),
                Lines.of(0, from.waiting(), from.pack()),
                from.pack().publicity().workingDays(),
                form,
                problems);
    }

    private HttpResponse<?> again(Site site, Actor actor, From from, OpeningForms.Entered form, Problems problems) {
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page(site, actor, from, form, problems));
    }
}
