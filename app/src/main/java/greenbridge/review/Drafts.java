package greenbridge.review;

import greenbridge.audit.Line;
import greenbridge.session.Actor;
import greenbridge.session.Trail;
import greenbridge.site.Site;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Sheets while they are written, each by the one who drafted it. */
@Singleton
class Drafts {
    private final SheetRows rows;
    private final SheetLineRows lines;
    private final PassRows passes;
    private final Trail trail;
    private final Clock clock;

    Drafts(SheetRows rows, SheetLineRows lines, PassRows passes, Trail trail, Clock clock) {
        this.rows = rows;
        this.lines = lines;
        this.passes = passes;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    Sheet begin(Site site, HttpRequest<?> request, Actor actor, Standings.Selecting at, List<Standing> chosen) {
        var sheet = Sheet.begun(at.call(), actor.person().id(), LocalDateTime.now(clock));
        return trail.telling(
                () -> {
                    rows.insert(sheet);
                    rows.at(sheet.tenantId(), sheet.id(), at.tier());
                    append(sheet, List.of(), chosen);
                    return sheet;
                },
                done -> List.of(
                        line(site, request, actor, "sheet.drafted", sheet).noting("sheetLines", chosen.size())));
    }

    /** At its end. Whether it still was a draft. */
    @Transactional
    boolean add(Site site, HttpRequest<?> request, Actor actor, Sheet sheet, List<Standing> chosen) {
        return trail.telling(
                () -> {
                    boolean open = open(sheet);
                    if (open) {
                        append(sheet, lines.of(sheet.tenantId(), sheet.id()), chosen);
                    }
                    return open;
                },
                done -> done
                        ? List.of(line(site, request, actor, "sheet.written", sheet)
                                .noting("sheetLines", chosen.size()))
                        : List.of());
    }

    /**
     * All of it anew.
     *
     * @param seen the print of what was on the page: the same drafter may have two pages open
     * @return whether it still was a draft, and that one
     */
    @Transactional
    boolean write(Site site, HttpRequest<?> request, Actor actor, Sheet sheet, String seen, Contents contents) {
        return trail.telling(
                () -> {
                    boolean open = rows.lock(sheet.tenantId(), sheet.id())
                            .filter(now -> now.state() == Sheet.State.DRAFT)
                            .filter(now -> print(now).equals(seen))
                            .isPresent();
                    if (open) {
                        rows.write(
                                sheet.tenantId(),
                                sheet.id(),
                                contents.titleZh(),
                                contents.titleEn(),
                                contents.note(),
                                contents.waiver());
                        lines.clear(sheet.tenantId(), sheet.id());
                        passes.clear(sheet.tenantId(), sheet.id());
                        insert(contents.lines(), contents.passes());
                    }
                    return open;
                },
                done -> done
                        ? List.of(line(site, request, actor, "sheet.written", sheet)
                                .noting("sheetLines", contents.lines().size())
                                .changed("waiver", sheet.quotaWaiver(), contents.waiver()))
                        : List.of());
    }

    /** It was a mistake. Whether it still was a draft. */
    @Transactional
    boolean discard(Site site, HttpRequest<?> request, Actor actor, Sheet sheet) {
        return trail.telling(
                () -> {
                    boolean open = open(sheet);
                    if (open) {
                        rows.end(sheet.tenantId(), sheet.id(), Sheet.State.VOID, null, null);
                    }
                    return open;
                },
                done -> done ? List.of(line(site, request, actor, "sheet.voided", sheet)) : List.of());
    }

    private String print(Sheet now) {
        return Contents.of(now, lines.of(now.tenantId(), now.id()), passes.of(now.tenantId(), now.id()))
                .print();
    }

    private boolean open(Sheet sheet) {
        return rows.lock(sheet.tenantId(), sheet.id())
                .filter(now -> now.state() == Sheet.State.DRAFT)
                .isPresent();
    }

    private void append(Sheet sheet, List<SheetLine> there, List<Standing> chosen) {
        var known = there.stream().map(SheetLine::applicationId).collect(Collectors.toSet());
        var more = new ArrayList<SheetLine>();
        int place = there.stream().mapToInt(SheetLine::place).max().orElse(0);
        for (Standing each : chosen) {
            if (!known.contains(each.id())) {
                more.add(SheetLine.of(sheet, each, ++place));
            }
        }
        insert(more, List.of());
    }

    private void insert(List<SheetLine> all, List<Pass> passed) {
        if (!all.isEmpty()) {
            lines.insert(all);
        }
        if (!passed.isEmpty()) {
            passes.insert(passed);
        }
    }

    static Line line(Site site, HttpRequest<?> request, Actor actor, String action, Sheet sheet) {
        return Trail.line(site, request, actor, action, "sheet", sheet.publicId());
    }
}
