package greenbridge.find;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.TestPortal;
import greenbridge.demo.Demo;
import greenbridge.search.indexing.Rebuild;
import greenbridge.sheet.Limits;
import greenbridge.sheet.Line;
import greenbridge.sheet.SheetInput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultListIT {
    private static final Pattern TOTAL = Pattern.compile("\"total\":(\\d+)");

    @TempDir
    Path folder;

    @BeforeAll
    static void samples() throws Exception {
        TestPortal.bean(Demo.class).load();
        TestPortal.bean(Rebuild.class).run();
    }

    /** %E9%94%85%E7%82%89 is 锅炉, found in things of every kind. */
    @ParameterizedTest
    @ValueSource(
            strings = {"q=%E9%94%85%E7%82%89", "kind=organisation", "kind=policy", "kind=case", "", "q=nothingness"})
    void everyResultIsInTheFile(String query) throws Exception {
        var total =
                TOTAL.matcher(TestPortal.get("/api/v1/shanxi/search?" + query).body());
        assertThat(total.find()).isTrue();
        assertThat(lines("/shanxi/search/export.csv?" + query)).hasSize(Integer.parseInt(total.group(1)) + 1);
    }

    @Test
    void aRowSaysWhatItIsAndWhereItStands() throws Exception {
        var lines = lines("/shanxi/search/export.csv?kind=organisation&lang=en");
        var header = lines.getFirst().cells();
        var first = lines.get(1);
        assertThat(first.text(header.indexOf("Kind"))).isEqualTo("Organisation");
        assertThat(first.text(header.indexOf("Name"))).isNotEmpty();
        var address = first.text(header.indexOf("Address"));
        assertThat(TestPortal.get(address.substring(address.indexOf("/shanxi"))).statusCode())
                .isEqualTo(200);
    }

    private List<Line> lines(String path) throws Exception {
        var file = Files.writeString(
                folder.resolve("list.csv"), TestPortal.get(path).body());
        var lines = new ArrayList<Line>();
        try (var in = SheetInput.open(file, Limits.USUAL)) {
            for (var line = in.next(); line.isPresent(); line = in.next()) {
                lines.add(line.get());
            }
        }
        return lines;
    }
}
