package greenbridge.review;

import greenbridge.call.Call;
import greenbridge.expert.Panel;
import greenbridge.expert.Panels;
import greenbridge.oversight.Oversight;
import greenbridge.session.Actor;
import greenbridge.sheet.Format;
import greenbridge.sheet.SheetOutput;
import greenbridge.tenants.Area;
import greenbridge.tenants.Areas;
import greenbridge.tenants.Language;
import greenbridge.view.Texts;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What came of every application of a call, as a table; four statements, however many there are. */
@Singleton
class Outcomes {
    private static final List<String> COLUMNS = List.of(
            "number",
            "name",
            "code",
            "area",
            "state",
            "step",
            "submission",
            "submitted",
            "check",
            "mean",
            "spread",
            "place",
            "decision",
            "opinion",
            "decided",
            "document",
            "link");

    private final StandingRows rows;
    private final Sheets sheets;
    private final Panels panels;
    private final Areas areas;
    private final Texts texts;

    Outcomes(StandingRows rows, Sheets sheets, Panels panels, Areas areas, Texts texts) {
        this.rows = rows;
        this.sheets = sheets;
        this.panels = panels;
        this.areas = areas;
        this.texts = texts;
    }

    private record Known(Map<Long, Panel> panels, Map<Long, SheetLine> lines, Map<Long, Decided> last) {}

    void write(Language language, Actor actor, Standings.Selecting at, Format format, OutputStream out)
            throws IOException {
        var call = at.call();
        var scoring = at.pack().scoring();
        var known = new Known(
                scoring == null ? Map.of() : panels.of(call, scoring),
                sheets.approved(call).stream()
                        .collect(Collectors.toMap(SheetLine::applicationId, Function.identity(), (one, more) -> one)),
                last(call));
        try (var table = SheetOutput.to(out, format, "results")) {
            table.header(COLUMNS.stream()
                    .map(column -> texts.in(language, "review.results." + column))
                    .toList());
            for (Standing each : rows.of(call.tenantId(), call.id())) {
                if (Oversight.sees(actor, at.pack(), each.tier(), each.area())) {
                    table.row(row(language, at, each, known));
                }
            }
        }
    }

    private Map<Long, Decided> last(Call call) {
        var last = new HashMap<Long, Decided>();
        rows.decided(call.tenantId(), call.id()).forEach(each -> last.put(each.applicationId(), each));
        return last;
    }

    private List<@Nullable Object> row(Language language, Standings.Selecting at, Standing standing, Known known) {
        var panel = known.panels().get(standing.id());
        var line = known.lines().get(standing.id());
        var last = known.last().get(standing.id());
        boolean english = language == Language.EN;
        return new ArrayList<@Nullable Object>(Arrays.asList(
                standing.publicId(),
                standing.name(english),
                standing.creditCode(),
                Optional.ofNullable(standing.area())
                        .flatMap(areas::byCode)
                        .map((Area area) -> area.name(language))
                        .orElse(standing.area()),
                texts.in(language, "review.state." + standing.state().name().toLowerCase(Locale.ROOT)),
                standing.tier() < at.pack().tiers().size()
                        ? at.pack().tiers().get(standing.tier()).label(english)
                        : null,
                BigDecimal.valueOf(standing.submission()),
                standing.submittedAt().toString(),
                standing.outcome() == null
                        ? null
                        : texts.in(
                                language, "review.outcome." + standing.outcome().toLowerCase(Locale.ROOT)),
                panel == null ? null : panel.mean(),
                panel == null ? null : panel.spread(),
                line == null ? null : BigDecimal.valueOf(line.place()),
                last == null ? null : texts.in(language, last.decision().key()),
                last == null ? null : last.opinion(),
                last == null ? null : last.decidedAt().toString(),
                last == null ? null : last.document(),
                last == null ? null : last.link()));
    }
}
