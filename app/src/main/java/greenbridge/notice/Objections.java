package greenbridge.notice;

import greenbridge.id.Ids;
import greenbridge.permission.Permission;
import greenbridge.task.Asked;
import greenbridge.task.Messages;
import greenbridge.task.Tasks;
import greenbridge.task.To;
import greenbridge.tenants.Tenant;
import greenbridge.workday.Workdays;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way of an objection. Each step is made on the revision that somebody saw, so of two one wins. */
@Singleton
class Objections {
    static final String TASK = "objection";
    static final String REPLY = "objection-reply";

    private final ObjectionRows rows;
    private final Notices notices;
    private final Workdays workdays;
    private final Tasks tasks;
    private final Messages messages;
    private final Tidings tidings;
    private final Clock clock;

    Objections(
            ObjectionRows rows,
            Notices notices,
            Workdays workdays,
            Tasks tasks,
            Messages messages,
            Tidings tidings,
            Clock clock) {
        this.rows = rows;
        this.notices = notices;
        this.workdays = workdays;
        this.tasks = tasks;
        this.messages = messages;
        this.tidings = tidings;
        this.clock = clock;
    }

    @ReadOnly
    Optional<Objection> find(Tenant tenant, String publicId) {
        return rows.find(tenant.id(), publicId);
    }

    @ReadOnly
    Optional<Objection> by(Tenant tenant, Receipt receipt) {
        return rows.by(tenant.id(), receipt.number(), receipt.hash());
    }

    @ReadOnly
    List<Objection> all(Tenant tenant, boolean open) {
        return open ? rows.open(tenant.id()) : rows.done(tenant.id());
    }

    @ReadOnly
    List<Objection> decided(Notice notice) {
        return rows.decided(notice.tenantId(), notice.id());
    }

    @ReadOnly
    Map<Objection.State, Integer> tally(Notice notice) {
        var tally = new EnumMap<Objection.State, Integer>(Objection.State.class);
        rows.tally(notice.tenantId(), notice.id()).forEach(each -> tally.put(each.state(), each.total()));
        return tally;
    }

    /** From this moment its line waits, and no other. In the transaction of the caller. */
    @Transactional
    Filed file(Tenant tenant, Notice seen, Said said) {
        var now = LocalDateTime.now(clock);
        var notice = notices.lock(tenant, seen.id());
        if (!notice.open(now.toLocalDate())) {
            return new Filed.OutOfTime();
        }
        var line = notices.line(notice, said.place());
        if (line.isEmpty() || line.get().settled()) {
            return new Filed.NoLine();
        }
        var receipt = Receipt.fresh("YY");
        var objection = new Objection(
                tenant.id(),
                Ids.next(),
                Ids.random(),
                receipt.number(),
                receipt.hash(),
                notice.id(),
                said.place(),
                Objection.State.FILED,
                0,
                said.confidential(),
                said.personId(),
                said.name(),
                said.contact(),
                said.grounds(),
                now,
                workdays.last(now.toLocalDate(), notice.decideDays(), false),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        rows.insert(objection);
        tasks.ask(
                tenant,
                new Asked(
                        TASK,
                        objection.publicId(),
                        line.get().nameZh(),
                        objection.deskPath(),
                        new To.Officials(Permission.APPLICATION_SELECT, null),
                        objection.decideBy()));
        return new Filed.Done(objection, receipt);
    }

    /** The organisation is asked what it says to the grounds. */
    @Transactional
    boolean admit(Tenant tenant, Objection seen, String passedOn) {
        var now = LocalDateTime.now(clock);
        var notice = notices.lock(tenant, seen.noticeId());
        var replyBy = workdays.last(now.toLocalDate(), notice.replyDays(), false);
        boolean first =
                rows.admit(tenant.id(), seen.id(), seen.revision(), Objection.State.ADMITTED, now, passedOn, replyBy)
                        == 1;
        if (first) {
            var line = notices.line(notice, seen.place()).orElseThrow();
            tasks.ask(
                    tenant,
                    new Asked(
                            REPLY,
                            seen.publicId(),
                            notice.titleZh(),
                            seen.replyPath(),
                            new To.MembersOf(line.organisationId()),
                            replyBy));
            tidings.write(tenant, line.organisationId(), "objection.reply", notice.titleZh(), seen.replyPath());
            inform(tenant, seen, "admitted");
        }
        return first;
    }

    @Transactional
    boolean reply(Tenant tenant, Objection seen, String reply, long person) {
        var now = LocalDateTime.now(clock);
        boolean first =
                rows.reply(tenant.id(), seen.id(), seen.revision(), Objection.State.REPLIED, reply, person, now) == 1;
        if (first) {
            tasks.done(tenant, REPLY, seen.publicId());
        }
        return first;
    }

    /**
     * Not admitted, or decided.
     *
     * @param text the reason, which the objector reads, or the decision, which everybody reads
     */
    @Transactional
    boolean decide(Tenant tenant, Objection seen, Objection.State to, String text, long person) {
        boolean decided = to.decided();
        return end(tenant, seen, to, decided ? null : text, decided ? text : null, person);
    }

    /** By whoever filed it. */
    @Transactional
    boolean withdraw(Tenant tenant, Objection seen) {
        return end(tenant, seen, Objection.State.WITHDRAWN, null, null, null);
    }

    private boolean end(
            Tenant tenant,
            Objection seen,
            Objection.State to,
            @Nullable String reason,
            @Nullable String decision,
            @Nullable Long person) {
        var notice = notices.lock(tenant, seen.noticeId());
        boolean first = rows.end(
                        tenant.id(), seen.id(), seen.revision(), to, reason, decision, person, LocalDateTime.now(clock))
                == 1;
        if (first) {
            tasks.done(tenant, TASK, seen.publicId());
            tasks.done(tenant, REPLY, seen.publicId());
            if (to == Objection.State.UPHELD) {
                notices.remove(tenant, notice, seen.place());
            } else {
                notices.release(tenant, notice, seen.place());
            }
            if (to.decided()) {
                var line = notices.line(notice, seen.place()).orElseThrow();
                tidings.write(tenant, line.organisationId(), "objection.decided", notice.titleZh(), notice.path());
            }
            if (to != Objection.State.WITHDRAWN) {
                inform(tenant, seen, to.decided() ? "done" : "inadmissible");
            }
        }
        return first;
    }

    /** Whoever was signed in finds it inside the portal only; the number is enough to know which one it is. */
    private void inform(Tenant tenant, Objection objection, String what) {
        if (objection.personId() != null) {
            messages.tell(tenant, objection.personId(), "objection." + what, objection.number(), "objections");
        }
    }

    boolean late(Objection objection, LocalDate day) {
        return objection.state().open() && day.isAfter(objection.decideBy());
    }
}
