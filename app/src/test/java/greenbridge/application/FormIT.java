package greenbridge.application;

import static greenbridge.application.Desk.at;
import static greenbridge.application.Desk.get;
import static greenbridge.application.Desk.post;
import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.Tables;
import greenbridge.permission.Role;
import java.math.BigDecimal;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Forms as they are sent without a script, and as they are kept field by field with one. */
class FormIT {
    private final Desk desk = Desk.open(false, false);
    private final Application draft = desk.draft();
    private final String basic = at(draft) + "/sections/basic";
    private final String more = at(draft) + "/sections/more";

    @Test
    void aSectionIsSavedAndLeadsToTheNext() {
        var saved = post(
                desk.owner(),
                basic,
                "product.seen",
                "0",
                "product",
                "示例换热器",
                "staff.seen",
                "0",
                "staff",
                "1,200",
                "source.seen",
                "0",
                "source",
                "a",
                "own.seen",
                "0",
                "own",
                "false",
                "founded.seen",
                "0",
                "founded",
                "2011-05-01",
                "load.seen",
                "0",
                "load",
                "10–20",
                "go",
                "next");
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(saved.headers().firstValue("Location").orElseThrow()).endsWith("/sections/more");
        var page = page(basic);
        assertThat(page.select("#product").val()).isEqualTo("示例换热器");
        assertThat(page.select("#staff").val()).isEqualTo("1200");
        assertThat(page.select("#source option[selected]").val()).isEqualTo("a");
        assertThat(page.select("#own option[selected]").val()).isEqualTo("false");
        assertThat(page.select("#founded").val()).isEqualTo("2011-05-01");
        assertThat(page.select("#load").val()).isEqualTo("10–20");
        assertThat(page.select("label[for=product]").text()).contains("必填");
    }

    @Test
    void whatIsWrongStaysAsItWasTypedAndWhatIsRightIsKept() {
        var answer = post(
                desk.owner(),
                basic,
                "product.seen",
                "0",
                "product",
                "示例换热器",
                "staff.seen",
                "0",
                "staff",
                "很多",
                "revenue.seen",
                "0",
                "revenue",
                "-5");
        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select(".error-summary[role=alert] a").eachAttr("href")).containsExactly("#staff", "#revenue");
        assertThat(page.select("#staff").val()).isEqualTo("很多");
        assertThat(page.select("#revenue").val()).isEqualTo("-5");
        assertThat(page.select("#staff").attr("aria-describedby")).contains("staff-error");
        assertThat(value("product")).isEqualTo("\"示例换热器\"");
        assertThat(value("staff")).isNull();
    }

    @Test
    void rowsComeAndGoWithoutAScript() {
        var added = post(
                desk.owner(),
                more,
                "machines.seen",
                "0",
                "machines.0.name",
                "车床",
                "machines.0.count",
                "3",
                "add",
                "machines");
        assertThat(added.headers().firstValue("Location").orElseThrow()).endsWith("#machines");
        var page = page(more);
        assertThat(page.select("[name=machines.0.name]").val()).isEqualTo("车床");
        assertThat(page.select("[name=machines.1.name]")).hasSize(1);
        String seen = page.select("[name=machines.seen]").val();
        var wrong = post(
                desk.owner(),
                more,
                "machines.seen",
                seen,
                "machines.0.name",
                "车床",
                "machines.0.count",
                "3",
                "machines.1.name",
                "铣床",
                "machines.1.count",
                "两台");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.body()).select("[name=machines.1.count]").val())
                .isEqualTo("两台");
        assertThat(Jsoup.parse(wrong.body()).select(".error-summary a").attr("href"))
                .isEqualTo("#machines.1.count");
        post(
                desk.owner(),
                more,
                "machines.seen",
                seen,
                "machines.0.name",
                "车床",
                "machines.0.count",
                "3",
                "machines.1.name",
                "铣床",
                "machines.1.count",
                "2",
                "remove",
                "machines.0");
        assertThat(page(more).select("[name=machines.0.name]").val()).isEqualTo("铣床");
        assertThat(value("machines")).contains("铣床").doesNotContain("车床");
    }

    @Test
    void aFieldIsKeptAloneAndSaysWhenAndByWhomAndWhatFollows() {
        post(desk.owner(), basic, "revenue.seen", "0", "revenue", "12000.5");
        var answer = post(desk.owner(), at(draft) + "/answers/cost", "cost.seen", "0", "cost", "9000");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("已保存", desk.owner().person().name());
        var fragment = Jsoup.parseBodyFragment(answer.body());
        assertThat(fragment.select("#profit").text()).isEqualTo("3,000.5");
        assertThat(fragment.select("#seen-cost[hx-swap-oob=true]").val()).isEqualTo("2");
        assertThat(fragment.select("#meter").text()).contains("共 5 项");
        var wrong = post(desk.owner(), at(draft) + "/answers/cost", "cost.seen", "2", "cost", "x");
        assertThat(wrong.body()).contains("没有保存", "不是数字");
        assertThat(value("cost")).isEqualTo("9000");
        assertThat(page(basic).select("#profit").text()).isEqualTo("3,000.5");
    }

    @Test
    void whoWritesLastIsToldWhatSomebodyElseHadWritten() {
        var editor = desk.colleague(Role.ORGANISATION_EDITOR);
        post(editor, at(draft) + "/answers/staff", "staff.seen", "0", "staff", "50");
        var answer = post(desk.owner(), at(draft) + "/answers/staff", "staff.seen", "0", "staff", "60");
        assertThat(answer.body()).contains("别人填的是", "50 人", editor.person().name());
        assertThat(value("staff")).isEqualTo("60");
        var history = get(desk.owner(), at(draft) + "/answers/staff").body();
        assertThat(history)
                .contains(
                        "60 人",
                        "50 人",
                        editor.person().name(),
                        desk.owner().person().name());
    }

    @Test
    void ofTwoPeopleOnOnePageNothingOfEitherIsLost() {
        var editor = desk.colleague(Role.ORGANISATION_EDITOR);
        Applying.answer(desk.owner(), draft, Map.of("product", "旧名", "staff", BigDecimal.ONE));
        int seen = Desk.seen(draft);
        post(editor, basic, "product.seen", "" + seen, "product", "新名", "staff.seen", "" + seen, "staff", "1");
        var saved = post(
                desk.owner(),
                basic,
                "product.seen",
                "" + seen,
                "product",
                "旧名",
                "staff.seen",
                "" + seen,
                "staff",
                "70");
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(value("product"))
                .as("who left it as it was does not take back what the other wrote")
                .isEqualTo("\"新名\"");
        assertThat(value("staff")).isEqualTo("70");
        var both = post(desk.owner(), basic, "product.seen", "" + seen, "product", "另一个名", "go", "next");
        String place = both.headers().firstValue("Location").orElseThrow();
        assertThat(get(desk.owner(), place.substring(1)).body())
                .contains("别人改过下面的内容", "新名", editor.person().name());
    }

    @Test
    void figuresComeFromTheLedgerWithTheirSourceAndGoBackToIt() {
        var figures = "shanxi/" + desk.unit().path() + "/figures";
        var first = desk.call();
        Applying.submitted(desk.owner(), filledAnew());
        assertThat(get(desk.owner(), figures).body()).contains("职工人数", "2025", "50", "随申报提交");
        assertThat(post(desk.owner(), figures, "fact", "t_staff", "year", "2025", "value", "55")
                        .statusCode())
                .isEqualTo(303);
        assertThat(post(desk.owner(), figures, "fact", "t_staff", "year", "1066", "value", "x")
                        .statusCode())
                .isEqualTo(422);
        var page = get(desk.owner(), figures).body();
        assertThat(page).contains("55", "单位填报");
        var pack = desk.pack();
        var next = new Desk(
                desk.owner(),
                desk.unit(),
                pack,
                Applying.call("shanxi", pack, Applying.now().plusDays(3)));
        var again = next.draft();
        var form = Jsoup.parse(get(desk.owner(), at(again) + "/sections/basic").body());
        assertThat(form.select("#staff").val()).isEqualTo("55");
        assertThat(form.select("#staff-saved").text()).contains("取自单位指标");
        assertThat(form.select("#revenue").val()).isEqualTo("12000.5");
        assertThat(form.select("#cost").val()).isEmpty();
        assertThat(first.id()).isNotEqualTo(next.call().id());
    }

    @Test
    void whatWasSaidLastTimeIsCopiedButForWhatIsAskedAnewAndIsConfirmed() {
        Applying.answer(desk.owner(), draft, Map.of("story", "上次的说明"));
        Applying.submitted(desk.owner(), filledAnew());
        var pack = desk.pack();
        var programme = greenbridge.TestPortal.bean(greenbridge.programme.Programmes.class)
                .byId(desk.call().programmeTenantId(), desk.call().programmeId())
                .orElseThrow();
        var call = Applying.call(
                "shanxi",
                programme,
                pack,
                Applying.now().minusMinutes(1),
                Applying.now().plusDays(3));
        var next = new Desk(desk.owner(), desk.unit(), pack, call);
        var again = next.draft();
        assertThat(get(desk.owner(), at(again)).body()).contains("带入上次内容");
        assertThat(post(desk.owner(), at(again) + "/copy").statusCode()).isEqualTo(303);
        var form = Jsoup.parse(get(desk.owner(), at(again) + "/sections/basic").body());
        assertThat(form.select("#story").text()).isEqualTo("上次的说明");
        assertThat(form.text()).contains("带自上次申报");
        assertThat(Jsoup.parse(get(desk.owner(), at(again) + "/sections/more").body())
                        .select("#pledge option[selected]"))
                .isEmpty();
        Applying.answer(desk.owner(), again, Map.of("pledge", true));
        Applying.evidence(desk.owner(), again, "audit");
        assertThat(next.submit(again).body()).contains("待确认仍然属实");
        assertThat(post(desk.owner(), at(again) + "/sections/basic/confirmation")
                        .statusCode())
                .isEqualTo(303);
        assertThat(next.submit(again).statusCode()).isEqualTo(303);
        assertThat(Desk.audit(again)).contains("application.copied", "application.confirmed", "application.submitted");
    }

    /** The draft of this test, ready to be handed in. */
    private Application filledAnew() {
        Applying.answer(
                desk.owner(),
                draft,
                Map.of(
                        "product",
                        "示例换热器",
                        "staff",
                        new BigDecimal(50),
                        "revenue",
                        new BigDecimal("12000.5"),
                        "pledge",
                        true));
        Applying.evidence(desk.owner(), draft, "audit");
        return draft;
    }

    private Document page(String path) {
        return Jsoup.parse(get(desk.owner(), path).body());
    }

    private @org.jspecify.annotations.Nullable String value(String field) {
        var found = Tables.read(
                "SELECT value FROM application_answer WHERE tenant_id = ? AND application_id = ? AND field = ? ORDER BY number DESC LIMIT 1",
                draft.tenantId(),
                draft.id(),
                field);
        return found.isEmpty() ? null : found.getFirst();
    }
}
