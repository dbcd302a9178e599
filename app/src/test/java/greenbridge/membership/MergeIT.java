package greenbridge.membership;

import static greenbridge.membership.Acting.get;
import static greenbridge.membership.Acting.member;
import static greenbridge.membership.Acting.post;
import static greenbridge.membership.Acting.verified;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import greenbridge.Holdings;
import greenbridge.Sent;
import greenbridge.SignedIn;
import greenbridge.Statements;
import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.file.Papers;
import greenbridge.id.Ids;
import greenbridge.listing.Held;
import greenbridge.notice.Round;
import greenbridge.organisation.Unit;
import greenbridge.organisation.Units;
import greenbridge.permission.Role;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Two records that are one organisation. */
class MergeIT {
    private static final String MERGES = "shanxi/workbench/merges";

    private final SignedIn official = SignedIn.as(Role.PROVINCE_REVIEWER, "shanxi");

    @Test
    void everythingMovesAndTheOldAddressLeadsToTheNewOne() {
        Unit from = unit();
        Holdings.of("shanxi", from.id());
        var owner = SignedIn.as(Role.PERSON, "shanxi");
        Unit into = verified(owner, "shanxi", "enterprise");
        var editor = member(from, Role.ORGANISATION_EDITOR);
        TestPortal.bean(Members.class)
                .join(Acting.tenant("shanxi"), from, owner.person(), Role.ORGANISATION_VIEWER, "test");
        var branch = verified(SignedIn.as(Role.PERSON, "shanxi"), "shanxi", "enterprise");
        TestPortal.bean(Units.class).head(branch, from.id(), true, false);
        String entries = count("entry WHERE holder_id = " + from.id());
        String cases = count("demonstration WHERE holder_id = " + from.id());
        String links = links(from);
        assertThat(entries).isNotEqualTo("0");
        assertThat(cases).isNotEqualTo("0");
        assertThat(links).isNotEqualTo("0");

        var confirmation = get(official, MERGES + "?from=" + from.publicId() + "&into=" + into.publicId());
        assertThat(confirmation.statusCode()).isEqualTo(200);
        assertThat(confirmation.body())
                .contains(from.nameZh(), into.nameZh(), "<td class=\"num\">" + entries + "</td>");
        assertThat(merge(from.publicId(), into.publicId(), "")).isEqualTo(422);
        assertThat(merge(from.publicId(), into.publicId(), "重复登记")).isEqualTo(303);

        for (String portal : new String[] {"shanxi", "national"}) {
            var old = get(null, portal + "/organisations/" + from.publicId());
            assertThat(old.statusCode()).as(portal).isEqualTo(308);
            assertThat(old.headers().firstValue("location").orElseThrow())
                    .endsWith("/organisations/" + into.publicId());
        }
        assertThat(count("entry WHERE holder_id = " + into.id())).isEqualTo(entries);
        assertThat(count("demonstration WHERE holder_id = " + into.id())).isEqualTo(cases);
        assertThat(links(into)).isEqualTo(links);
        assertThat(count("entry WHERE holder_id = " + from.id())).isEqualTo("0");
        assertThat(links(from)).isEqualTo("0");
        assertThat(count("showing WHERE kind = 'organisation' AND subject_id = " + from.id()))
                .isEqualTo("0");
        assertThat(count("organisation WHERE head_id = " + into.id())).isEqualTo("1");
        assertThat(get(editor, "shanxi/" + into.path() + "/facts").statusCode()).isEqualTo(200);
        assertThat(get(editor, "shanxi/" + from.path()).statusCode()).isEqualTo(404);
        assertThat(Tables.read("SELECT role FROM person_grant WHERE taken_at IS NULL AND person_id = "
                        + owner.person().id()))
                .containsExactly("ORGANISATION_OWNER");
        assertThat(Tables.read("SELECT title FROM searchable_organisation WHERE public_id = '" + from.publicId() + "'"))
                .isEmpty();
        assertThat(get(owner, "shanxi/" + into.path() + "/history").body()).contains("并入重复单位", from.nameZh(), "重复登记");
        assertThat(Tables.read("SELECT action FROM audit_line WHERE subject_id = '" + from.publicId() + "'"))
                .contains("organisation.merged");
        String entry = Tables.read("SELECT public_id FROM entry WHERE holder_id = " + into.id())
                .getFirst();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> get(null, "api/v1/shanxi/search?size=50&q=" + encoded(into.nameZh()))
                        .body()
                        .contains(entry));
    }

    @Test
    void nothingThatPointsAtAnOrganisationIsLeftBehind() {
        Unit from = unit();
        Unit into = unit();
        var round = Round.in("shanxi", official.person().id());
        var today = LocalDate.now(TestPortal.bean(Clock.class));
        round.notice(List.of(round.application(from.id(), "示例公示锅炉", "SELECTED", 1, null)), today);
        var entry = Held.entry(round, "示例年审锅炉", from.id(), today.minusYears(1), today.plusYears(1));
        Tables.change(
                "INSERT INTO yearly_review (tenant_id, id, public_id, entry, organisation_tenant_id, organisation_id, title, year, due_on,"
                        + " state, revision) VALUES (14, ?, ?, ?, 14, ?, '示例', 2020, ?, 'DUE', 0)",
                Ids.next(),
                Ids.random(),
                entry.publicId(),
                from.id(),
                today);
        assertThat(merge(from.publicId(), into.publicId(), "重复")).isEqualTo(303);
        assertThat(count("notice_line WHERE tenant_id = 14 AND organisation_id = " + into.id()))
                .isEqualTo("1");
        assertThat(count("yearly_review WHERE tenant_id = 14 AND organisation_id = " + into.id()))
                .isEqualTo("1");
        var columns = Tables.read("""
                SELECT CONCAT(k.table_name, ' ', k.column_name) FROM information_schema.key_column_usage k
                WHERE k.table_schema = DATABASE() AND k.referenced_table_name = 'organisation' AND k.referenced_column_name = 'id'
                UNION
                SELECT CONCAT(c.table_name, ' ', c.column_name) FROM information_schema.columns c
                JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
                WHERE c.table_schema = DATABASE() AND c.column_name = 'organisation_id' AND t.table_type = 'BASE TABLE'
                """);
        assertThat(columns).contains("notice_line organisation_id", "entry holder_id", "evaluation agency_id");
        assertThat(columns).allSatisfy(each -> {
            String[] named = each.split(" ", 2);
            assertThat(count(named[0] + " WHERE tenant_id > 0 AND " + named[1] + " = " + from.id()))
                    .isEqualTo("0");
            var moved = Pattern.compile(
                    "update\\s+" + named[0] + "\\s+set\\s[^;]*\\b" + named[1] + "\\s*=.*\\b" + named[1] + "\\s*=",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
            assertThat(Statements.sent(moved)).as("a merge moves " + each).isTrue();
        });
    }

    @Test
    void whatIsMergedTwiceLeadsToTheLastOneAtOnce() {
        Unit first = unit();
        Unit second = unit();
        Unit third = unit();
        assertThat(merge(first.publicId(), second.publicId(), "重复")).isEqualTo(303);
        assertThat(merge(second.publicId(), third.publicId(), "重复")).isEqualTo(303);
        assertThat(get(null, "shanxi/organisations/" + first.publicId())
                        .headers()
                        .firstValue("location")
                        .orElseThrow())
                .endsWith(third.publicId());
        assertThat(merge(third.publicId(), second.publicId(), "回去")).isEqualTo(422);
        assertThat(merge(third.publicId(), third.publicId(), "自己")).isEqualTo(422);
    }

    @Test
    void aMergeKnowsOnlyRecordsOfItsTenantAndWaitsForOpenQuestions() {
        Unit here = unit();
        var abroad = verified(SignedIn.as(Role.PERSON, "gansu"), "gansu", "enterprise");
        assertThat(merge(abroad.publicId(), here.publicId(), "重复")).isEqualTo(422);
        assertThat(merge(here.publicId(), abroad.publicId(), "重复")).isEqualTo(422);
        assertThat(get(official, MERGES + "?from=" + abroad.publicId() + "&into=" + here.publicId())
                        .body())
                .doesNotContain(abroad.nameZh());
        var asked = Acting.found(SignedIn.as(Role.PERSON, "shanxi"), "shanxi", "enterprise", "测试草稿单位");
        String draft = Acting.unit("shanxi", asked).publicId();
        assertThat(merge(draft, here.publicId(), "重复")).isEqualTo(422);
        assertThat(merge(here.publicId(), draft, "重复")).isEqualTo(422);
        assertThat(get(null, "shanxi/organisations/" + here.publicId()).statusCode())
                .isEqualTo(200);
        var owner = SignedIn.as(Role.PERSON, "shanxi");
        assertThat(post(owner, MERGES, "from", draft, "into", here.publicId(), "reason", "x")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void documentsFollowTheirOrganisation() {
        var founder = SignedIn.as(Role.PERSON, "shanxi");
        var asked = Acting.found(founder, "shanxi", "enterprise", "测试单位" + Ids.random());
        assertThat(Sent.form()
                        .file("licence", "执照.pdf", Papers.pdf(1))
                        .to(founder, "shanxi/" + asked.statementPath() + "/documents")
                        .statusCode())
                .isEqualTo(303);
        Acting.decide("shanxi", asked, Verification.Decision.ACCEPTED, founder);
        String file = Tables.read(
                        "SELECT f.public_id FROM file f JOIN file_use u ON u.tenant_id = f.tenant_id AND u.file_id = f.id"
                                + " WHERE u.subject_id = '" + asked.publicId() + "'")
                .getFirst();
        var owner = SignedIn.as(Role.PERSON, "shanxi");
        Unit into = verified(owner, "shanxi", "enterprise");
        assertThat(get(owner, "shanxi/files/" + file).statusCode()).isEqualTo(404);
        assertThat(merge(Acting.unit("shanxi", asked).publicId(), into.publicId(), "重复"))
                .isEqualTo(303);
        assertThat(get(owner, "shanxi/" + into.path()).body()).contains(asked.statementPath());
        assertThat(get(owner, "shanxi/" + asked.statementPath()).body()).contains("执照.pdf");
        assertThat(get(owner, "shanxi/files/" + file).statusCode()).isEqualTo(200);
    }

    private static Unit unit() {
        return verified(SignedIn.as(Role.PERSON, "shanxi"), "shanxi", "enterprise");
    }

    private int merge(String from, String into, String reason) {
        return post(official, MERGES, "from", from, "into", into, "reason", reason)
                .statusCode();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String count(String what) {
        return Tables.read("SELECT COUNT(*) FROM " + what).getFirst();
    }

    private static String links(Unit unit) {
        return count("link WHERE (from_kind = 'organisation' AND from_id = " + unit.id()
                + ") OR (to_kind = 'organisation' AND to_id = " + unit.id() + ")");
    }
}
