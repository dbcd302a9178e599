package greenbridge.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.TestPortal;
import greenbridge.catalog.Catalog;
import greenbridge.catalog.Catalogs;
import greenbridge.organisation.CreditCode;
import greenbridge.organisation.Organisations;
import greenbridge.sheet.Format;
import greenbridge.sheet.Limits;
import greenbridge.sheet.Line;
import greenbridge.sheet.SheetInput;
import greenbridge.tenants.Language;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExchangeIT {
    private static final String HEADER =
            "编号,名称,摘要,统一社会信用代码,单位名称,地区,技术领域,型号与证书,能效等级,节能率 (%),Working temperature,再制造产品,有效期起,有效期止,批次\n";

    @TempDir
    Path folder;

    private final Importer importer = TestPortal.bean(Importer.class);
    private final Exporter exporter = TestPortal.bean(Exporter.class);
    private final Catalogs catalogs = TestPortal.bean(Catalogs.class);
    private final Tenant tenant = TestPortal.bean(Tenants.class).bySlug("gansu").orElseThrow();
    private final Catalog catalog = catalogs.own(tenant.id(), "C02").orElseThrow();

    @ParameterizedTest
    @EnumSource(Format.class)
    void whatIsExportedAndImportedAgainChangesNothing(Format format) throws Exception {
        String batch = "rt-" + format.extension();
        var first = run(rows(batch, 3), false);
        assertThat(first.findings()).isEmpty();
        assertThat(first.added()).isEqualTo(3);
        assertThat(first.newBatches()).containsExactly(batch);

        var file = folder.resolve("export." + format.extension());
        Files.write(file, export(batch, format));
        assertThat(lines(file)).hasSize(4);
        var again = importer.run(order(false), file, Optional.empty());
        assertThat(again.findings()).isEmpty();
        assertThat(again.unchanged()).isEqualTo(3);
        assertThat(again.changed()).isZero();
        assertThat(again.added()).isZero();
    }

    @Test
    void theSameFileASecondTimeDoesNothingAndAChangedOneChangesOnlyWhatChanged() throws Exception {
        String text = rows("twice", 4);
        run(text, false);
        var second = run(text, false);
        assertThat(second.unchanged()).isEqualTo(4);
        var changed = run(text.replace("名称 2", "新名称 2"), false);
        assertThat(changed.changed()).isEqualTo(1);
        assertThat(changed.unchanged()).isEqualTo(3);
        assertThat(new String(export("twice", Format.CSV), StandardCharsets.UTF_8))
                .contains("新名称 2");
    }

    @Test
    void aDryRunLeavesNoTrace() throws Exception {
        var report = run(rows("dry", 2), true);
        assertThat(report.findings()).isEmpty();
        assertThat(report.added()).isEqualTo(2);
        assertThat(report.written()).isFalse();
        assertThat(catalogs.batch(catalog, "dry", LocalDate.of(9999, 1, 1))).isEmpty();
        assertThat(TestPortal.bean(Organisations.class).byCreditCode(tenant.id(), code("dry", 0)))
                .isEmpty();
    }

    @Test
    void eachProblemStandsInItsRowAndNothingIsWritten() throws Exception {
        var text = HEADER
                + "bad-1,好的,,,,,,,1,20,10–20,否,,,bad\n"
                + "bad-2,,,,,,,,9,120,冷,也许,2026-13-01,,bad\n"
                + "bad-1,重复,,911400001234567890,某公司,月球,ES01,,,,,,,,bad\n";
        var copy = new ByteArrayOutputStream();
        var report = importer.run(order(false), csv("bad", text), Optional.of(copy));
        assertThat(report.written()).isFalse();
        assertThat(report.problems()).isEqualTo(2);
        assertThat(catalogs.batch(catalog, "bad", LocalDate.of(9999, 1, 1))).isEmpty();

        var checked = folder.resolve("checked.csv");
        Files.write(checked, copy.toByteArray());
        var lines = lines(checked);
        int last = lines.getFirst().cells().size() - 1;
        assertThat(lines.getFirst().text(last)).isEqualTo("问题");
        assertThat(lines.get(1).text(last)).isEmpty();
        assertThat(lines.get(2).text(last)).contains("名称：必填", "能效等级：不得大于 5", "节能率：不得大于 100", "工作温度", "再制造产品", "有效期起");
        assertThat(lines.get(3).text(last)).contains("编号：", "统一社会信用代码：", "地区：“月球”");
        assertThat(importer.run(order(true), checked, Optional.empty()).problems())
                .as("a checked copy can be read again")
                .isEqualTo(2);
    }

    @Test
    void unknownColumnsAreToldAndAMissingKeyEndsIt() throws Exception {
        var report = run("编号,名称,价格是多少\nx-1,甲,3\n", true);
        assertThat(report.findings().getFirst().messageKey()).isEqualTo("exchange.problem.unknownColumn");
        assertThat(run("名称\n甲\n", true).findings().getFirst().messageKey()).isEqualTo("exchange.problem.missingColumn");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void aFormulaIsText(Format format) throws Exception {
        String number = "formula-" + format.extension();
        run("编号,名称,批次\n" + number + ",\"=HYPERLINK(\"\"x\"\")\"," + number + "\n", false);
        var file = folder.resolve("formula." + format.extension());
        Files.write(file, export(number, format));
        var line = lines(file).get(1);
        assertThat(line.cells().get(1)).isEqualTo("'=HYPERLINK(\"x\")");
        assertThat(line.text(1)).isEqualTo("=HYPERLINK(\"x\")");
        assertThat(importer.run(order(false), file, Optional.empty()).unchanged())
                .isEqualTo(1);
    }

    @Test
    void datesComeOnlyLaterAndWhatIsFixedStaysFixed() throws Exception {
        run("编号,名称,有效期起,有效期止,批次\nfix-1,甲,2026-01-01,2027-12-31,fix\n", false);
        assertThat(run("编号,名称,有效期止\nfix-1,甲,2028/6/30\n", false).changed()).isEqualTo(1);
        assertThat(run("编号,名称,有效期止\nfix-1,甲,2028/6/30\n", false).unchanged()).isEqualTo(1);
        assertThat(run("编号,名称,有效期止,有效期起,批次\nfix-1,甲,2026-06-30,2025-01-01,other\n", false)
                        .findings())
                .extracting(Finding::messageKey)
                .containsExactlyInAnyOrder(
                        "exchange.problem.onlyLater", "exchange.problem.fixed", "exchange.problem.fixed");
    }

    @Test
    void aStageOnlyMovesOn() throws Exception {
        run("编号,名称,批次,状态阶段\nstage-1,甲,stage,候选\n", false);
        assertThat(run("编号,名称,状态阶段\nstage-1,甲,候选\n", false).unchanged()).isEqualTo(1);
        assertThat(run("编号,名称,状态阶段\nstage-1,甲,公示中\n", false).changed()).isEqualTo(1);
        assertThat(run("编号,名称,状态阶段\nstage-1,甲,候选\n", false).findings())
                .extracting(Finding::messageKey)
                .containsExactly("entry.refused.noLaterStage");
    }

    @Test
    void thePageGivesTheFile() throws Exception {
        run(rows("page", 2), false);
        var answer = TestPortal.get("/gansu/catalogs/C02/export.csv?batch=page");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-disposition").orElseThrow())
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%E8");
        assertThat(answer.headers().firstValue("content-type").orElseThrow()).startsWith("text/csv");
        assertThat(answer.body()).contains("节能率 (%)", "名称 1").startsWith("\uFEFF编号,");
        assertThat(TestPortal.get("/gansu/catalogs/C02/export.xlsx").statusCode())
                .isEqualTo(200);
        assertThat(TestPortal.get("/gansu/catalogs/C02/export.pdf").statusCode())
                .isEqualTo(404);
        assertThat(TestPortal.get("/gansu/catalogs/C02/export.csv?batch=none").statusCode())
                .isEqualTo(404);
        assertThat(TestPortal.get("/gansu/catalogs/C02").body()).contains("export.xlsx");
    }

    @Test
    void theTemplateIsATableWithoutRowsThatCanBeRead() throws Exception {
        for (Format format : Format.values()) {
            var out = new ByteArrayOutputStream();
            TestPortal.bean(Template.class).write(catalog, Language.ZH, format, out);
            var file = folder.resolve("template." + format.extension());
            Files.write(file, out.toByteArray());
            assertThat(lines(file)).hasSize(1);
            var report = importer.run(order(true), file, Optional.empty());
            assertThat(report.findings()).isEmpty();
            assertThat(report.rows()).isZero();
        }
    }

    private static String rows(String batch, int count) {
        var text = new StringBuilder(HEADER);
        for (int i = 0; i < count; i++) {
            text.append(String.join(
                            ",",
                            batch + "-" + i,
                            "名称 " + i,
                            "\"第一行\n第二行，含“引号”\"",
                            code(batch, i),
                            "单位 " + batch + i,
                            "甘肃省",
                            "高效锅炉窑炉；ES02",
                            "型号A；证书B",
                            String.valueOf(1 + i % 5),
                            "12.50",
                            "-20～60 ℃",
                            "是",
                            "2026-01-01",
                            "2028年12月31日",
                            batch))
                    .append('\n');
        }
        return text.toString();
    }

    private static String code(String batch, int serial) {
        return CreditCode.synthetic("620100", Math.floorMod(batch.hashCode(), 9000) * 10 + serial)
                .value();
    }

    private Importer.Order order(boolean dryRun) {
        return new Importer.Order(tenant, catalog, Optional.empty(), dryRun, "test", "测试", Language.ZH);
    }

    private Report run(String text, boolean dryRun) throws IOException {
        return importer.run(order(dryRun), csv("in", text), Optional.empty());
    }

    private Path csv(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name + ".csv"), text);
    }

    private byte[] export(String batch, Format format) throws IOException {
        var today = LocalDate.now(TestPortal.bean(Clock.class));
        var out = new ByteArrayOutputStream();
        var view = new Exporter.View(tenant, today, Language.ZH, format);
        exporter.catalog(view, catalog, catalogs.batch(catalog, batch, today), out);
        return out.toByteArray();
    }

    private static List<Line> lines(Path file) throws Exception {
        var lines = new ArrayList<Line>();
        try (var in = SheetInput.open(file, Limits.USUAL)) {
            for (var line = in.next(); line.isPresent(); line = in.next()) {
                lines.add(line.get());
            }
        }
        return lines;
    }
}
