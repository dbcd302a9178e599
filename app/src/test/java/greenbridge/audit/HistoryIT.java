package greenbridge.audit;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.TestPortal;
import greenbridge.site.Page;
import greenbridge.site.Site;
import greenbridge.site.Sites;
import greenbridge.tenants.Tenants;
import greenbridge.view.Views;
import io.micronaut.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fragment by itself: pages that include it bring the same three things. */
class HistoryIT {
    record ToldPage(Site site, History history, String older) implements Page {
        @Override
        public String view() {
            return "fragments/history";
        }
    }

    @ParameterizedTest
    @CsvSource({"zh, 导出审计记录, 已拒绝, 状态, 还没有记录", "en, Audit records exported, refused, State, Nothing is recorded"})
    void whoDidWhatWhenAndHowItEndedIsTold(
            String language, String action, String outcome, String what, String nothing) {
        int tenant = Book.tenant("heilongjiang");
        var actor = new Actor("k3m9q7tzw2bc", "<b>王小明</b>", "province", null, null);
        var line = Line.of(tenant, actor, "audit.exported", "person", "told-" + language)
                .changed("state", "claimed", null)
                .noting("reason", "材料齐全");
        TestPortal.bean(Audit.class).refused(line);
        var history = TestPortal.bean(Audit.class).of(tenant, "person", "told-" + language, null);
        assertThat(html(language, history))
                .contains(action, outcome, what, "&lt;b&gt;王小明", "<del>claimed</del>", "材料齐全")
                .contains(
                        history.entries().getFirst().line().when().toLocalDate().toString())
                .doesNotContain("??", "<ins>", "/older");
        assertThat(html(language, new History(history.entries(), 7L))).contains("href=\"/older\"");
        assertThat(html(language, new History(List.of(), null)))
                .contains(nothing)
                .doesNotContain("<ol");
    }

    private static String html(String language, History history) {
        var shanxi = TestPortal.bean(Tenants.class).bySlug("shanxi").orElseThrow();
        var site = TestPortal.bean(Sites.class).of(HttpRequest.GET("/shanxi/x?view=normal&lang=" + language), shanxi);
        return TestPortal.bean(Views.class).html(new ToldPage(site, history, "/older"));
    }
}
