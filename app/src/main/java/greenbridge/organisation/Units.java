package greenbridge.organisation;

import greenbridge.id.Ids;
import greenbridge.showing.Announcements;
import greenbridge.showing.News;
import greenbridge.showing.Showing;
import greenbridge.showing.Showing.Kind;
import greenbridge.showing.Showings;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The verbs of those who act for organisations and decide about them; {@link Organisations} is for readers. */
@Singleton
public class Units {
    private final UnitRows rows;
    private final Showings showings;
    private final Announcements announcements;
    private final Clock clock;

    Units(UnitRows rows, Showings showings, Announcements announcements, Clock clock) {
        this.rows = rows;
        this.showings = showings;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** What only an official changes once it is verified. */
    public record Legal(
            @Nullable String creditCode,
            String nameZh,
            @Nullable String nameEn,
            String kind,
            @Nullable String area,
            @Nullable String industry) {
        /** Of a draft. */
        public Legal withoutCode() {
            return with(null);
        }

        public Legal with(@Nullable String code) {
            return new Legal(code, nameZh, nameEn, kind, area, industry);
        }
    }

    /** What it says of itself. */
    public record Facts(
            @Nullable String summary,
            @Nullable String summaryEn,
            @Nullable String web,
            @Nullable String contactName,
            @Nullable String contactPhone,
            @Nullable String contactEmail) {
        public static Facts of(Unit unit) {
            String web = unit.web();
            return new Facts(
                    unit.summary(),
                    unit.summaryEn(),
                    web.isEmpty() ? null : web,
                    unit.contactName(),
                    unit.contactPhone(),
                    unit.contactEmail());
        }
    }

    /** Without its code, which it gets when somebody has looked at it. */
    @Transactional
    public Unit draft(Tenant tenant, Legal legal, Facts facts, boolean sample) {
        var unit = new Unit(
                tenant.id(),
                Ids.next(),
                Ids.random(),
                null,
                legal.nameZh(),
                legal.nameEn(),
                legal.kind(),
                legal.area(),
                legal.industry(),
                facts.summary(),
                facts.summaryEn(),
                data(Map.of(), facts),
                LocalDateTime.now(clock),
                sample,
                Unit.State.DRAFT,
                null,
                facts.contactName(),
                facts.contactPhone(),
                facts.contactEmail(),
                null,
                null,
                false,
                null);
        rows.insert(unit);
        return unit;
    }

    @ReadOnly
    public Optional<Unit> find(Tenant tenant, String publicId) {
        return rows.find(tenant.id(), publicId);
    }

    @ReadOnly
    public Optional<Unit> byId(Tenant tenant, long id) {
        return rows.byId(tenant.id(), id);
    }

    @Transactional
    public Optional<Unit> lock(Tenant tenant, long id) {
        return rows.lock(tenant.id(), id);
    }

    /** Records of the tenant with this code or exactly this name, the code first. */
    @ReadOnly
    public List<Unit> known(Tenant tenant, String code, String name) {
        return rows.known(tenant.id(), code, name);
    }

    /** One company is one company: whoever decides about it should know what other portals know of its code. */
    @ReadOnly
    public List<Unit> elsewhere(Tenant tenant, String code) {
        return rows.elsewhere(tenant.id(), code);
    }

    /** Also those that the head has not agreed to yet. */
    @ReadOnly
    public List<Unit> branches(Unit head) {
        return rows.branches(head.tenantId(), head.id());
    }

    @ReadOnly
    public Optional<String> survivor(Tenant viewer, String publicId) {
        return rows.survivor(viewer.id(), publicId);
    }

    @Transactional
    public void correct(Unit unit, Facts facts) {
        rows.facts(
                unit.tenantId(),
                unit.id(),
                facts.summary(),
                facts.summaryEn(),
                data(unit.data(), facts),
                facts.contactName(),
                facts.contactPhone(),
                facts.contactEmail(),
                LocalDateTime.now(clock));
        announce(unit);
    }

    @Transactional
    public void rename(Unit unit, Legal legal) {
        rows.legal(
                unit.tenantId(),
                unit.id(),
                legal.creditCode(),
                legal.nameZh(),
                legal.nameEn(),
                legal.kind(),
                legal.area(),
                legal.industry(),
                LocalDateTime.now(clock));
        announce(unit);
    }

    /** From now on it shows; what a catalog listed shows already. */
    @Transactional
    public void verify(Unit unit) {
        rows.verified(unit.tenantId(), unit.id(), LocalDateTime.now(clock));
        if (unit.state() == Unit.State.DRAFT) {
            showings.add(Showing.atHome(Kind.organisation, unit.tenantId(), unit.id(), unit.publicId()));
        }
        announce(unit);
    }

    @Transactional
    public void head(Unit branch, @Nullable Long head, boolean agreed, boolean sees) {
        var now = LocalDateTime.now(clock);
        rows.head(branch.tenantId(), branch.id(), head, agreed ? now : null, sees, now);
    }

    /** Its place, its branches and its code go to the other; what it holds is moved by whoever calls. */
    @Transactional
    public void merge(Unit from, Unit into) {
        var now = LocalDateTime.now(clock);
        if (from.headId() != null && from.headId() != into.id() && into.headId() == null) {
            rows.head(into.tenantId(), into.id(), from.headId(), from.headAgreedAt(), from.headSees(), now);
        } else if (into.headId() != null && into.headId() == from.id()) {
            rows.head(into.tenantId(), into.id(), null, null, false, now);
        }
        rows.moveBranches(from.tenantId(), from.id(), into.id());
        rows.merged(from.tenantId(), from.id(), into.id(), now);
        rows.redirect(from.tenantId(), from.id(), into.id());
        if (into.creditCode() == null && from.creditCode() != null) {
            rename(
                    into,
                    new Legal(
                            from.creditCode(),
                            into.nameZh(),
                            into.nameEn(),
                            into.kind(),
                            into.area(),
                            into.industry()));
        }
        announce(from);
        announce(into);
    }

    private void announce(Unit unit) {
        var now = LocalDateTime.now(clock);
        announcements.add(List.of(new News(unit.tenantId(), Kind.organisation, unit.id(), now, now)));
    }

    private static Map<String, Object> data(Map<String, Object> before, Facts facts) {
        var data = new HashMap<>(before);
        data.remove("website");
        if (facts.web() != null) {
            data.put("website", facts.web());
        }
        return data;
    }
}
