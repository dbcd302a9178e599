package greenbridge.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.Command;
import greenbridge.TestPortal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExchangeCommandsIT {
    @TempDir
    Path folder;

    @Test
    void whatIsImportedByCommandIsExportedByCommand() throws Exception {
        Path file = Files.writeString(folder.resolve("in.csv"), "编号,名称\nby-command-1,命令行导入\n");
        var where = List.of("--tenant", "gansu", "--catalog", "C02", "--batch", "by-command");
        assertThat(run("import", where, "--dry-run", file.toString())).isZero();
        assertThat(run("import", where, file.toString())).isZero();
        Path out = folder.resolve("out.csv");
        assertThat(run("export", where, "--out", out.toString())).isZero();
        assertThat(Files.readAllLines(out)).hasSize(2).last().asString().startsWith("by-command-1,命令行导入");
        Path template = folder.resolve("template.xlsx");
        assertThat(run("export", where.subList(0, 4), "--template", "--out", template.toString()))
                .isZero();
        assertThat(template).isNotEmptyFile();
    }

    @Test
    void aMistakeIsToldAndAnsweredToTheShell() throws Exception {
        Path file = Files.writeString(folder.resolve("wrong.csv"), "编号,名称\n,没有编号\n");
        var where = List.of("--tenant", "gansu", "--catalog", "C02", "--batch", "by-command");
        Path copy = folder.resolve("copy.csv");
        assertThat(run("import", where, "--out", copy.toString(), file.toString()))
                .isEqualTo(1);
        assertThat(Files.readString(copy)).contains("问题").contains("没有编号");
        assertThat(run("import", List.of("--tenant", "nowhere"), file.toString()))
                .isEqualTo(2);
        assertThat(run("export", where)).isEqualTo(2);
    }

    private static int run(String name, List<String> where, String... more) throws Exception {
        var arguments = new ArrayList<>(where);
        arguments.addAll(List.of(more));
        var command = TestPortal.beans(Command.class).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        return command.run(arguments);
    }
}
