package greenbridge.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.Given;
import greenbridge.Statements;
import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.entry.Entries;
import greenbridge.entry.Shown;
import greenbridge.listing.Held;
import greenbridge.notice.Round;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who else could answer, drawn by the database as anybody can draw it again. */
class NextInLineIT {
    private static final LocalDate TODAY = Given.today();

    private final Round round = Trade.round("shanxi");
    private final Trade.Firm asked = Trade.firm(round, "示例问到的厂");
    private final List<Trade.Firm> others = Stream.of("示例甲厂", "示例乙厂", "示例丙厂", "示例丁厂")
            .map(name -> Trade.firm(round, name))
            .toList();
    private final Shown entry = TestPortal.bean(Entries.class)
            .find(round.tenant(), asked.entry(), TODAY)
            .orElseThrow();

    @Test
    void theyComeInTheOrderOfTheLotHoweverManyAreWanted() {
        for (String seed : List.of("e1", "e2", "e3")) {
            var all = beside(null, seed, 9);
            assertThat(all).isEqualTo(drawn(seed, others));
            assertThat(beside(null, seed, 1)).isEqualTo(all.subList(0, 1));
            assertThat(beside(null, seed, 3)).isEqualTo(all.subList(0, 3));
        }
    }

    @Test
    void oneEntryOfEachAndNobodyWhoDoesNotServeThePlaceOrHasNobodyToAnswer() {
        var twice = others.getFirst();
        Held.entry(round, "示例第二件", twice.unit().id(), TODAY.minusDays(1), TODAY.plusYears(1));
        regions(others.get(1), "大同市");
        regions(others.get(2), "太原及周边");
        Tables.change(
                "UPDATE person_grant SET taken_at = given_at WHERE tenant_id = 14 AND organisation_id = ?",
                others.getLast().unit().id());
        assertThat(beside(null, "e1", 9)).isEqualTo(drawn("e1", others.subList(0, 3)));
        assertThat(beside("140105", "e1", 9)).isEqualTo(drawn("e1", List.of(twice, others.get(2))));
    }

    /** What is drawn, and what is shown of it. */
    @Test
    void twoStatementsAreEnough() {
        assertThat(Statements.during(() -> beside(null, "e1", 2))).isLessThanOrEqualTo(2);
    }

    private static List<String> drawn(String seed, List<Trade.Firm> firms) {
        return Lot.order(TODAY, seed, firms, firm -> firm.unit().publicId()).stream()
                .map(Trade.Firm::entry)
                .toList();
    }

    private List<String> beside(@Nullable String area, String seed, int most) {
        long holder = Objects.requireNonNull(entry.holderId());
        return TestPortal.bean(NextInLine.class)
                .beside(round.tenant(), entry, area, Set.of(holder), seed, TODAY, most)
                .stream()
                .map(Shown::publicId)
                .toList();
    }

    private static void regions(Trade.Firm firm, String regions) {
        Tables.change(
                "UPDATE entry_version SET content = JSON_SET(content, '$.attributes', JSON_OBJECT('regions', ?)) WHERE tenant_id = 14"
                        + " AND entry_id = (SELECT id FROM entry WHERE tenant_id = 14 AND public_id = ?)",
                regions,
                firm.entry());
    }
}
