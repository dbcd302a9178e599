package greenbridge.chance;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A need or a project as an organisation reads it that could serve it.
 *
 * @param url where it is shown, in the portal that it belongs to
 * @param province of that portal, where it is another than the reader's
 * @param answerPath where it is answered; none for projects, for banks, in other portals and for whoever would have to be invited
 * @param days until it closes, from today
 */
record Opportunity(
        String title,
        boolean sample,
        boolean foreign,
        String url,
        @Nullable String province,
        @Nullable String answerPath,
        boolean uninvited,
        @Nullable LocalDateTime closesAt,
        long days,
        @Nullable String area,
        @Nullable String industry,
        @Nullable String budget,
        @Nullable String loan,
        List<Way> ways) {
    private static final int SOON = 3;

    public boolean soon() {
        return days <= SOON;
    }

    public boolean lastDay() {
        return days <= 0;
    }

    /**
     * Through what it is one.
     *
     * @param name of the organisation or of the product; foreign where it stays Chinese on an English page
     * @param why address where it is explained with everything else that was found; none for projects
     */
    record Way(
            String name,
            boolean foreign,
            String path,
            List<Words.Reason> reasons,
            @Nullable String why) {}
}
