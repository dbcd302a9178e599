package greenbridge.statistics;

import greenbridge.session.Actor;
import greenbridge.sheet.Format;
import greenbridge.sheet.SheetOutput;
import greenbridge.site.Site;
import greenbridge.view.Texts;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The groups as a table, with the total as its last row. */
@Singleton
class Takeaway {
    private static final List<String> COLUMNS = List.of(
            "outgoing",
            "incoming",
            "loans",
            "amount",
            "share",
            "coal",
            "coal.high",
            "co2",
            "co2.high",
            "verified",
            "overdue",
            "exit",
            "cases");

    private final Loans loans;
    private final StatisticsDesk desk;
    private final Texts texts;

    Takeaway(Loans loans, StatisticsDesk desk, Texts texts) {
        this.loans = loans;
        this.desk = desk;
        this.texts = texts;
    }

    void write(Site site, Actor actor, Loans.Asked asked, Format format, OutputStream out) throws IOException {
        var table = loans.of(site, actor, desk.banks(site), asked);
        try (var sheet = SheetOutput.to(out, format, texts.in(site.language(), "statistics.title"))) {
            sheet.header(Stream.concat(
                            Stream.of(asked.group().key()),
                            COLUMNS.stream().map(column -> "statistics.column." + column))
                    .map(key -> texts.in(site.language(), key))
                    .toList());
            for (var line : table.lines()) {
                row(sheet, line.label(), line.tally(), line.share());
            }
            row(sheet, texts.in(site.language(), "statistics.total"), table.total(), "");
        }
    }

    private static void row(SheetOutput sheet, String label, Tally tally, String share) throws IOException {
        sheet.row(Arrays.asList(
                label,
                BigDecimal.valueOf(tally.outgoing()),
                BigDecimal.valueOf(tally.incoming()),
                BigDecimal.valueOf(tally.loans()),
                BigDecimal.valueOf(tally.amount()),
                share,
                tally.coal().low().movePointLeft(3),
                tally.coal().high().movePointLeft(3),
                tally.co2().low().movePointLeft(3),
                tally.co2().high().movePointLeft(3),
                BigDecimal.valueOf(tally.verified()),
                BigDecimal.valueOf(tally.overdue()),
                BigDecimal.valueOf(tally.exit()),
                BigDecimal.valueOf(tally.cases())));
    }
}
