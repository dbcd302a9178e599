package greenbridge;

import greenbridge.id.Ids;
import greenbridge.listing.Held;
import greenbridge.membership.Acting;
import greenbridge.notice.Round;
import greenbridge.organisation.Units;
import greenbridge.permission.Role;
import greenbridge.tenants.Tenants;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A notice of one portal with an objection to it, what waits to be listed, a complaint, and what supervision has to do with: so that
 * every page of theirs can be opened.
 *
 * @param objection public id of one that the organisation can reply to
 * @param call public id of one with something to be listed
 * @param entry public id of one of the tenant itself
 */
record Noticed(
        String notice,
        String objection,
        String call,
        String complaint,
        String entry,
        String measure,
        String inspection,
        String yearly) {
    private static final Map<String, Noticed> KNOWN = new ConcurrentHashMap<>();

    static Noticed of(String portal) {
        return KNOWN.computeIfAbsent(portal, Noticed::make);
    }

    /** What stands in the variable of a route of these features, if it is one. */
    static Optional<String> filling(String route, String portal) {
        String path = route.replace("{tenant}", "");
        if (path.contains("/notices/{")) {
            return Optional.of(of(portal).notice());
        }
        if (path.contains("/objections/{") || path.contains("/replies/{")) {
            return Optional.of(of(portal).objection());
        }
        if (path.contains("/listings/{")) {
            return Optional.of(of(portal).call());
        }
        if (path.contains("/complaints/{")) {
            return Optional.of(of(portal).complaint());
        }
        if (path.contains("/supervision/entries/{")) {
            return Optional.of(of(portal).entry());
        }
        if (path.contains("/supervision/measures/{")) {
            return Optional.of(of(portal).measure());
        }
        if (path.contains("/yearly-reports/{") || path.contains("/yearly-reviews/{")) {
            return Optional.of(of(portal).yearly());
        }
        return path.contains("/inspections/{") ? Optional.of(of(portal).inspection()) : Optional.empty();
    }

    private static Noticed make(String portal) {
        var official = SignedIn.as(Role.PERSON, portal).person();
        var tenant = TestPortal.bean(Tenants.class).bySlug(portal).orElseThrow();
        var unit = TestPortal.bean(Units.class)
                .find(tenant, Belonging.of(portal).verified())
                .orElseThrow();
        String name = portal.equals("gansu") ? Given.CANARY : "测试";
        var round = Round.in(portal, official.id());
        var notice =
                round.notice(List.of(round.application(unit.id(), name + "公示的锅炉", "SELECTED", 1, null)), Given.today());
        round.application(unit.id(), name + "待列入的锅炉", "SELECTED", 2, null);
        var entry = Held.entry(
                round, name + "受监督的锅炉", unit.id(), Given.today(), Given.today().plusYears(1));
        String objection = Ids.random();
        var now = LocalDateTime.now(TestPortal.bean(java.time.Clock.class));
        LocalDate soon = Given.today().plusDays(9);
        Tables.change(
                "INSERT INTO objection (tenant_id, id, public_id, number, code_hash, notice_id, place, state, revision, confidential,"
                        + " name, grounds, filed_at, decide_by, admitted_at, passed_on, reply_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?, 1, 'ADMITTED', 1, TRUE, ?, ?, ?, ?, ?, ?, ?)",
                tenant.id(),
                Ids.next(),
                objection,
                "YY-" + objection.substring(0, 8).toUpperCase(java.util.Locale.ROOT),
                "x",
                notice.id(),
                name + "某",
                name + "认为热效率不实",
                now,
                soon,
                now,
                name + "热效率不实",
                soon);
        String complaint = Ids.random();
        Tables.change(
                "INSERT INTO complaint (tenant_id, id, public_id, number, code_hash, about_kind, about, about_name, state, revision,"
                        + " confidential, grounds, filed_at) VALUES (?, ?, ?, ?, 'x', 'ENTRY', ?, ?, 'FILED', 0, TRUE, ?, ?)",
                tenant.id(),
                Ids.next(),
                complaint,
                "JB-" + complaint.substring(0, 8).toUpperCase(java.util.Locale.ROOT),
                entry.publicId(),
                name + "受监督的锅炉",
                name + "材料不实",
                now);
        String measure = Ids.random();
        Tables.change(
                "INSERT INTO measure (tenant_id, id, public_id, entry, kind, reason, effective_on, state, proposed_by, proposed_at)"
                        + " VALUES (?, ?, ?, ?, 'SUSPEND', ?, ?, 'PROPOSED', ?, ?)",
                tenant.id(),
                Ids.next(),
                measure,
                entry.publicId(),
                name + "核查期间",
                soon,
                official.id(),
                now);
        return new Noticed(
                notice.publicId(),
                objection,
                round.call().publicId(),
                complaint,
                entry.publicId(),
                measure,
                inspection(portal, round, name),
                yearly(round, unit.id(), entry.publicId(), name));
    }

    private static String yearly(Round round, long organisation, String entry, String name) {
        String review = Ids.random();
        Tables.change(
                "INSERT INTO yearly_review (tenant_id, id, public_id, entry, organisation_tenant_id, organisation_id, title, year, due_on,"
                        + " state, revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'DUE', 0)",
                round.tenant().id(),
                Ids.next(),
                review,
                entry,
                round.tenant().id(),
                organisation,
                name + "受监督的锅炉",
                Given.today().getYear() - 1,
                Given.today().plusDays(30));
        return review;
    }

    private static String inspection(String portal, Round round, String name) {
        var drawn = Acting.post(
                SignedIn.who(greenbridge.permission.Permission.SUPERVISE, portal),
                portal + "/workbench/inspections",
                "catalog",
                round.catalog().code(),
                "titleZh",
                name + "抽查",
                "titleEn",
                "Test inspection",
                "size",
                "1");
        return drawn.headers().firstValue("location").orElseThrow().replaceFirst("^.*/", "");
    }
}
