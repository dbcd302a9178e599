package greenbridge.need;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation says that it looks for.
 *
 * @param saving wanted, per cent
 * @param budget in 万元, as the loan
 * @param most how many answers are counted, where the first ones are
 * @param questionDays working days for questions
 * @param answerDays working days for answers after those
 */
public record Stated(
        String title,
        String problem,
        @Nullable String sector,
        @Nullable String industry,
        @Nullable String area,
        @Nullable String equipment,
        @Nullable BigDecimal capacity,
        @Nullable String capacityUnit,
        @Nullable BigDecimal saving,
        @Nullable Long budget,
        @Nullable Long loan,
        Need.Mode mode,
        @Nullable Integer most,
        int questionDays,
        int answerDays) {
    public static final int QUESTION_DAYS = 5;
    public static final int ANSWER_DAYS = 10;
    private static final int MOST = 3;

    /** Before anything was said. */
    static final Stated NOTHING = new Stated(
            "",
            "",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            Need.Mode.OPEN,
            MOST,
            QUESTION_DAYS,
            ANSWER_DAYS);

    /** The first ones are always some. */
    public Stated {
        most = mode != Need.Mode.OPEN ? null : most == null ? Integer.valueOf(MOST) : most;
    }
}
