package greenbridge.membership;

import static greenbridge.membership.Acting.code;
import static greenbridge.membership.Acting.get;
import static greenbridge.membership.Acting.post;
import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.Sent;
import greenbridge.SignedIn;
import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.file.Papers;
import greenbridge.id.Ids;
import greenbridge.permission.Grants;
import greenbridge.permission.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What proves a statement, from the form to the official. */
class DocumentsIT {
    private static final String NEW = "shanxi/workbench/organisations";
    private static final Pattern KEPT = Pattern.compile("name=\"authorityKept\" value=\"([0-9a-z]{12})\"");

    private final SignedIn person = SignedIn.as(Role.PERSON, "shanxi");
    private final SignedIn official = SignedIn.as(Role.PROVINCE_REVIEWER, "shanxi");
    private final String name = "测试材料单位" + Ids.random();

    @Test
    void documentsComeWithTheStatementAndOnlyOfficialsOfTheAreaSeeThem() {
        String asked = entered();
        String file = files(asked).getFirst();
        assertThat(get(official, "shanxi/workbench/verifications/" + asked).body())
                .contains("执照.pdf", "授权.pdf", "files/" + file, "1 页");
        assertThat(get(official, "shanxi/files/" + file).statusCode()).isEqualTo(200);
        var elsewhere = SignedIn.as(Role.PERSON, "shanxi");
        TestPortal.bean(Grants.class)
                .give(
                        Acting.tenant("shanxi"),
                        elsewhere.person().id(),
                        Role.CITY_REVIEWER,
                        new Grants.Over("140200", null, null),
                        "test");
        var other = SignedIn.as(Role.PERSON, "shanxi");
        Acting.verified(other, "shanxi", "enterprise");
        for (var stranger : List.of(elsewhere, other, SignedIn.as(Role.PROVINCE_ADMIN, "gansu"))) {
            assertThat(get(stranger, "shanxi/files/" + file).statusCode()).isEqualTo(404);
            assertThat(get(stranger, "gansu/files/" + file).statusCode()).isEqualTo(404);
            assertThat(get(stranger, statement(asked)).statusCode()).isEqualTo(404);
            assertThat(post(stranger, statement(asked) + "/documents/" + file + "/removal")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(licence().to(stranger, statement(asked) + "/documents").statusCode())
                    .isEqualTo(404);
        }
        assertThat(get(official, statement(asked)).statusCode())
                .as("the page is for those who hand in")
                .isEqualTo(404);
        assertThat(get(person, statement(asked)).body())
                .contains("执照.pdf", "别人查看过 1 次", official.person().name(), "省级审核员");
        assertThat(get(person, "shanxi/" + unit(asked) + "/history").body()).contains("提交证明材料", "执照.pdf");
    }

    @Test
    void aColleagueWhoEditsSeesThemAndOneWhoOnlyLooksDoesNot() {
        String asked = entered();
        var found = TestPortal.bean(Verifications.class)
                .find(Acting.tenant("shanxi"), asked)
                .orElseThrow();
        var unit = Acting.unit("shanxi", found);
        var editor = Acting.member(unit, Role.ORGANISATION_EDITOR);
        var viewer = Acting.member(unit, Role.ORGANISATION_VIEWER);
        String file = "shanxi/files/" + files(asked).getFirst();
        assertThat(get(editor, statement(asked)).statusCode()).isEqualTo(200);
        assertThat(get(editor, file).statusCode()).isEqualTo(200);
        assertThat(get(viewer, statement(asked)).statusCode()).isEqualTo(404);
        assertThat(get(viewer, file).statusCode()).isEqualTo(404);
        assertThat(get(viewer, "shanxi/" + unit.path()).body()).doesNotContain("workbench/statements/");
    }

    @Test
    void aBadFileIsSaidAtItsFieldAndNothingIsLost() {
        var sent = Sent.form(fields())
                .file("licence", "执照.pdf", "not a pdf".getBytes(StandardCharsets.UTF_8))
                .file("authority", "授权.pdf", Papers.pdf(1))
                .to(person, NEW);
        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(sent.body())
                .contains("href=\"#licence\"", "id=\"licence-error\"", "name=\"licence\"", "value=\"" + name + "\"")
                .contains("已收到“授权.pdf”");
        var kept = KEPT.matcher(sent.body());
        assertThat(kept.find()).isTrue();
        var again = Sent.form(Acting.and(fields(), "authorityKept", kept.group(1)))
                .file("licence", "执照.pdf", Papers.pdf(2))
                .to(person, NEW);
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(get(person, statement(asked())).body()).contains("执照.pdf", "2 页", "授权.pdf");
        var foreign = Sent.form(Acting.and(fields(), "authorityKept", kept.group(1), "nameZh", name + "二"))
                .to(SignedIn.as(Role.PERSON, "shanxi"), NEW);
        assertThat(foreign.statusCode()).isEqualTo(303);
        assertThat(Tables.read(
                        "SELECT COUNT(*) FROM file_use u JOIN file f ON f.tenant_id = u.tenant_id AND f.id = u.file_id"
                                + " WHERE f.public_id = '" + kept.group(1) + "'"))
                .as("nobody hands in what somebody else has uploaded")
                .containsExactly("1");
    }

    @Test
    void afterADecisionNothingIsAddedOrRemoved() {
        String asked = entered();
        assertThat(Sent.form("x", "y")
                        .to(person, statement(asked) + "/documents")
                        .body())
                .contains("请选择一个有内容的文件", "href=\"#licence\"");
        assertThat(licence().to(person, statement(asked) + "/documents").statusCode())
                .isEqualTo(303);
        String removed = files(asked).getFirst();
        assertThat(post(person, statement(asked) + "/documents/" + removed + "/removal")
                        .statusCode())
                .isEqualTo(303);
        assertThat(files(asked)).hasSize(2).doesNotContain(removed);
        assertThat(post(official, "shanxi/workbench/verifications/" + asked + "/decision", "decision", "accepted")
                        .statusCode())
                .isEqualTo(303);
        var late = licence().to(person, statement(asked) + "/documents");
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("材料不能再增减").doesNotContain("补交材料");
        String first = files(asked).getFirst();
        assertThat(post(person, statement(asked) + "/documents/" + first + "/removal")
                        .statusCode())
                .isEqualTo(422);
        assertThat(files(asked)).hasSize(2).contains(first);
        assertThat(get(official, "shanxi/files/" + first).statusCode())
                .as("proof stays readable")
                .isEqualTo(200);
    }

    @Test
    void ofADecisionAndADocumentAtOnceNoDocumentComesLater() {
        for (int i = 0; i < 4; i++) {
            var asker = SignedIn.as(Role.PERSON, "shanxi");
            var asked = Acting.found(asker, "shanxi", "enterprise", name + i);
            var adding = CompletableFuture.supplyAsync(() -> licence()
                    .to(asker, "shanxi/" + asked.statementPath() + "/documents")
                    .statusCode());
            post(official, "shanxi/" + asked.path() + "/decision", "decision", "accepted");
            int status = adding.join();
            assertThat(files(asked.publicId())).hasSize(status == 303 ? 1 : 0);
            String subject = Acting.unit("shanxi", asked).publicId();
            assertThat(
                            Tables.read(
                                    "SELECT action FROM audit_line WHERE subject_id = '" + subject
                                            + "' AND action IN ('organisation.documented', 'organisation.verified') ORDER BY number DESC"))
                    .as("the decision is the last word")
                    .first()
                    .isEqualTo("organisation.verified");
        }
    }

    @Test
    void whatIsHandedInAgainKeepsWhatWasNotReplaced() {
        String asked = entered();
        post(
                official,
                "shanxi/workbench/verifications/" + asked + "/decision",
                "decision",
                "returned",
                "reason",
                "执照不清楚");
        String mend = "shanxi/" + unit(asked) + "/statement";
        assertThat(get(person, mend).body()).contains("已收到“执照.pdf”", "已收到“授权.pdf”");
        var again =
                Sent.form(fields()).file("licence", "新执照.pdf", Papers.pdf(1)).to(person, mend);
        assertThat(again.statusCode()).isEqualTo(303);
        String next = asked();
        assertThat(next).isNotEqualTo(asked);
        assertThat(get(official, "shanxi/workbench/verifications/" + next).body())
                .contains("新执照.pdf", "授权.pdf");
        assertThat(files(next)).hasSize(2);
        assertThat(get(person, statement(asked)).body()).contains("执照.pdf").doesNotContain("新执照.pdf");
    }

    @Test
    void theProofOfAClaimIsNotForThoseWhoAreThere() {
        var owner = SignedIn.as(Role.PERSON, "shanxi");
        var known = Acting.verified(owner, "shanxi", "enterprise");
        String[] claim = Acting.and(
                fields(),
                "creditCode",
                String.valueOf(known.creditCode()),
                "nameZh",
                known.nameZh(),
                "claim",
                known.publicId(),
                "note",
                "我在这里工作");
        assertThat(Sent.form(claim)
                        .file("licence", "执照.pdf", Papers.pdf(1))
                        .to(person, NEW)
                        .statusCode())
                .isEqualTo(303);
        String asked = asked();
        String file = files(asked).getFirst();
        assertThat(get(person, NEW).body()).contains("workbench/statements/" + asked);
        assertThat(get(person, statement(asked)).body()).contains("执照.pdf");
        assertThat(get(owner, statement(asked)).statusCode()).isEqualTo(404);
        assertThat(get(owner, "shanxi/files/" + file).statusCode()).isEqualTo(404);
        assertThat(get(official, "shanxi/files/" + file).statusCode()).isEqualTo(200);
    }

    private String entered() {
        assertThat(licence()
                        .file("authority", "授权.pdf", Papers.pdf(1))
                        .to(person, NEW)
                        .statusCode())
                .isEqualTo(303);
        return asked();
    }

    private Sent licence() {
        return Sent.form(fields()).file("licence", "执照.pdf", Papers.pdf(1));
    }

    private String asked() {
        return Tables.read("SELECT public_id FROM verification WHERE person_id = "
                        + person.person().id() + " ORDER BY id DESC LIMIT 1")
                .getFirst();
    }

    private static String statement(String asked) {
        return "shanxi/workbench/statements/" + asked;
    }

    private static String unit(String asked) {
        return "workbench/organisations/"
                + Tables.read("SELECT o.public_id FROM organisation o JOIN verification v ON v.tenant_id = o.tenant_id"
                                + " AND v.organisation_id = o.id WHERE v.public_id = '" + asked + "'")
                        .getFirst();
    }

    private static List<String> files(String asked) {
        return Tables.read(
                "SELECT f.public_id FROM file f JOIN file_use u ON u.tenant_id = f.tenant_id AND u.file_id = f.id"
                        + " WHERE u.kind = 'verification' AND u.subject_id = '" + asked + "' ORDER BY f.id");
    }

    private String[] fields() {
        return new String[] {
            "creditCode",
            code("140100"),
            "nameZh",
            name,
            "kind",
            "enterprise",
            "area",
            "140100",
            "contactName",
            "联系人",
            "contactPhone",
            "0351-1234567",
            "another",
            "true"
        };
    }
}
