package greenbridge.statistics;

import static greenbridge.call.Sending.get;
import static greenbridge.statistics.StatisticsIT.DESK;
import static greenbridge.statistics.StatisticsIT.everybody;
import static greenbridge.statistics.StatisticsIT.figure;
import static greenbridge.statistics.StatisticsIT.number;
import static greenbridge.statistics.StatisticsIT.page;
import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.Given;
import greenbridge.SignedIn;
import greenbridge.Tables;
import greenbridge.call.Sending;
import greenbridge.id.Ids;
import greenbridge.membership.Acting;
import greenbridge.permission.Role;
import greenbridge.recommendation.Lent;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TrainingIT {
    @Test
    void trainingsCountForEverybodyUntilTheyAreStruckOut() {
        var province = SignedIn.as(Role.PROVINCE_REVIEWER, "shanxi");
        var city = SignedIn.in("140100", Role.CITY_REVIEWER, "shanxi");
        var elsewhere = SignedIn.in("140400", Role.CITY_REVIEWER, "shanxi");
        var banker = Lent.of("31").banker();
        long before = number(page(city, ""), Measure.TRAININGS);
        String title = "示例绿色信贷培训" + Ids.random();
        String path = "shanxi/workbench/statistics/trainings";
        for (String area : new String[] {"", "140400"}) {
            var wrong = Acting.post(city, path, training(title, area));
            assertThat(wrong.statusCode()).isEqualTo(422);
            assertThat(wrong.body()).contains(title, "请选择您管辖的地区", "error-summary");
        }
        assertThat(Acting.post(banker, path, training(title, "140100")).statusCode())
                .isEqualTo(403);
        String token = Sending.hidden(page(city, ""), "token");
        for (int i = 0; i < 2; i++) {
            assertThat(Acting.post(city, path, once(training(title, "140100"), token))
                            .statusCode())
                    .isEqualTo(303);
        }
        assertThat(page(city, "")).contains(title, "60 人次", "示例市工信局");
        assertThat(number(page(city, ""), Measure.TRAININGS)).isEqualTo(before + 1);
        assertThat(page(elsewhere, "")).doesNotContain(title);
        assertThat(page(banker, "")).contains(title).doesNotContain("划去这次培训");
        assertThat(figure(everybody(), Measure.TRAININGS)).isEqualTo(figure(page(province, ""), Measure.TRAININGS));
        assertThat(everybody()).doesNotContain(title);
        assertThat(get(city, DESK + "/export.csv").body()).contains(title, "举办单位");

        String id = Tables.read("SELECT public_id FROM training WHERE tenant_id = 14 AND title = ?", title)
                .getFirst();
        String[] form = {"training", id, "reason-" + id, "登记了两次"};
        assertThat(Acting.post(city, path + "/strike", "training", id).statusCode())
                .isEqualTo(422);
        assertThat(Acting.post(elsewhere, path + "/strike", form).statusCode()).isEqualTo(404);
        assertThat(Acting.post(city, path + "/strike", form).statusCode()).isEqualTo(303);
        assertThat(Acting.post(city, path + "/strike", form).statusCode()).isEqualTo(422);
        assertThat(page(city, "")).contains(title, "已划去，不计入", "登记了两次");
        assertThat(page(banker, "")).doesNotContain(title);
        assertThat(number(page(city, ""), Measure.TRAININGS)).isEqualTo(before);
        assertThat(Tables.read(
                        "SELECT action FROM audit_line WHERE tenant_id = 14 AND subject_id = ? ORDER BY number", id))
                .containsExactly("training.entered", "training.struck");
    }

    private static String[] once(String[] form, String token) {
        return Stream.concat(Stream.of(form), Stream.of("token", token)).toArray(String[]::new);
    }

    private static String[] training(String title, String area) {
        return new String[] {
            "title",
            title,
            "heldOn",
            Given.today().toString(),
            "trainingArea",
            area,
            "organisers",
            "示例市工信局",
            "people",
            "60"
        };
    }
}
