package greenbridge.exchange;

import greenbridge.sheet.Line;
import greenbridge.sheet.SheetOutput;
import greenbridge.tenants.Language;
import greenbridge.view.Texts;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The table as it came, row for row, with the problems in a column of their own. */
final class Copy {
    private final @Nullable SheetOutput out;
    private final Heading heading;
    private final Texts texts;
    private final Language language;
    private int written;

    Copy(@Nullable SheetOutput out, Heading heading, Texts texts, Language language) {
        this.out = out;
        this.heading = heading;
        this.texts = texts;
        this.language = language;
    }

    void header(Line header) throws IOException {
        if (out != null) {
            String name = language == Language.EN ? Columns.PROBLEM_EN : Columns.PROBLEM_ZH;
            String problem = heading.findings().isEmpty() ? name : name + "：" + text(heading.findings());
            var cells = heading.marked(header, problem);
            out.header(cells.stream()
                    .map(cell -> cell == null ? "" : cell.toString())
                    .toList());
            written = header.number();
        }
    }

    /** Empty rows stay, so that row 17 is row 17 in both. */
    void row(Line line, List<Finding> findings) throws IOException {
        if (out != null) {
            while (written < line.number() - 1) {
                out.row(List.of());
                written++;
            }
            out.row(heading.marked(line, text(findings)));
            written++;
        }
    }

    private String text(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.text(texts, language))
                .distinct()
                .collect(Collectors.joining("；"));
    }
}
