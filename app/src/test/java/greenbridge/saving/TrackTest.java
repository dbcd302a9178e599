package greenbridge.saving;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.effect.Carrier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Sums were reckoned by hand. */
class TrackTest {
    private static final LocalDateTime THEN = LocalDateTime.of(2024, 1, 10, 9, 0);

    private final Account first = account(
            1,
            false,
            plan(1, "120", "60.5", 2024, 3),
            List.of(
                    report(1, 2024, Report.State.VERIFIED, "100000", null, "50"),
                    report(1, 2025, Report.State.ENTERED, "999999", "999999", "99")));
    private final Account second = account(
            2,
            true,
            plan(2, "60", "30", 2025, 2),
            List.of(report(2, 2025, Report.State.VERIFIED, "50500", "26500", "31.25")));
    private final Account third = account(
            3,
            true,
            plan(3, "10.5", "5", 2025, 1),
            List.of(report(3, 2025, Report.State.VERIFIED, "9001", "4000", "4.5")));

    /** 2024: one contract, 120 promised, 100,000 kg. 2025: three contracts, two verified: 60 + 10.5, 50,500 + 9,001, 26,500 + 4,000. */
    @Test
    void whatIsVerifiedIsSummedByYear() {
        var track = Track.of(List.of(first, second, third), false);
        assertThat(track.contracts()).isEqualTo(3);
        assertThat(track.years()).extracting(Track.Year::year).containsExactly(2024, 2025);
        var one = track.years().getFirst();
        assertThat(one.contracts()).isEqualTo(1);
        assertThat(one.promised()).isEqualTo("120.000");
        assertThat(one.coal().tonnes()).isEqualTo("100.000");
        assertThat(one.co2().tonnes()).isEqualTo("0.000");
        assertThat(one.promisedMoney()).isEqualTo("60.50");
        var two = track.years().getLast();
        assertThat(two.contracts()).isEqualTo(3);
        assertThat(two.verified()).isEqualTo(2);
        assertThat(two.promised()).isEqualTo("70.500");
        assertThat(two.coal().kilograms()).isEqualTo("59,501");
        assertThat(two.co2().kilograms()).isEqualTo("30,500");
        assertThat(two.promisedMoney()).isEqualTo("35.00");
        assertThat(two.measuredMoney()).isEqualTo("35.75");
        assertThat(track.span()).isEqualTo("2024–2025");
        assertThat(track.sum().promised()).isEqualTo("190.500");
        assertThat(track.sum().coal().kilograms()).isEqualTo("159,501");
    }

    @Test
    void onlyWhoAgreesIsNamedAndEachOnce() {
        assertThat(Track.of(List.of(first, second, third), false).named()).containsExactly("同意的客户");
        assertThat(Track.of(List.of(first), false).named()).isEmpty();
    }

    @Test
    void withoutAnythingVerifiedThereAreNoYears() {
        var silent = account(
                4,
                true,
                plan(4, "120", "60", 2024, 3),
                List.of(report(4, 2024, Report.State.RETURNED, "100000", null, "50")));
        assertThat(Track.of(List.of(silent), false).years()).isEmpty();
        assertThat(Track.of(List.of(silent), false).named()).isEmpty();
    }

    @Test
    void aYearIsDueWhenItIsOverAndNotVerified() {
        assertThat(first.due(LocalDate.of(2025, 12, 31))).isEmpty();
        assertThat(first.due(LocalDate.of(2026, 1, 1))).containsExactly(2025);
        assertThat(first.due(LocalDate.of(2030, 1, 1))).containsExactly(2025, 2026);
        assertThat(second.years()).extracting(Account.Year::year).containsExactly(2025, 2026);
    }

    /** A newer plan that nobody has confirmed changes nothing. */
    @Test
    void theConfirmedPlanCounts() {
        var next = new Terms(
                        Carrier.COAL,
                        BigDecimal.TEN,
                        LocalDate.of(2023, 1, 1),
                        LocalDate.of(2023, 12, 31),
                        Method.C,
                        "总表",
                        "按产量",
                        BigDecimal.ONE,
                        BigDecimal.ONE,
                        2024,
                        9,
                        null)
                .plan(contract(1, false, 2), 2, true, 8, THEN);
        var account = new Account(contract(1, false, 2), List.of(first.plans().getFirst(), next), List.of());
        assertThat(account.agreed().orElseThrow().revision()).isEqualTo(1);
        assertThat(account.waiting().orElseThrow().revision()).isEqualTo(2);
        assertThat(first.waiting()).isEmpty();
    }

    private static Account account(long id, boolean named, Plan plan, List<Report> reports) {
        return new Account(contract(id, named, 1), List.of(plan), reports);
    }

    private static Contract contract(long id, boolean named, int revision) {
        return new Contract(
                14,
                id,
                "abc",
                id,
                5,
                6,
                "锅炉",
                named,
                revision,
                1,
                THEN,
                false,
                named ? "同意的客户" : "不愿公开的客户",
                null,
                "公司",
                null,
                "def");
    }

    private static Plan plan(long contract, String tce, String money, int first, int years) {
        return new Plan(
                14,
                contract,
                1,
                Carrier.ELECTRICITY,
                BigDecimal.valueOf(1_000_000),
                LocalDate.of(2023, 1, 1),
                LocalDate.of(2023, 12, 31),
                Method.B,
                "装表",
                "按产量",
                new BigDecimal(tce),
                new BigDecimal(money),
                first,
                years,
                7L,
                false,
                8,
                THEN,
                9L,
                THEN,
                "审核中心",
                null);
    }

    private static Report report(
            long contract, int year, Report.State state, String coal, @Nullable String co2, String money) {
        return new Report(
                14,
                contract * 10_000 + year,
                "ghi",
                contract,
                year,
                1,
                state,
                0,
                Map.of("ELECTRICITY", "1"),
                new BigDecimal(money),
                null,
                "EFFECT-1",
                LocalDate.of(year, 12, 31),
                new BigDecimal(coal),
                new BigDecimal(coal),
                co2 == null ? null : new BigDecimal(co2),
                co2 == null ? null : new BigDecimal(co2),
                true,
                8,
                THEN,
                null,
                null,
                null,
                null);
    }
}
