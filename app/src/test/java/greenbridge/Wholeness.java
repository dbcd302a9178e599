package greenbridge;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.audit.Audit;
import greenbridge.audit.Verdict;
import greenbridge.call.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What holds of applications whatever died while they were moved. Each law is a condition on an application {@code a} of a call. */
final class Wholeness {
    private static final String SUBMITTED = count("submission x", "x.application_id = a.id");
    private static final String DECIDED = count("review_decision x", "x.application_id = a.id");
    private static final String ASKED =
            count("task x", "x.kind = 'application-review' AND x.subject_id = a.public_id AND x.done_at IS NULL");
    private static final String LISTED = count("listing x", "x.application_id = a.id");
    private static final String NOTICED = count("notice_line x", "x.application_id = a.id");

    private static final Map<Agenda.Kind, List<String>> LAWS = Map.of(
            Agenda.Kind.HAND_IN,
            List.of(
                    "a.submission = " + SUBMITTED,
                    "a.submission = " + count("submission_print x", "x.application_id = a.id"),
                    "a.submission = " + told("application", "a.public_id", "application.submitted"),
                    "a.submission = " + ASKED,
                    "a.submission = a.revision",
                    "a.submission = (a.state = 'IN_REVIEW')",
                    "a.submission = (a.submitted_at IS NOT NULL)",
                    "a.submission = "
                            + count(
                                    "file_use x",
                                    "x.kind = 'application' AND x.subject_id = CONCAT(a.public_id, '.1')"),
                    "a.submission = 1 OR 0 = " + count("organisation_fact x", "x.reference = a.public_id"),
                    "0 = (SELECT COUNT(*) FROM submission x JOIN submission_print y ON y.tenant_id = x.tenant_id"
                            + " AND y.application_id = x.application_id AND y.number = x.number"
                            + " WHERE x.tenant_id = a.tenant_id AND x.application_id = a.id AND x.hash <> SHA2(y.content, 256))"),
            Agenda.Kind.DECIDE,
            List.of(
                    DECIDED + " <= 1",
                    "a.revision = 1 + " + DECIDED,
                    DECIDED + " = "
                            + told(
                                    "application",
                                    "a.public_id",
                                    "application.recommended', 'application.returned', 'application.declined"),
                    DECIDED + " = "
                            + count(
                                    "message x",
                                    "x.path = CONCAT('workbench/applications/', a.public_id, '/opinions')"),
                    "(a.state = 'IN_REVIEW' AND a.tier = 0) = (" + DECIDED + " = 0)",
                    "(a.state = 'IN_REVIEW' AND a.tier = 1) = " + decided("RECOMMENDED"),
                    "(a.state = 'RETURNED' AND a.return_by IS NOT NULL) = " + decided("RETURNED"),
                    "(a.state = 'DECLINED') = " + decided("DECLINED"),
                    "(a.state = 'IN_REVIEW') = " + ASKED,
                    "(a.state = 'RETURNED') = "
                            + count(
                                    "task x",
                                    "x.kind = 'application-returned' AND x.subject_id = a.public_id AND x.done_at IS NULL")),
            Agenda.Kind.APPROVE,
            List.of(
                    "(a.state = 'SELECTED') = (SELECT COUNT(*) FROM sheet x JOIN sheet_line y ON y.tenant_id = x.tenant_id"
                            + " AND y.sheet_id = x.id WHERE x.tenant_id = a.tenant_id AND y.application_id = a.id"
                            + " AND x.state = 'APPROVED' AND x.approved_by IS NOT NULL)",
                    "a.tier = 1 AND a.state IN ('IN_REVIEW', 'SELECTED')",
                    "(a.state = 'SELECTED') = " + decided("SELECTED"),
                    "(a.state = 'SELECTED') = " + told("application", "a.public_id", "application.selected"),
                    "(a.state = 'IN_REVIEW') = " + ASKED,
                    "(a.state = 'SELECTED') = (SELECT COUNT(*) FROM sheet x JOIN audit_line y ON y.tenant_id = x.tenant_id"
                            + " AND y.subject_kind = 'sheet' AND y.subject_id = x.public_id AND y.action = 'sheet.approved'"
                            + " WHERE x.tenant_id = a.tenant_id AND x.call_id = a.call_id)"),
            Agenda.Kind.OPEN_NOTICE,
            List.of(
                    "a.state IN ('SELECTED', 'IN_NOTICE') AND a.tier = 1",
                    "(a.state = 'IN_NOTICE') = " + NOTICED,
                    "(a.state = 'IN_NOTICE') = " + count("notice x", "x.call_id = a.call_id"),
                    "(a.state = 'IN_NOTICE') = (SELECT COUNT(*) FROM notice x JOIN audit_line y ON y.tenant_id = x.tenant_id"
                            + " AND y.subject_id = x.public_id AND y.action = 'notice.opened'"
                            + " WHERE x.tenant_id = a.tenant_id AND x.call_id = a.call_id)",
                    "(a.state = 'IN_NOTICE') = (SELECT COUNT(*) FROM notice x JOIN message y ON y.tenant_id = x.tenant_id"
                            + " AND y.path = CONCAT('notices/', x.public_id)"
                            + " WHERE x.tenant_id = a.tenant_id AND x.call_id = a.call_id)",
                    "0 = (SELECT COUNT(*) FROM notice x WHERE x.tenant_id = a.tenant_id AND x.call_id = a.call_id AND x.size <>"
                            + " (SELECT COUNT(*) FROM notice_line y WHERE y.tenant_id = x.tenant_id AND y.notice_id = x.id))"),
            Agenda.Kind.LIST,
            List.of(
                    "a.state IN ('SELECTED', 'LISTED') AND a.tier = 2",
                    "(a.state = 'LISTED') = " + LISTED,
                    "(a.state = 'LISTED') = "
                            + told(
                                    "call",
                                    "(SELECT x.public_id FROM call_round x"
                                            + " WHERE x.tenant_id = a.tenant_id AND x.id = a.call_id)",
                                    "listing.published"),
                    "(a.state = 'LISTED') = "
                            + ofEntry("entry_version y ON y.tenant_id = e.tenant_id AND y.entry_id = e.id"),
                    "(a.state = 'LISTED') = "
                            + ofEntry("showing y ON y.owner_id = e.tenant_id AND y.kind = 'entry'"
                                    + " AND y.subject_id = e.id AND y.tenant_id = e.tenant_id"),
                    "(a.state = 'LISTED') = " + ofEntry("batch y ON y.tenant_id = e.tenant_id AND y.id = e.batch_id"),
                    "(a.state = 'LISTED') <= "
                            + ofEntry("entry_period y ON y.tenant_id = e.tenant_id AND y.entry_id = e.id"),
                    "(a.state = 'LISTED') = "
                            + ofEntry("message y ON y.tenant_id = e.tenant_id"
                                    + " AND y.path = CONCAT('entries/', e.public_id)"),
                    "(SELECT COUNT(*) FROM application x WHERE x.tenant_id = a.tenant_id AND x.call_id = a.call_id"
                            + " AND x.state = 'LISTED') = (SELECT COUNT(*) FROM entry e JOIN call_round c"
                            + " ON c.tenant_id = a.tenant_id AND c.id = a.call_id JOIN programme p"
                            + " ON p.tenant_id = c.programme_tenant_id AND p.id = c.programme_id"
                            + " WHERE e.tenant_id = p.tenant_id AND e.catalog_id = p.catalog_id)"));

    private Wholeness() {}

    /** Every law, for every application; those of one sheet, notice or batch together; the chain of the audit; the mails. */
    static void of(Agenda agenda) {
        for (Agenda.Kind kind : Agenda.Kind.values()) {
            for (Call call : agenda.calls(kind)) {
                for (String law : LAWS.getOrDefault(kind, List.of())) {
                    assertThat(broken(call, law)).as("%s: %s", kind, law).isEmpty();
                }
                if (kind != Agenda.Kind.HAND_IN && kind != Agenda.Kind.DECIDE) {
                    assertThat(states(call))
                            .as("%s of %s", kind, call.publicId())
                            .hasSize(1);
                }
            }
        }
        int tenant = agenda.calls(Agenda.Kind.HAND_IN).getFirst().tenantId();
        assertThat(TestPortal.bean(Audit.class).verify(tenant)).isInstanceOf(Verdict.Whole.class);
        mails(agenda, tenant, "reviewed", "review-%");
        mails(agenda, tenant, "tidings", "listing.listed");
    }

    /** Whatever was asked for and is not there. */
    static List<String> undone(Agenda agenda) {
        var undone = new ArrayList<String>();
        agenda.calls(Agenda.Kind.HAND_IN).forEach(call -> undone.addAll(broken(call, "a.submission = 1")));
        agenda.calls(Agenda.Kind.DECIDE).forEach(call -> undone.addAll(broken(call, DECIDED + " = 1")));
        agenda.calls(Agenda.Kind.APPROVE).forEach(call -> undone.addAll(broken(call, "a.state = 'SELECTED'")));
        agenda.calls(Agenda.Kind.OPEN_NOTICE).forEach(call -> undone.addAll(broken(call, "a.state = 'IN_NOTICE'")));
        agenda.calls(Agenda.Kind.LIST).forEach(call -> undone.addAll(broken(call, "a.state = 'LISTED'")));
        return undone;
    }

    /** As many mails as messages of a kind. */
    private static void mails(Agenda agenda, int tenant, String template, String kind) {
        var person = agenda.applicant().person();
        assertThat(Tables.read(
                        "SELECT id FROM mail WHERE tenant_id = ? AND recipient = ? AND template = ?",
                        tenant,
                        person.email(),
                        template))
                .as(template)
                .hasSameSizeAs(Tables.read(
                        "SELECT id FROM message WHERE tenant_id = ? AND person_id = ? AND kind LIKE ?",
                        tenant,
                        person.id(),
                        kind));
    }

    private static List<String> broken(Call call, String law) {
        return Tables.read(
                "SELECT a.public_id FROM application a WHERE a.tenant_id = ? AND a.call_id = ? AND NOT (" + law + ")",
                call.tenantId(),
                call.id());
    }

    private static List<String> states(Call call) {
        return Tables.read(
                "SELECT DISTINCT state FROM application WHERE tenant_id = ? AND call_id = ?",
                call.tenantId(),
                call.id());
    }

    private static String count(String table, String condition) {
        return "(SELECT COUNT(*) FROM " + table + " WHERE x.tenant_id = a.tenant_id AND " + condition + ")";
    }

    private static String told(String kind, String subject, String actions) {
        return count(
                "audit_line x",
                "x.subject_kind = '" + kind + "' AND x.subject_id = " + subject + " AND x.action IN ('" + actions
                        + "')");
    }

    private static String decided(String decision) {
        return count("review_decision x", "x.application_id = a.id AND x.decision = '" + decision + "'");
    }

    /** Rows that belong to the entry that an application became. */
    private static String ofEntry(String rows) {
        return "(SELECT COUNT(*) FROM listing x JOIN entry e ON e.tenant_id = x.entry_tenant_id AND e.public_id = x.entry JOIN "
                + rows + " WHERE x.tenant_id = a.tenant_id AND x.application_id = a.id)";
    }
}
