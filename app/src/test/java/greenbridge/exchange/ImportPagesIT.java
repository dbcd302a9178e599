package greenbridge.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.SignedIn;
import greenbridge.TestPortal;
import greenbridge.file.Posted;
import greenbridge.id.Ids;
import greenbridge.permission.Role;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A table that an editor brings in through the workbench. */
class ImportPagesIT {
    private static final String CATALOG = "C02";

    @Test
    void aTrialSaysWhatWouldBeAndWritesNothingThenTheSameTableIsImported() {
        var editor = SignedIn.as(Role.EDITOR, "gansu");
        String number = "T-" + Ids.random();
        byte[] table = table(editor, number, "余热回收装置（示例）");
        var trial = bring(editor, Map.of("catalog", CATALOG, "batch", "w-1", "reason", "试", "trial", "yes"), table);
        assertThat(trial.statusCode()).as(trial.body()).isEqualTo(200);
        assertThat(trial.body()).contains("可以导入", "新增 1", "value=\"w-1\"");
        assertThat(export(number)).doesNotContain(number);
        var done = bring(editor, Map.of("catalog", CATALOG, "batch", "w-1", "reason", "试"), table);
        assertThat(done.body()).contains("已导入", "新增 1");
        assertThat(export(number)).contains(number);
        assertThat(bring(editor, Map.of("catalog", CATALOG, "batch", "w-1"), table)
                        .body())
                .contains("不变 1");
    }

    @Test
    void whatIsWrongIsToldByRowAndInACopyAndNothingIsWritten() {
        var editor = SignedIn.as(Role.EDITOR, "gansu");
        String number = "T-" + Ids.random();
        var answer = bring(editor, Map.of("catalog", CATALOG, "batch", "w-2"), table(editor, number, ""));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("没有导入", "必填", "value=\"w-2\"");
        var copy = Pattern.compile("/files/([0-9a-z]{12})").matcher(answer.body());
        assertThat(copy.find()).isTrue();
        assertThat(get(editor, "files/" + copy.group(1)).body()).contains(number, "必填");
        assertThat(get(SignedIn.as(Role.EDITOR, "gansu"), "files/" + copy.group(1))
                        .statusCode())
                .isEqualTo(404);
        assertThat(export(number)).doesNotContain(number);
    }

    @Test
    void onlyTablesGoIntoTheOwnCatalogs() {
        var editor = SignedIn.as(Role.EDITOR, "gansu");
        byte[] pdf = "%PDF-1.7 no table".getBytes(StandardCharsets.US_ASCII);
        var fields = Map.of("catalog", CATALOG, "batch", "");
        assertThat(Posted.file(editor, TestPortal.at("/gansu/workbench/imports"), fields, "x.pdf", pdf)
                        .statusCode())
                .isEqualTo(422);
        assertThat(bring(editor, Map.of("catalog", "C09"), table(editor, "1", "x"))
                        .body())
                .contains("请选择本门户的一个名录");
        assertThat(get(editor, "workbench/imports/C09/template.csv").statusCode())
                .isEqualTo(404);
    }

    private static byte[] table(SignedIn editor, String number, String title) {
        String header = get(editor, "workbench/imports/" + CATALOG + "/template.csv")
                .body()
                .lines()
                .findFirst()
                .orElseThrow();
        var cells = header.split(",", -1);
        var row = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            String cell = cells[i].replace("\uFEFF", "").replace("\"", "");
            row.append(i == 0 ? "" : ",")
                    .append(
                            switch (cell) {
                                case "编号" -> number;
                                case "名称" -> title;
                                default -> "";
                            });
        }
        return (header + "\n" + row + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String export(String number) {
        assertThat(number).isNotEmpty();
        return TestPortal.get("/gansu/catalogs/" + CATALOG + "/export.csv").body();
    }

    private static HttpResponse<String> bring(SignedIn editor, Map<String, String> fields, byte[] table) {
        return Posted.file(editor, TestPortal.at("/gansu/workbench/imports"), fields, "table.csv", table);
    }

    private static HttpResponse<String> get(SignedIn person, String path) {
        var request = HttpRequest.newBuilder(TestPortal.at("/gansu/" + path));
        return TestPortal.send(TestPortal.visitor(), person.with(request).build());
    }
}
