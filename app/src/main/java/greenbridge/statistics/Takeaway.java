package greenbridge.statistics;

import greenbridge.session.Actor;
import greenbridge.sheet.Format;
import greenbridge.sheet.SheetOutput;
import greenbridge.sheet.XlsxOutput;
import greenbridge.site.Site;
import greenbridge.tenants.Areas;
import greenbridge.view.Texts;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The groups as a table, with the total as its last row; what else the page shows follows with headers of its own. */
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
            "cases",
            "benefit",
            "stated",
            "wanted",
            "subsidy",
            "discount",
            "fund");
    private static final List<String> TRAINING =
            List.of("training", "day", "training.area", "group.bank", "organisers", "people", "note");
    private static final List<String> RELIEF = List.of("group.quarter", "relief", "filings", "silent", "open");

    private final Loans loans;
    private final StatisticsDesk desk;
    private final Trainings trainings;
    private final Areas areas;
    private final Texts texts;

    Takeaway(Loans loans, StatisticsDesk desk, Trainings trainings, Areas areas, Texts texts) {
        this.loans = loans;
        this.desk = desk;
        this.trainings = trainings;
        this.areas = areas;
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
            trainings(sheet, site, actor);
            relief(sheet, site, actor, asked);
        }
    }

    private void trainings(SheetOutput sheet, Site site, Actor actor) throws IOException {
        var held = trainings.counted(site.tenant(), actor);
        if (!held.isEmpty()) {
            further(sheet, site, "statistics.trainings", TRAINING);
            for (var each : held) {
                String area = each.area();
                sheet.row(Arrays.asList(
                        each.title(),
                        each.heldOn(),
                        area == null
                                ? texts.in(site.language(), "statistics.training.everywhere")
                                : areas.byCode(area)
                                        .map(found -> found.name(site.language()))
                                        .orElse(area),
                        each.bank(site.english()),
                        each.organisers(),
                        BigDecimal.valueOf(each.people()),
                        each.note()));
            }
        }
    }

    private void relief(SheetOutput sheet, Site site, Actor actor, Loans.Asked asked) throws IOException {
        var year = desk.relief(site, actor, asked);
        if (year.isPresent() && !year.get().quarters().isEmpty()) {
            further(sheet, site, "statistics.relief", RELIEF);
            for (var each : year.get().quarters()) {
                var period = each.period();
                sheet.row(Arrays.asList(
                        texts.in(site.language(), period.key(), period.yearText(), period.quarter()),
                        each.relief().stripTrailingZeros(),
                        BigDecimal.valueOf(each.filings()),
                        BigDecimal.valueOf(each.silent()),
                        BigDecimal.valueOf(each.open())));
            }
        }
    }

    /** A sheet of its own, where the format has several. */
    private void further(SheetOutput sheet, Site site, String title, List<String> names) throws IOException {
        var header = names.stream()
                .map(name -> texts.in(
                        site.language(), name.contains(".") ? "statistics." + name : "statistics.column." + name))
                .toList();
        if (sheet instanceof XlsxOutput book) {
            book.sheet(texts.in(site.language(), title), header);
        } else {
            sheet.row(List.of(""));
            sheet.row(header);
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
                BigDecimal.valueOf(tally.cases()),
                tally.stated() == 0 ? null : tally.benefit(),
                BigDecimal.valueOf(tally.stated()),
                BigDecimal.valueOf(tally.money().wanted()),
                tally.money().subsidy(),
                tally.money().discount(),
                tally.money().fund()));
    }
}
