package greenbridge.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {
    private static final Limits SMALL = new Limits(1 << 20, 200_000, 200_000, 100, 10, 1000);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Format.class)
    void whatIsWrittenIsRead(Format format) throws Exception {
        var file = folder.resolve("table." + format.extension());
        try (OutputStream out = Files.newOutputStream(file);
                var sheet = SheetOutput.to(out, format, "名录/一")) {
            sheet.header(List.of("编号", "数值", "日期", "文字"));
            sheet.row(Arrays.asList("=1+1", new BigDecimal("-1234567.125"), LocalDate.of(2026, 1, 31), "两行\n“引号”, 逗号"));
            sheet.row(Arrays.asList(null, null, null, "\u0001尾\uD83C\uDF31"));
        }
        var lines = read(file, Limits.USUAL);
        assertThat(lines).hasSize(3);
        assertThat(texts(lines.get(1))).containsExactly("=1+1", "-1234567.125", "2026-01-31", "两行\n“引号”, 逗号");
        assertThat(lines.get(2).text(3)).endsWith("尾\uD83C\uDF31");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void csvIsReadInBothEncodings(String charset) throws Exception {
        var file = folder.resolve("table.csv");
        Files.writeString(file, "编号;名称\r\n1;高效煤粉工业锅炉\r\n", Charset.forName(charset));
        try (var in = SheetInput.open(file, SMALL)) {
            assertThat(in.charset().name()).isEqualTo(charset);
            assertThat(texts(in.next().orElseThrow())).containsExactly("编号", "名称");
            assertThat(texts(in.next().orElseThrow())).containsExactly("1", "高效煤粉工业锅炉");
        }
    }

    @Test
    void theMarkAtTheStartIsNoPartOfTheFirstName() throws Exception {
        var file = folder.resolve("table.csv");
        Files.writeString(file, "\uFEFF编号,名称\n", StandardCharsets.UTF_8);
        assertThat(read(file, SMALL).getFirst().text(0)).isEqualTo("编号");
    }

    @Test
    void tooManyRowsOrColumnsAreRefused() throws IOException {
        var rows = folder.resolve("rows.csv");
        Files.writeString(rows, "a\n".repeat(200));
        assertThatThrownBy(() -> read(rows, SMALL))
                .isInstanceOf(Unreadable.class)
                .hasMessage("sheet.tooManyRows");
        var columns = folder.resolve("columns.csv");
        Files.writeString(columns, ",".repeat(20));
        assertThatThrownBy(() -> read(columns, SMALL))
                .isInstanceOf(Unreadable.class)
                .hasMessage("sheet.tooManyColumns");
    }

    @Test
    void whatUnpacksTooLargeIsRefusedBeforeItIsParsed() throws IOException {
        var bomb = folder.resolve("bomb.xlsx");
        zip(bomb, "xl/worksheets/sheet1.xml", "<x>" + " ".repeat(5_000_000));
        assertThatThrownBy(() -> read(bomb, SMALL)).hasMessage("sheet.unpacksTooLarge");
    }

    @Test
    void entitiesAreRefused() throws IOException {
        var file = folder.resolve("entity.xlsx");
        zip(
                file,
                "xl/workbook.xml",
                "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]><x>&y;</x>");
        assertThatThrownBy(() -> read(file, SMALL)).hasMessage("sheet.broken");
    }

    @Test
    void whatIsNoWorkbookIsRefused() throws IOException {
        var file = folder.resolve("broken.xlsx");
        Files.writeString(file, "PK\3\4 not a zip at all");
        assertThatThrownBy(() -> read(file, SMALL)).hasMessage("sheet.broken");
        var other = folder.resolve("other.xlsx");
        zip(other, "hello.txt", "hello");
        assertThatThrownBy(() -> read(other, SMALL)).hasMessage("sheet.broken");
    }

    private static void zip(Path file, String name, String text) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static List<Line> read(Path file, Limits limits) throws IOException, Unreadable {
        var lines = new ArrayList<Line>();
        try (var in = SheetInput.open(file, limits)) {
            for (Optional<Line> line = in.next(); line.isPresent(); line = in.next()) {
                lines.add(line.get());
            }
        }
        return lines;
    }

    private static List<String> texts(Line line) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < line.cells().size(); i++) {
            texts.add(line.text(i));
        }
        return texts;
    }
}
