package greenbridge.review;

import static greenbridge.call.Sending.hidden;
import static greenbridge.review.Reviewing.applicant;
import static greenbridge.review.Reviewing.get;
import static greenbridge.review.Reviewing.post;
import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.SignedIn;
import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.application.Application;
import greenbridge.application.Applied;
import greenbridge.pack.Pack;
import greenbridge.permission.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lists that are longer than a page: nothing of them is cut off, and nothing that a page does not show is lost. */
class LongListsIT {
    private static final int MANY = 230;
    private static final int PART = 100;
    private static final Pattern REASON = Pattern.compile("name=\"reason-([0-9a-z]{12})\"");

    private final SignedIn official = SignedIn.as(Role.PROVINCE_REVIEWER, "shanxi");
    private final Applied.Round round = Applied.round(
            "shanxi",
            Applied.pack(List.of(Applied.CITY, Applied.PROVINCE, Applied.MINISTRY), Pack.Quota.NONE, null, false),
            null);

    private List<Application> waiting(int tier) {
        var first = applicant(round, 500);
        return IntStream.range(0, MANY)
                .mapToObj(i -> Applied.handedIn(
                        round, first.unit(), first.owner().person().id(), "140100", 500))
                .map(application -> Applied.at(round, application, first.unit(), tier))
                .toList();
    }

    @Test
    void aLongSheetIsBegunAtOnceAndWrittenPageByPage() {
        waiting(1);
        String calls = "shanxi/workbench/calls/" + round.call().publicId();
        assertThat(get(official, calls + "/ranking").body()).contains("name=\"best\"");
        String sheet = post(
                        official,
                        "shanxi/workbench/sheets",
                        "call",
                        round.call().publicId(),
                        "best",
                        "" + MANY)
                .headers()
                .firstValue("location")
                .orElseThrow()
                .substring(1);
        for (int page : List.of(2, 1)) {
            var ids = written(sheet + "?page=" + page);
            assertThat(ids).hasSize(PART);
            String seen = hidden(get(official, sheet).body(), "seen");
            var form = new ArrayList<>(List.of("seen", seen, "titleZh", "长名单", "titleEn", "A long list"));
            for (String id : ids) {
                form.addAll(
                        List.of("place-" + id, "", "reason-" + id, "理由" + id, "risk-" + id, "", "conditions-" + id));
                form.add("");
            }
            var saved = post(official, sheet + "?page=" + page, form.toArray(String[]::new));
            assertThat(saved.statusCode()).isEqualTo(303);
            assertThat(saved.headers().firstValue("location").orElseThrow()).endsWith(page == 1 ? sheet : "page=2");
        }
        assertThat(written(sheet + "?page=3")).hasSize(MANY - 2 * PART);
        assertThat(Tables.read(
                        "SELECT COUNT(reason) FROM sheet_line l JOIN sheet s ON s.tenant_id = l.tenant_id AND s.id = l.sheet_id"
                                + " WHERE s.tenant_id = ? AND s.public_id = ?",
                        round.tenant().id(),
                        sheet.substring(sheet.lastIndexOf('/') + 1)))
                .containsExactly("" + 2 * PART);
        var approver = SignedIn.as(Role.PROVINCE_ADMIN, "shanxi");
        assertThat(get(approver, sheet).body().split("<th scope=\"row\">", -1))
                .as("whoever approves sees all of it")
                .hasSize(MANY + 1);
        assertThat(Reviewing.approve(approver, sheet).statusCode()).isEqualTo(303);
        assertThat(get(official, calls + "/results.csv").body().lines()).hasSize(MANY + 2);
        assertThat(get(official, "shanxi/workbench/notices").body()).contains("长名单", MANY + " 项");
    }

    @Test
    void aLongListOfResultsIsPasted() {
        var all = waiting(2);
        assertThat(get(official, "shanxi/workbench/results").body()).contains("另有 " + (MANY - 200) + " 件没有列出");
        var done = post(
                official,
                "shanxi/workbench/results",
                "pasted",
                all.stream().map(Application::publicId).collect(Collectors.joining("\n")),
                "result",
                "yes",
                "document",
                "测试〔2026〕9 号",
                "day",
                LocalDate.now(TestPortal.bean(Clock.class)).toString());
        assertThat(done.headers().firstValue("location").orElse(done.body())).endsWith("done=" + MANY);
        assertThat(all).allMatch(each -> Applied.now(round, each).state() == Application.State.SELECTED);
    }

    private List<String> written(String page) {
        return REASON.matcher(get(official, page).body())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
