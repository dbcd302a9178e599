package greenbridge.notice;

import greenbridge.application.Application;
import greenbridge.application.Applications;
import greenbridge.call.Call;
import greenbridge.call.Calls;
import greenbridge.id.Ids;
import greenbridge.pack.Pack;
import greenbridge.review.Sheet;
import greenbridge.tenants.Tenant;
import greenbridge.workday.Workdays;
import io.micronaut.cache.annotation.Cacheable;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Opens notices, and lets lines go on. */
@Singleton
public class Notices {
    static final int PAGE = 40;

    private final NoticeRows rows;
    private final NoticeLineRows lines;
    private final Selected selected;
    private final Applications applications;
    private final Calls calls;
    private final Workdays workdays;
    private final Tidings tidings;
    private final Clock clock;

    Notices(
            NoticeRows rows,
            NoticeLineRows lines,
            Selected selected,
            Applications applications,
            Calls calls,
            Workdays workdays,
            Tidings tidings,
            Clock clock) {
        this.rows = rows;
        this.lines = lines;
        this.selected = selected;
        this.applications = applications;
        this.calls = calls;
        this.workdays = workdays;
        this.tidings = tidings;
        this.clock = clock;
    }

    /** Somebody else has moved an application meanwhile: what was begun comes to nothing. */
    static final class Moved extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @ReadOnly
    public Optional<Notice> find(Tenant tenant, String publicId) {
        return rows.find(tenant.id(), publicId);
    }

    @ReadOnly
    Notice byId(Tenant tenant, long id) {
        return rows.byId(tenant.id(), id).orElseThrow();
    }

    /** Newest first; one more than a page holds tells that there is another. */
    @ReadOnly
    public List<Notice> before(Tenant tenant, long before, int size) {
        return rows.page(tenant.id(), before, size);
    }

    /** After a place, as far as name, title and area fit; one more than a page holds tells that there is another. */
    @ReadOnly
    List<NoticeLine> lines(Notice notice, int after, String words, String area, int size) {
        String escaped = words.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return lines.page(
                notice.tenantId(),
                notice.id(),
                after,
                escaped.isEmpty() ? null : "%" + escaped + "%",
                area.isEmpty() ? null : area.replaceFirst("(00){1,2}$", "") + "%",
                size);
    }

    @ReadOnly
    Optional<NoticeLine> line(Notice notice, int place) {
        return lines.find(notice.tenantId(), notice.id(), place);
    }

    /** By place. */
    @ReadOnly
    Map<Integer, NoticeLine> lines(Notice notice, Collection<Integer> places) {
        return places.isEmpty()
                ? Map.of()
                : lines.at(notice.tenantId(), notice.id(), places).stream()
                        .collect(Collectors.toMap(NoticeLine::place, Function.identity()));
    }

    /** A list does not change once it is shown. */
    @Cacheable("notice-areas")
    @ReadOnly
    List<String> areas(int tenantId, long id) {
        return lines.areas(tenantId, id);
    }

    /** In the transaction of the caller, who undoes everything after {@link Moved}. */
    @Transactional
    public Opened open(Tenant tenant, Call call, @Nullable Sheet sheet, Opening said, long person) {
        if (sheet != null) {
            rows.hold(sheet.tenantId(), sheet.id());
        }
        var pack = selected.pack(call);
        var waiting = sheet == null ? selected.unseen(call, pack) : selected.on(sheet, pack);
        if (waiting.isEmpty()) {
            return new Opened.Nobody();
        }
        long id = Ids.next();
        var list = Lines.of(id, waiting, pack);
        var last = workdays.last(said.firstOn(), said.workingDays(), said.firstDayCounts());
        var notice = new Notice(
                tenant.id(),
                id,
                Ids.random(),
                call.id(),
                sheet == null ? null : sheet.id(),
                said.titleZh(),
                said.titleEn(),
                said.text(),
                said.contact(),
                said.firstOn(),
                last,
                said.workingDays(),
                said.firstDayCounts(),
                said.daysReason(),
                said.replyDays(),
                said.decideDays(),
                list.size(),
                Lines.hash(list),
                person,
                LocalDateTime.now(clock),
                null,
                call.sample());
        rows.insert(notice);
        lines.insert(list);
        for (Waiting each : waiting) {
            if (!applications.move(each.application(), Application.State.IN_NOTICE, each.tier(), null)) {
                throw new Moved();
            }
        }
        waiting.stream()
                .map(Waiting::organisationId)
                .distinct()
                .forEach(organisation ->
                        tidings.tell(tenant, organisation, "notice.opened", call.titleZh(), notice.path()));
        return new Opened.Done(notice);
    }

    /** Its time is over: whatever nothing holds goes on. Done once, whoever does it, and told how many lines went on. */
    @Transactional
    public Optional<Integer> close(Tenant tenant, Notice seen) {
        var notice = rows.lock(tenant.id(), seen.id()).orElseThrow();
        if (rows.close(tenant.id(), notice.id(), LocalDateTime.now(clock)) == 0) {
            return Optional.empty();
        }
        var free = lines.unsettled(tenant.id(), notice.id()).stream()
                .filter(line -> line.holds() == 0)
                .toList();
        var pack = pack(tenant, notice);
        free.forEach(line -> settle(tenant, notice, pack, line, NoticeLine.Outcome.PASSED));
        return Optional.of(free.size());
    }

    /** Nobody objects, decides or closes meanwhile. */
    @Transactional
    Notice lock(Tenant tenant, long id) {
        return rows.lock(tenant.id(), id).orElseThrow();
    }

    /** An objection was decided or taken back: the line may go on now, if its time is over. In the transaction of the caller. */
    @Transactional
    void release(Tenant tenant, Notice notice, int place) {
        var line = lines.find(tenant.id(), notice.id(), place).orElseThrow();
        if (notice.closedAt() != null && !line.settled() && line.holds() == 0) {
            settle(tenant, notice, pack(tenant, notice), line, NoticeLine.Outcome.PASSED);
        }
    }

    /** An objection was upheld. In the transaction of the caller. */
    @Transactional
    void remove(Tenant tenant, Notice notice, int place) {
        var line = lines.find(tenant.id(), notice.id(), place).orElseThrow();
        if (!line.settled()) {
            settle(tenant, notice, pack(tenant, notice), line, NoticeLine.Outcome.REMOVED);
        }
    }

    private Pack pack(Tenant tenant, Notice notice) {
        return selected.pack(calls.byId(tenant, notice.callId()).orElseThrow());
    }

    private void settle(Tenant tenant, Notice notice, Pack pack, NoticeLine line, NoticeLine.Outcome outcome) {
        var application = applications.byId(tenant, line.applicationId()).orElseThrow();
        boolean there = application.state() == Application.State.IN_NOTICE;
        if (there) {
            boolean moved = outcome == NoticeLine.Outcome.PASSED
                    ? pass(tenant, pack, application, line.nameZh())
                    : applications.move(application, Application.State.NOT_LISTED, application.tier(), null);
            if (!moved) {
                throw new Moved();
            }
            String kind = "notice." + outcome.name().toLowerCase(Locale.ROOT);
            tidings.tell(tenant, line.organisationId(), kind, notice.titleZh(), notice.path());
        }
        lines.settle(
                tenant.id(),
                notice.id(),
                line.place(),
                there ? outcome : NoticeLine.Outcome.LEFT,
                LocalDateTime.now(clock));
    }

    /** To the next tier, or to wait for the list if there is none. */
    private boolean pass(Tenant tenant, Pack pack, Application application, String about) {
        int next = application.tier() + 1;
        return next < pack.tiers().size()
                ? applications.enter(tenant, application, pack, next, about)
                : applications.move(application, Application.State.SELECTED, next, null);
    }

    /** Approved sheets without a notice, by their public ids. */
    @ReadOnly
    List<String> sheets(Tenant tenant) {
        return rows.sheets(tenant.id());
    }

    /** Calls in which somebody is selected, by their public ids. */
    @ReadOnly
    List<String> calls(Tenant tenant) {
        return rows.calls(tenant.id());
    }

    /** Whose last day lies before this one and that nobody has closed. */
    @ReadOnly
    List<Notice> over(Tenant tenant, java.time.LocalDate day) {
        return rows.over(tenant.id(), day);
    }
}
