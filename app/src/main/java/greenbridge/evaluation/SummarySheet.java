package greenbridge.evaluation;

import greenbridge.sheet.Format;
import greenbridge.sheet.SheetOutput;
import greenbridge.site.Site;
import greenbridge.view.Texts;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Summaries as a table to take away: a row for each kind of waste, with the figures of its city beside it. */
@Singleton
class SummarySheet {
    private static final List<String> COLUMNS = List.of(
            "city", "period", "due", "confirmed", "late", "filings", "kind", "own", "received", "output", "relief");

    private final Texts texts;

    SummarySheet(Texts texts) {
        this.texts = texts;
    }

    String title(Site site, int year) {
        return texts.in(site.language(), "evaluation.summaries") + " " + year;
    }

    void write(Site site, List<SummaryDesk.Row> rows, String title, Format format, OutputStream out)
            throws IOException {
        try (var sheet = SheetOutput.to(out, format, title)) {
            sheet.header(COLUMNS.stream()
                    .map(column -> texts.in(site.language(), "evaluation.column." + column))
                    .toList());
            for (var row : rows) {
                for (var cells : cells(site, row)) {
                    sheet.row(cells);
                }
            }
        }
    }

    /** The figures of a city stand once, so that a column can be added up. */
    private List<List<@Nullable Object>> cells(Site site, SummaryDesk.Row row) {
        var figures = row.figures();
        var lines = new ArrayList<List<@Nullable Object>>();
        int most = Math.max(1, figures.amounts().size());
        for (int at = 0; at < most; at++) {
            var amount = at < figures.amounts().size() ? figures.amounts().get(at) : null;
            var cells = new ArrayList<@Nullable Object>(head(site, row));
            cells.add(at == 0 ? java.math.BigDecimal.valueOf(figures.filings()) : null);
            cells.addAll(
                    amount == null
                            ? Arrays.asList(null, null, null)
                            : Arrays.asList(amount.kind(), amount.own(), amount.received()));
            cells.add(at == 0 ? figures.outputValue() : null);
            cells.add(at == 0 ? figures.taxRelief() : null);
            lines.add(cells);
        }
        return lines;
    }

    private List<@Nullable Object> head(Site site, SummaryDesk.Row row) {
        var summary = row.summary();
        var period = summary.period();
        return Stream.<@Nullable Object>of(
                        row.city().name(site.language()),
                        texts.in(site.language(), period.key(), period.yearText(), period.quarter()),
                        summary.dueOn(),
                        summary.confirmedOn(),
                        row.late() ? texts.in(site.language(), "evaluation.late") : null)
                .toList();
    }
}
