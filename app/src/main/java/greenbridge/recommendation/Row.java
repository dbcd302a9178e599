package greenbridge.recommendation;

import greenbridge.effect.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One recommendation for statistics.
 *
 * @param wanted loan, 万元
 * @param amount paid out, 万元
 * @param coal measured saving of the newest report, in kilograms of standard coal a year; null where there is none
 * @param co2 in kilograms a year
 * @param benefit of the newest report, 万元; null where it states none
 * @param funds public money that counts
 * @param verified whether a third party stands for those figures
 */
public record Row(
        int tenantId,
        Direction direction,
        State state,
        @Nullable String project,
        @Nullable String area,
        @Nullable Integer priorityArea,
        @Nullable String industry,
        long bankId,
        String bankName,
        @Nullable LocalDateTime recommendedAt,
        @Nullable Long wanted,
        @Nullable Long amount,
        @Nullable LocalDate disbursedOn,
        List<String> collateral,
        @Nullable Span coal,
        @Nullable Span co2,
        @Nullable BigDecimal benefit,
        List<PolicyFund> funds,
        boolean verified,
        @Nullable Standing standing,
        boolean successful) {

    public boolean overdue() {
        return standing == Standing.OVERDUE;
    }

    public boolean exit() {
        return standing == Standing.EXIT;
    }
}
