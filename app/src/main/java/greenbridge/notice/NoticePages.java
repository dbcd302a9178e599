package greenbridge.notice;

import greenbridge.call.Call;
import greenbridge.call.Calls;
import greenbridge.exchange.Download;
import greenbridge.limit.Limited;
import greenbridge.limit.Rate;
import greenbridge.permission.Anyone;
import greenbridge.sheet.Format;
import greenbridge.site.Page;
import greenbridge.site.Site;
import greenbridge.tenants.Area;
import greenbridge.tenants.Areas;
import greenbridge.workday.Workdays;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Notices for everybody: the list, the clock, what was objected and what came of it. */
@Anyone
@Controller("/{tenant}/notices")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class NoticePages {
    private static final int LISTED = 20;
    private static final int LONGEST = 60;

    private final Notices notices;
    private final Objections objections;
    private final Calls calls;
    private final Areas areas;
    private final Workdays workdays;
    private final Takeaway takeaway;

    NoticePages(
            Notices notices, Objections objections, Calls calls, Areas areas, Workdays workdays, Takeaway takeaway) {
        this.notices = notices;
        this.objections = objections;
        this.calls = calls;
        this.areas = areas;
        this.workdays = workdays;
        this.takeaway = takeaway;
    }

    record NoticesPage(
            Site site, List<Countdown> clocks, @Nullable String next) implements Page {}

    /** @param area the name of where the organisation is */
    record Row(NoticeLine line, Optional<Area> area) {}

    /** @param name of the organisation in the line */
    record Decision(Objection objection, String name) {}

    /**
     * @param asked what the list is narrowed by
     * @param next address of the next page of the list
     */
    record NoticePage(
            Site site,
            Notice notice,
            Countdown clock,
            Call call,
            List<Row> rows,
            Asked asked,
            List<Area> areas,
            @Nullable String next,
            Statistics statistics,
            List<Decision> decisions)
            implements Page {}

    record NoticePrintPage(Site site, Notice notice, Countdown clock, Call call, List<Row> rows) implements Page {}

    record Asked(String q, String area, int after) {
        boolean narrowed() {
            return !q.isEmpty() || !area.isEmpty();
        }
    }

    @Get
    NoticesPage all(Site site, @QueryValue(defaultValue = "0") long before) {
        var page = notices.before(site.tenant(), before <= 0 ? Long.MAX_VALUE : before, LISTED + 1);
        var shown = page.subList(0, Math.min(LISTED, page.size()));
        return new NoticesPage(
                site,
                shown.stream()
                        .map(notice -> Countdown.of(notice, site.today(), workdays))
                        .toList(),
                page.size() > LISTED
                        ? site.links().to("notices?before=" + shown.getLast().id())
                        : null);
    }

    @Get("/{id}")
    Optional<NoticePage> one(
            Site site,
            String id,
            @QueryValue(defaultValue = "") String q,
            @QueryValue(defaultValue = "") String area,
            @QueryValue(defaultValue = "0") int after) {
        return notices.find(site.tenant(), id).map(notice -> {
            String words = q.substring(0, Math.min(LONGEST, q.length()));
            String within = areas.byCode(area).map(Area::code).orElse("");
            var found = notices.lines(notice, after, words, within, Notices.PAGE + 1);
            var shown = found.subList(0, Math.min(Notices.PAGE, found.size()));
            return new NoticePage(
                    site,
                    notice,
                    Countdown.of(notice, site.today(), workdays),
                    call(site, notice),
                    rows(shown),
                    new Asked(words, within, after),
                    notices.areas(notice.tenantId(), notice.id()).stream()
                            .flatMap(code -> areas.byCode(code).stream())
                            .toList(),
                    found.size() > Notices.PAGE
                            ? next(site, notice, words, within, shown.getLast().place())
                            : null,
                    Statistics.of(objections.tally(notice)),
                    decisions(site, notice));
        });
    }

    private List<Decision> decisions(Site site, Notice notice) {
        var decided = objections.decided(notice);
        var lines = notices.lines(
                notice, decided.stream().map(Objection::place).distinct().toList());
        return decided.stream()
                .map(objection -> new Decision(
                        objection,
                        Objects.requireNonNull(lines.get(objection.place())).name(site.english())))
                .toList();
    }

    /** The whole list on one page, for paper. */
    @Get("/{id}/print")
    Optional<NoticePrintPage> print(Site site, String id) {
        return notices.find(site.tenant(), id)
                .map(notice -> new NoticePrintPage(
                        site,
                        notice,
                        Countdown.of(notice, site.today(), workdays),
                        call(site, notice),
                        rows(notices.lines(notice, 0, "", "", Integer.MAX_VALUE))));
    }

    @Limited(Rate.EXPORT)
    @Get("/{id}/list.{format}")
    HttpResponse<StreamedFile> export(Site site, String id, String format) {
        var notice = notices.find(site.tenant(), id);
        var as = Format.of(format);
        if (notice.isEmpty() || as.isEmpty()) {
            return HttpResponse.notFound();
        }
        String name = notice.get().title(site.english());
        return Download.of(name, as.get(), out -> takeaway.write(site.language(), notice.get(), as.get(), out));
    }

    private Call call(Site site, Notice notice) {
        return calls.byId(site.tenant(), notice.callId()).orElseThrow();
    }

    private List<Row> rows(List<NoticeLine> lines) {
        return lines.stream()
                .map(line -> new Row(line, Optional.ofNullable(line.area()).flatMap(areas::byCode)))
                .toList();
    }

    private static String next(Site site, Notice notice, String q, String area, int after) {
        return site.links()
                .to(notice.path() + "?after=" + after
                        + (q.isEmpty() ? "" : "&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8))
                        + (area.isEmpty() ? "" : "&area=" + area) + "#list");
    }
}
