package greenbridge.proposal;

import greenbridge.market.Figures;
import greenbridge.proposal.Comparison.Column;
import greenbridge.proposal.Comparison.Scenario;
import greenbridge.tenants.Language;
import greenbridge.view.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A comparison as rows of figures, a cell for each proposal. */
record Tables(List<Row> results, List<Row> scenarios, List<Row> years, List<Flows> flows) {
    record Cell(String text, boolean negative) {}

    record Row(String label, List<Cell> cells) {}

    /** Every year of one proposal, to follow the sum. */
    record Flows(String letter, List<Year> years) {}

    record Year(int year, Cell customer, Cell company, String saving, String guarantee) {}

    static Tables of(Comparison comparison, Texts texts, Language language, String outputDrop, String priceDrop) {
        return new Maker(comparison, texts, language).tables(outputDrop, priceDrop);
    }

    private record Maker(Comparison comparison, Texts texts, Language language) {
        Tables tables(String outputDrop, String priceDrop) {
            return new Tables(
                    results(),
                    scenarios(outputDrop, priceDrop),
                    years(),
                    comparison.columns().stream().map(Maker::flows).toList());
        }

        private List<Row> results() {
            return List.of(
                    row(
                            "scheme",
                            column -> word("kind." + column.proposal().scheme().code())),
                    row("investor", column -> investor(column.proposal())),
                    row("investment", column -> yuan(column.proposal().investment())),
                    row(
                            "contract",
                            column -> plain(String.valueOf(column.proposal().years()))),
                    row(
                            "npv.customer",
                            column -> yuan(column.outcome().customer().npv())),
                    row("npv.company", column -> yuan(column.outcome().company().npv())),
                    row("npv.project", column -> yuan(column.outcome().npv())),
                    row(
                            "share.customer",
                            column -> column.outcome()
                                    .customerShare()
                                    .map(share -> new Cell(Figures.decimals(share, 1) + " %", share.signum() < 0))
                                    .orElseGet(() -> word("nothing"))),
                    row("payback.customer", column -> payback(column.outcome().customer(), Side::payback)),
                    row(
                            "payback.customer.discounted",
                            column -> payback(column.outcome().customer(), Side::discountedPayback)),
                    row("payback.company", column -> payback(column.outcome().company(), Side::payback)),
                    row(
                            "payback.company.discounted",
                            column -> payback(column.outcome().company(), Side::discountedPayback)));
        }

        private List<Row> scenarios(String outputDrop, String priceDrop) {
            var rows = new ArrayList<Row>();
            for (Scenario scenario : Scenario.values()) {
                String when = text("scenario." + scenario.name().toLowerCase(Locale.ROOT), outputDrop, priceDrop);
                rows.add(row(
                        when + " · " + text("npv.customer"),
                        cells(column -> yuan(column.in(scenario).customer().npv()))));
                rows.add(row(
                        when + " · " + text("npv.company"),
                        cells(column -> yuan(column.in(scenario).company().npv()))));
            }
            return rows;
        }

        private List<Row> years() {
            return IntStream.rangeClosed(0, comparison.assumptions().years())
                    .mapToObj(year -> row(
                            text("year", String.valueOf(year)),
                            cells(column -> yuan(
                                    column.outcome().customer().cumulative().get(year)))))
                    .toList();
        }

        private static Flows flows(Column column) {
            var customer = column.outcome().customer();
            var company = column.outcome().company();
            var proposal = column.proposal();
            return new Flows(
                    column.letter(),
                    IntStream.range(0, customer.flows().size())
                            .mapToObj(year -> new Year(
                                    year,
                                    yuan(customer.flows().get(year)),
                                    yuan(company.flows().get(year)),
                                    promised(proposal.saving(), proposal, year),
                                    promised(proposal.guarantee(), proposal, year)))
                            .toList());
        }

        /** Within the contract and where there is something; a promise ends with it. */
        private static String promised(Yearly yearly, Proposal proposal, int year) {
            return year == 0 || year > proposal.years() || yearly.in(year).signum() == 0
                    ? ""
                    : Figures.round(yearly.in(year));
        }

        private Cell investor(Proposal proposal) {
            return proposal.investment().signum() == 0
                    ? word("investor.none")
                    : word(proposal.scheme().customerInvests() ? "investor.customer" : "investor.company");
        }

        private Cell payback(Side side, Function<Side, Optional<BigDecimal>> of) {
            return of.apply(side)
                    .map(years -> !side.invests() && years.signum() == 0
                            ? word("payback.none")
                            : plain(text("payback.years", Figures.decimals(years, 2))))
                    .orElseGet(() -> new Cell(text("payback.never"), true));
        }

        private Row row(String key, Function<Column, Cell> cell) {
            return row(text(key), cells(cell));
        }

        private static Row row(String label, List<Cell> cells) {
            return new Row(label, cells);
        }

        private List<Cell> cells(Function<Column, Cell> cell) {
            return comparison.columns().stream().map(cell).toList();
        }

        private Cell word(String key) {
            return plain(text(key));
        }

        private static Cell plain(String text) {
            return new Cell(text, false);
        }

        private static Cell yuan(BigDecimal amount) {
            return new Cell(Figures.round(amount), amount.signum() < 0);
        }

        private String text(String key, Object... arguments) {
            return texts.in(language, "proposal." + key, arguments);
        }
    }
}
