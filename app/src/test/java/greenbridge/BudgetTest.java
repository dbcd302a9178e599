package greenbridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Sizes that make us ask "is this two things?", and words that are not left behind. */
class BudgetTest {
    private static final Path ROOT =
            java.util.Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());

    @Test
    void javaFilesStaySmall() throws IOException {
        var sizes = new TreeMap<Path, Long>();
        for (Path file : files(".java", "src/main/java")) {
            sizes.put(file, lines(file));
        }
        var sorted = sizes.values().stream().sorted().toList();
        assertThat(sizes)
                .allSatisfy(
                        (file, lines) -> assertThat(lines).as(file.toString()).isLessThanOrEqualTo(300));
        assertThat(sorted.get(sorted.size() / 2)).as("median").isLessThanOrEqualTo(60);
        assertThat(sorted.get(sorted.size() * 9 / 10)).as("nine in ten").isLessThanOrEqualTo(150);
    }

    @Test
    void templatesStaySmall() throws IOException {
        for (Path file : files(".html", "static/views")) {
            assertThat(lines(file)).as(file.toString()).isLessThanOrEqualTo(150);
        }
    }

    @Test
    void everyPackageSaysWhatItIs() throws IOException {
        var packages =
                files(".java", "src/main/java").stream().map(Path::getParent).distinct();
        assertThat(packages)
                .allSatisfy(folder ->
                        assertThat(folder.resolve("package-info.java")).exists());
    }

    @Test
    void templatesTrustNoTextAndCarryNoStyleOrScriptOfTheirOwn() throws IOException {
        for (Path file : files(".html", "static/views")) {
            assertThat(Files.readString(file))
                    .as(file.toString())
                    .doesNotContain("th:utext")
                    .doesNotContain(" style=\"")
                    .doesNotContain("<style")
                    .doesNotContainPattern("<script(?![^>]*src=)")
                    .doesNotContainPattern("\\son[a-z]+=\"");
        }
    }

    @Test
    void theTopLevelHoldsNothingElse() throws IOException {
        try (var top = Files.list(ROOT)) {
            assertThat(top.map(path -> path.getFileName().toString()).filter(name -> !name.startsWith(".")))
                    .isSubsetOf(
                            "app", "search-indexer", "tenants", "static", "README.md", "pom.xml", "LICENSE", "target");
        }
    }

    private static long lines(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.count();
        }
    }

    private static List<Path> files(String ending, String within) throws IOException {
        try (var all = Files.walk(ROOT)) {
            return all.filter(path -> path.toString().endsWith(ending))
                    .filter(path -> path.toString().contains("/" + within + "/"))
                    .filter(path -> !path.toString().contains("/target/"))
                    .toList();
        }
    }
}
