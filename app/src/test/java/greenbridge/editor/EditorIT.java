package greenbridge.editor;

import static greenbridge.call.Sending.get;
import static greenbridge.call.Sending.hidden;
import static greenbridge.call.Sending.place;
import static greenbridge.call.Sending.post;
import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.SignedIn;
import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.call.Announced;
import greenbridge.id.Ids;
import greenbridge.pack.Pack;
import greenbridge.permission.Role;
import greenbridge.programme.Drafts;
import greenbridge.programme.PackVersion;
import greenbridge.programme.Programme;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Versions of rules, written in forms by one and released by another. */
class EditorIT {
    private static final String DESK = "/shanxi/workbench/programmes";
    private static final String[] RULE = {
        "key", "T-R1", "kind", "N", "zh", "成立满五年", "en", "Five years", "of0", "years", "does0", "WITHIN", "min0", "5"
    };

    private final SignedIn drafter = SignedIn.as(Role.PROVINCE_ADMIN, "shanxi");
    private final SignedIn colleague = SignedIn.as(Role.EDITOR, "shanxi");
    private final SignedIn second = SignedIn.as(Role.PROVINCE_REVIEWER, "shanxi");

    @Test
    void nobodyWhoWroteInAVersionReleasesIt() {
        var programme = own();
        String draft = begun(programme);
        save(drafter, draft + "/parts/rules/T-R1", RULE);
        save(
                colleague,
                draft + "/parts/tiers/new",
                "key",
                "city",
                "zh",
                "市级初审",
                "en",
                "City",
                "level",
                "CITY",
                "does",
                "CHECK");
        assertThat(post(drafter, draft + "/proposal", "note", "三年改为五年").statusCode())
                .isEqualTo(303);
        String seen = seen(draft);
        var own = post(drafter, draft + "/release", "decision", "release", "seen", seen);
        assertThat(own.statusCode()).isEqualTo(422);
        assertThat(own.body()).contains("请由另一人审定");
        assertThat(post(colleague, draft + "/release", "decision", "release").statusCode())
                .isEqualTo(403);
        assertThat(Announced.released("shanxi", programme).version()).isEqualTo(1);
        assertThat(get(second, draft + "/release").body()).contains("三年改为五年", "rules/T-R1");
        assertThat(post(second, draft + "/release", "decision", "release", "seen", seen)
                        .statusCode())
                .isEqualTo(303);
        var released = Announced.released("shanxi", programme);
        assertThat(released.version()).isEqualTo(2);
        assertThat(released.pack().tiers()).hasSize(2);
        assertThat(post(drafter, draft + "/parts/rules/T-R1", RULE).statusCode())
                .isEqualTo(422);
        assertThat(Announced.released("shanxi", programme).pack()).isEqualTo(released.pack());
        assertThat(Tables.read(
                        "SELECT action FROM audit_line WHERE tenant_id = 14 AND subject_id = ? ORDER BY number",
                        programme.publicId()))
                .containsExactly(
                        "programme.drafted",
                        "programme.edited",
                        "programme.edited",
                        "programme.proposed",
                        "programme.released");
    }

    @Test
    void whatIsRefusedSaysWhyAndIsWrittenFurther() {
        var programme = own();
        String draft = begun(programme);
        post(drafter, draft + "/proposal", "note", "没有改什么");
        post(second, draft + "/release", "decision", "refuse", "reason", "没有依据文件", "seen", seen(draft));
        assertThat(get(drafter, draft).body()).contains("没有通过审定：没有依据文件");
        assertThat(get(drafter, "/shanxi/workbench/messages").body()).contains("规则没有通过审定");
        post(drafter, draft + "/reopening");
        assertThat(save(drafter, draft + "/parts/rules/T-R1", RULE)).isEqualTo(303);
        assertThat(begun(programme)).isEqualTo(draft);
    }

    @Test
    void whatWasChangedSinceItWasReadIsNotReleased() {
        var programme = own();
        String draft = begun(programme);
        post(drafter, draft + "/proposal", "note", "没有改什么");
        String read = seen(draft);
        post(drafter, draft + "/reopening");
        save(drafter, draft + "/parts/rules/T-R1", RULE);
        post(drafter, draft + "/proposal", "note", "没有改什么");
        var late = post(second, draft + "/release", "decision", "release", "seen", read);
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("内容有改动", "rules/T-R1");
        assertThat(Announced.released("shanxi", programme).version()).isEqualTo(1);
        var again = post(drafter, draft + "/proposal", "note", "再提请一次");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("这一版已经提请过").doesNotContain("还有要改好的地方");
        String now = hidden(late.body(), "seen");
        assertThat(post(second, draft + "/release", "decision", "release", "seen", now)
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void ofTwoWhoEditTheSameTheSecondIsToldAndOtherPartsGoOn() {
        String draft = begun(own());
        String rule = draft + "/parts/rules/T-R1";
        String seen = hidden(get(drafter, rule).body(), "seen");
        assertThat(save(colleague, draft + "/parts/questions/product", question("产品的名称")))
                .isEqualTo(303);
        assertThat(post(drafter, rule, with(RULE, "seen", seen)).statusCode()).isEqualTo(303);
        var late = post(colleague, rule, with(RULE, "seen", seen, "zh", "成立满六年"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("别人已经修改过", "成立满六年");
        assertThat(get(drafter, draft + "/parts/questions").body()).contains("产品的名称");
        assertThat(get(drafter, draft + "/parts/rules").body())
                .contains("成立满五年")
                .doesNotContain("成立满六年");
    }

    @Test
    void problemsKeepAVersionFromBeingProposedAndLeadToTheirFields() {
        String draft = begun(own());
        post(drafter, draft + "/parts/tiers/province/removed");
        post(drafter, draft + "/parts/questions/years/removed");
        String page = get(drafter, draft).body();
        assertThat(page)
                .contains(draft + "/parts/tiers\"", draft + "/parts/rules/T-R1\"", draft + "/parts/listing/all\"");
        assertThat(post(drafter, draft + "/proposal", "note", "仍要提请").statusCode())
                .isEqualTo(422);
    }

    @Test
    void anExpressionThatCannotBeReadIsToldWithWhatIsWrong() {
        String draft = begun(own());
        String place = draft + "/parts/derived/new";
        var answer = post(
                drafter,
                place,
                "seen",
                hidden(get(drafter, place).body(), "seen"),
                "key",
                "double_years",
                "zh",
                "两倍",
                "en",
                "Double",
                "expression",
                "years * ");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("href=\"#expression\"", "years *");
        assertThat(save(drafter, place, "key", "double_years", "zh", "两倍", "en", "Double", "expression", "years * 2"))
                .isEqualTo(303);
    }

    @Test
    void aProvinceKeepsOnlyItsChangesAndTheNextDraftHasWhatTheNationChanged() {
        var programme = Announced.programme("national", "国家事项" + Ids.random(), Announced.pack(Pack.Quota.NONE));
        String draft = begun(programme);
        assertThat(save(drafter, draft + "/parts/rules/T-R1", RULE)).isEqualTo(303);
        assertThat(get(drafter, draft).body()).contains("与国家第 1 版的差别", "rules/T-R1/test/min");
        release(draft);
        var province = Announced.released("shanxi", programme);
        assertThat(province.tenantId()).isEqualTo(14);
        assertThat(province.baseVersion()).isEqualTo(1);
        assertThat(province.own()).contains("T-R1").doesNotContain("产品名称", "licence");

        var nation = SignedIn.as(Role.NATIONAL_ADMIN, "national");
        String national = place(post(nation, "/national/workbench/programmes/" + programme.publicId() + "/drafts"));
        save(nation, national + "/parts/evidence/new", "key", "report", "zh", "检测报告", "en", "Report", "required", "on");
        post(nation, national + "/proposal", "note", "增加检测报告");
        var releasing = SignedIn.as(Role.NATIONAL_REVIEWER, "national");
        String seen = hidden(get(releasing, national + "/release").body(), "seen");
        post(releasing, national + "/release", "decision", "release", "seen", seen);
        assertThat(Announced.released("national", programme).version()).isEqualTo(2);
        assertThat(Announced.released("shanxi", programme)).isEqualTo(province);

        begun(programme);
        PackVersion next = newest(programme);
        assertThat(next.version()).isEqualTo(2);
        assertThat(next.baseVersion()).isEqualTo(2);
        assertThat(next.pack().evidence()).extracting("key").containsExactly("licence", "report");
        assertThat(next.pack().rule("T-R1").orElseThrow().zh()).isEqualTo("成立满五年");
    }

    @Test
    void questionsAndRulesAreAddedMovedAndRemovedWithoutTouchingOthers() {
        var programme = own();
        String draft = begun(programme);
        assertThat(save(
                        drafter,
                        draft + "/parts/questions/new",
                        "section",
                        "basic",
                        "key",
                        "grade",
                        "zh",
                        "等级",
                        "en",
                        "Grade",
                        "type",
                        "CHOICE",
                        "choices",
                        "a | 一级 | One\nb | 二级 | Two",
                        "required",
                        "on"))
                .isEqualTo(303);
        assertThat(save(
                        drafter,
                        draft + "/parts/questions/new",
                        "section",
                        "basic",
                        "key",
                        "sites",
                        "zh",
                        "场所",
                        "en",
                        "Sites",
                        "type",
                        "TABLE",
                        "columnKey0",
                        "place",
                        "columnZh0",
                        "地点",
                        "columnEn0",
                        "Place",
                        "columnType0",
                        "TEXT"))
                .isEqualTo(303);
        post(drafter, draft + "/parts/questions/grade/moved", "to", "up");
        post(drafter, draft + "/parts/questions/product/removed");
        var questions = newest(programme).pack().questions().toList();
        assertThat(questions).extracting(question -> question.key()).containsExactly("grade", "years", "sites");
        assertThat(questions.getFirst().field().choices()).hasSize(2);
        assertThat(questions.getLast().columns()).hasSize(1);
        assertThat(newest(programme).pack().rules()).hasSize(1);
        assertThat(get(drafter, draft + "/preview").body()).contains("一级", "地点");
        var twice = draft + "/parts/questions/new";
        assertThat(save(drafter, twice, "section", "basic", "key", "years", "zh", "又是", "en", "Again"))
                .isEqualTo(422);
    }

    private static Programme own() {
        return Announced.programme("shanxi", "规则测试" + Ids.random(), Announced.pack(Pack.Quota.NONE));
    }

    private static PackVersion newest(Programme programme) {
        return TestPortal.bean(Drafts.class)
                .of(Announced.tenant("shanxi"), programme)
                .getFirst();
    }

    private String begun(Programme programme) {
        return place(post(drafter, DESK + "/" + programme.publicId() + "/drafts"));
    }

    private void release(String draft) {
        post(drafter, draft + "/proposal", "note", "为测试发布");
        post(second, draft + "/release", "decision", "release", "seen", seen(draft));
    }

    private String seen(String draft) {
        return hidden(get(second, draft + "/release").body(), "seen");
    }

    /** Fills in a form as it stands. */
    private static int save(SignedIn person, String place, String... form) {
        String seen = hidden(get(person, place).body(), "seen");
        return post(person, place, with(form, "seen", seen)).statusCode();
    }

    private static String[] question(String zh) {
        return new String[] {"section", "basic", "key", "product", "zh", zh, "en", "Product", "type", "TEXT"};
    }

    /** The last value of a name counts. */
    private static String[] with(String[] form, String... more) {
        var fields = new java.util.LinkedHashMap<String, String>();
        for (String[] each : List.of(form, more)) {
            for (int i = 0; i < each.length; i += 2) {
                fields.put(each[i], each[i + 1]);
            }
        }
        return fields.entrySet().stream()
                .flatMap(each -> java.util.stream.Stream.of(each.getKey(), each.getValue()))
                .toArray(String[]::new);
    }
}
