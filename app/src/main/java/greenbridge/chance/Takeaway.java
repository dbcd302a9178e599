package greenbridge.chance;

import greenbridge.session.Actor;
import greenbridge.sheet.Format;
import greenbridge.sheet.SheetOutput;
import greenbridge.site.Site;
import greenbridge.view.Texts;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Energy users beside technologies as a table: a row for each technology that fits one. */
@Singleton
class Takeaway {
    private static final List<String> COLUMNS =
            List.of("enterprise", "key", "area", "industry", "technology", "grounds");

    private final MatchesDesk desk;
    private final Technologies technologies;
    private final Texts texts;

    Takeaway(MatchesDesk desk, Technologies technologies, Texts texts) {
        this.desk = desk;
        this.technologies = technologies;
        this.texts = texts;
    }

    void write(Site site, Actor actor, EnergyUsers.Filter filter, Format format, OutputStream out) throws IOException {
        var table = technologies.on(site);
        try (var sheet = SheetOutput.to(out, format, texts.in(site.language(), "chance.matches"))) {
            sheet.header(COLUMNS.stream()
                    .map(column -> texts.in(site.language(), "chance.column." + column))
                    .toList());
            var after = Optional.of(0L);
            while (after.isPresent()) {
                var part = desk.part(site, actor, filter, after.get(), table);
                for (var line : part.lines()) {
                    rows(site, sheet, line);
                }
                after = part.after();
            }
        }
    }

    private void rows(Site site, SheetOutput sheet, MatchesDesk.Line line) throws IOException {
        String key = line.user().keyUser() ? texts.in(site.language(), "chance.key") : "";
        for (var each : line.fitting()) {
            sheet.row(Arrays.asList(
                    line.name(),
                    key,
                    line.area(),
                    line.industry(),
                    each.name(),
                    each.reasons().stream()
                            .map(Words.Reason::text)
                            .collect(Collectors.joining(site.english() ? "; " : "；"))));
        }
        if (line.fitting().isEmpty()) {
            sheet.row(Arrays.asList(line.name(), key, line.area(), line.industry(), null, null));
        }
    }
}
