package greenbridge.review;

import greenbridge.account.People;
import greenbridge.account.Person;
import greenbridge.application.Application;
import greenbridge.call.Call;
import greenbridge.call.Calls;
import greenbridge.expert.Panel;
import greenbridge.form.Problems;
import greenbridge.session.Actor;
import greenbridge.site.Page;
import greenbridge.site.Pager;
import greenbridge.site.Site;
import greenbridge.tenants.Area;
import greenbridge.tenants.Areas;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lays out sheets. */
@Singleton
class SheetDesk {
    private static final int PART = 100;

    private final Sheets sheets;
    private final Standings standings;
    private final Allowances allowances;
    private final Calls calls;
    private final People people;
    private final Areas areas;

    SheetDesk(Sheets sheets, Standings standings, Allowances allowances, Calls calls, People people, Areas areas) {
        this.sheets = sheets;
        this.standings = standings;
        this.allowances = allowances;
        this.calls = calls;
        this.people = people;
        this.areas = areas;
    }

    /** @param stale that the application is not what was put on the sheet any more */
    record Line(
            SheetLine line,
            Standing standing,
            @Nullable String area,
            @Nullable Panel panel,
            boolean stale) {}

    record PassedOver(
            Standing standing,
            @Nullable Panel panel,
            @Nullable String reason) {}

    record Head(Sheet sheet, Call call, String drafter) {}

    record SheetsPage(Site site, Actor actor, List<Head> heads, List<Call> calls) implements Page {}

    /**
     * A sheet.
     *
     * @param lines for whoever approves all of them; for whoever writes a part, because they are fields of a form
     * @param size of all of them
     * @param own whether the actor drafted it
     */
    record SheetPage(
            Site site,
            Actor actor,
            Sheet sheet,
            Call call,
            List<Line> lines,
            int size,
            Pager pager,
            List<PassedOver> passed,
            Allowance allowance,
            String drafter,
            @Nullable String approver,
            boolean own,
            boolean draft,
            String print,
            Problems problems)
            implements Page {}

    SheetsPage all(Site site, Actor actor) {
        var known = new HashMap<Long, Call>();
        var names = new HashMap<Long, String>();
        var heads = sheets.all(site.tenant()).stream()
                .map(sheet -> new Head(
                        sheet,
                        known.computeIfAbsent(sheet.callId(), id -> call(site, sheet)),
                        names.computeIfAbsent(sheet.draftedBy(), this::name)))
                .toList();
        return new SheetsPage(site, actor, heads, standings.calls(site.tenant(), actor));
    }

    Call call(Site site, Sheet sheet) {
        return calls.byId(site.tenant(), sheet.callId()).orElseThrow();
    }

    SheetPage page(Site site, Actor actor, Sheet sheet, int wanted, Problems problems) {
        return page(site, actor, sheet, sheets.contents(sheet), wanted, problems);
    }

    /** With these contents instead of its own; its print stays that of what is kept. */
    SheetPage page(Site site, Actor actor, Sheet kept, Contents contents, int wanted, Problems problems) {
        var sheet = kept.saying(contents);
        int tier = sheets.tier(sheet);
        var at = standings.selecting(site.tenant(), sheet.callId(), tier).orElseThrow();
        var ranking = standings.ranking(actor, at);
        var all = standings.all(at.call());
        boolean draft = sheet.state() == Sheet.State.DRAFT;
        boolean own = sheet.draftedBy() == actor.person().id();
        int size = contents.lines().size();
        int part = own && draft ? PART : Math.max(1, size);
        int pages = Math.max(1, Math.ceilDiv(size, part));
        int page = Math.clamp(wanted, 1, pages);
        var lines = contents.lines().stream()
                .skip((page - 1L) * part)
                .limit(part)
                .map(line ->
                        line(site, line, Objects.requireNonNull(all.get(line.applicationId())), ranking, draft, tier))
                .toList();
        var chosen = contents.lines().stream().map(SheetLine::applicationId).collect(Collectors.toSet());
        var reasons = contents.reasons();
        var passed = (draft
                        ? ranking.passed(chosen).stream()
                        : reasons.keySet().stream().map(id -> Objects.requireNonNull(all.get(id))))
                .map(each -> new PassedOver(each, ranking.panels().get(each.id()), reasons.get(each.id())))
                .toList();
        return new SheetPage(
                site,
                actor,
                sheet,
                at.call(),
                lines,
                size,
                pager(site, sheet, page, pages),
                passed,
                allowances.of(site.tenant(), at.call(), at.pack(), tier),
                name(sheet.draftedBy()),
                sheet.approvedBy() == null ? null : name(sheet.approvedBy()),
                own,
                draft,
                sheets.contents(kept).print(),
                problems);
    }

    private static Pager pager(Site site, Sheet sheet, int page, int pages) {
        String at = site.links().to(sheet.path()) + "?page=";
        return new Pager(page, pages, page > 1 ? at + (page - 1) : null, page < pages ? at + (page + 1) : null);
    }

    private Line line(Site site, SheetLine line, Standing standing, Ranking ranking, boolean draft, int tier) {
        boolean same = standing.state() == Application.State.IN_REVIEW
                && standing.tier() == tier
                && standing.submission() == line.submission()
                && standing.revision() == line.revision();
        return new Line(
                line,
                standing,
                Optional.ofNullable(standing.area())
                        .flatMap(areas::byCode)
                        .map((Area area) -> area.name(site.language()))
                        .orElse(null),
                ranking.panels().get(standing.id()),
                draft && !same);
    }

    private String name(long person) {
        return people.byId(person).map(Person::name).orElse("");
    }
}
