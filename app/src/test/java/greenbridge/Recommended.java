package greenbridge;

import greenbridge.id.Ids;
import greenbridge.organisation.Units;
import greenbridge.permission.Role;
import greenbridge.project.Projected;
import greenbridge.tenants.Tenants;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A loan of one portal that came of a recommendation, to whoever owns the organisations of {@link Belonging}, with an offer and a report,
 * so that every page of theirs can be opened.
 */
record Recommended(String recommendation) {
    private static final String ROUTE = "/{tenant}/workbench/recommendations/{id}";
    private static final Map<String, Recommended> KNOWN = new ConcurrentHashMap<>();

    static Recommended of(String portal) {
        return KNOWN.computeIfAbsent(portal, Recommended::make);
    }

    static boolean knows(String route) {
        return route.startsWith(ROUTE);
    }

    List<String> idsFor() {
        return List.of(recommendation);
    }

    private static Recommended make(String portal) {
        String name = portal.equals("gansu") ? Given.CANARY : "测试";
        var tenant = TestPortal.bean(Tenants.class).bySlug(portal).orElseThrow();
        var belonging = Belonging.of(portal);
        var owner =
                TestPortal.bean(Units.class).find(tenant, belonging.verified()).orElseThrow();
        var banker = SignedIn.as(Role.PERSON, portal);
        var bank = Projected.unit(portal, banker, "bank", name + "放款银行");
        var now = LocalDateTime.now(TestPortal.bean(Clock.class));
        long person = banker.person().id();
        String project = Financed.of(portal).project();
        long id = Ids.next();
        String publicId = Ids.random();
        Tables.change(
                "INSERT INTO recommendation (tenant_id, id, public_id, direction, project, title, organisation_id, organisation_name,"
                        + " bank_id, bank_name, area, priority_area, collateral, loan, promised, opinion, first_look, first_plan,"
                        + " first_payment, state, revision, state_since, made_by, made_at, recommended_at, criteria, disbursed_amount,"
                        + " disbursed_on, report_due, standing, successful) VALUES (?, ?, ?, 'MIIT_SIDE', ?, ?, ?, ?, ?, ?, ?, 1,"
                        + " '', 300, 'ELECTRICITY=1000000', ?, TRUE, FALSE, FALSE, 'IN_MONITORING', 7, ?, ?, ?, ?, 'abcd', 260, ?, ?,"
                        + " 'NORMAL', TRUE)",
                tenant.id(),
                id,
                publicId,
                project,
                name + "余热利用项目",
                owner.id(),
                owner.nameZh(),
                bank.id(),
                bank.nameZh(),
                Objects.requireNonNull(owner.area()),
                name + "推荐意见",
                now,
                person,
                now,
                now,
                Given.today(),
                Given.today().plusYears(1));
        for (String state : List.of("RECOMMENDED", "IN_MONITORING")) {
            Tables.change(
                    "INSERT INTO recommendation_step (tenant_id, id, recommendation_id, state, side, person_id, note, made_at)"
                            + " VALUES (?, ?, ?, ?, 'BANK', ?, ?, ?)",
                    tenant.id(),
                    Ids.next(),
                    id,
                    state,
                    person,
                    name + "说明",
                    now);
        }
        Tables.change(
                "INSERT INTO loan_offer (tenant_id, id, public_id, recommendation_id, project, amount, months, rate, valid_until, state,"
                        + " made_by, made_at) VALUES (?, ?, ?, ?, ?, 260, 36, ?, ?, 'ACCEPTED', ?, ?)",
                tenant.id(),
                Ids.next(),
                Ids.random(),
                id,
                project,
                name + "利率",
                Given.today().plusDays(30),
                person,
                now);
        Tables.change(
                "INSERT INTO loan_report (tenant_id, id, public_id, recommendation_id, year, production, finance, environment, benefit,"
                        + " measured, factors_on, entered_by, entered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 86.25, 'ELECTRICITY=900000;GAS=-5', ?, ?, ?)",
                tenant.id(),
                Ids.next(),
                Ids.random(),
                id,
                Given.today().getYear(),
                name + "生产",
                name + "财务",
                name + "环保",
                Given.today(),
                person,
                now);
        granted(tenant.id(), id, name, person, now);
        return new Recommended(publicId);
    }

    /** Public money, once struck out, and a training that the officials read beside it. */
    private static void granted(int tenant, long recommendation, String name, long person, LocalDateTime now) {
        for (String kind : List.of("SUBSIDY", "DISCOUNT")) {
            Tables.change(
                    "INSERT INTO policy_fund (tenant_id, id, public_id, recommendation_id, kind, amount, document, granted_on,"
                            + " entered_by, entered_at) VALUES (?, ?, ?, ?, ?, 50.5, ?, ?, ?, ?)",
                    tenant,
                    Ids.next(),
                    Ids.random(),
                    recommendation,
                    kind,
                    name + "文件",
                    Given.today(),
                    person,
                    now);
        }
        Tables.change(
                "UPDATE policy_fund SET struck_by = ?, struck_at = ?, struck_for = ? WHERE tenant_id = ? AND recommendation_id = ?"
                        + " AND kind = 'DISCOUNT'",
                person,
                now,
                name + "原因",
                tenant,
                recommendation);
        Tables.change(
                "INSERT INTO training (tenant_id, id, public_id, title, held_on, organisers, people, note, entered_by, entered_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, 60, ?, ?, ?)",
                tenant,
                Ids.next(),
                Ids.random(),
                name + "培训",
                Given.today(),
                name + "工信局",
                name + "说明",
                person,
                now);
    }
}
