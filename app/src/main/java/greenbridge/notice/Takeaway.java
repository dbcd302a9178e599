package greenbridge.notice;

import greenbridge.sheet.Format;
import greenbridge.sheet.SheetOutput;
import greenbridge.tenants.Areas;
import greenbridge.tenants.Language;
import greenbridge.view.Texts;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The list of a notice as a table, all of it; nothing of objections but that a line waits. */
@Singleton
class Takeaway {
    private static final List<String> COLUMNS = List.of(
            "notice.column.place",
            "notice.column.name",
            "notice.column.title",
            "notice.column.area",
            "notice.column.facts",
            "notice.column.state");

    private final Notices notices;
    private final Areas areas;
    private final Texts texts;

    Takeaway(Notices notices, Areas areas, Texts texts) {
        this.notices = notices;
        this.areas = areas;
        this.texts = texts;
    }

    void write(Language language, Notice notice, Format format, OutputStream out) throws IOException {
        boolean english = language == Language.EN;
        try (var sheet = SheetOutput.to(out, format, texts.in(language, "notice.list"))) {
            sheet.header(COLUMNS.stream().map(key -> texts.in(language, key)).toList());
            for (NoticeLine line : notices.lines(notice, 0, "", "", Integer.MAX_VALUE)) {
                String code = Objects.requireNonNullElse(line.area(), "");
                sheet.row(Arrays.asList(
                        line.place(),
                        line.name(english),
                        line.title(),
                        areas.byCode(code).map(area -> area.name(language)).orElse(code),
                        Lines.facts(line.facts(), english),
                        texts.in(language, line.key())));
            }
        }
    }
}
