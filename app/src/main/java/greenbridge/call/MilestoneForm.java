package greenbridge.call;

import greenbridge.form.Form;
import greenbridge.form.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The further dates of a call as they are typed, with some rows to spare. */
final class MilestoneForm {
    private static final int SPARE = 2;
    private static final int MOST = 20;

    private MilestoneForm() {}

    static void fill(Typed.Builder filling, List<Call.Milestone> dates) {
        for (int i = 0; i < dates.size(); i++) {
            var date = dates.get(i);
            filling.with("date" + i, CallForm.minute(date.at()))
                    .with("dateZh" + i, date.zh())
                    .with("dateEn" + i, date.en());
        }
    }

    /** How many rows the form has. */
    static List<Integer> rows(Typed typed) {
        int filled = IntStream.range(0, MOST)
                .filter(i -> !typed.of("date" + i).isEmpty())
                .map(i -> i + 1)
                .max()
                .orElse(0);
        return IntStream.range(0, Math.min(MOST, filled + SPARE)).boxed().toList();
    }

    static List<Call.Milestone> read(Form form) {
        var found = new ArrayList<Call.Milestone>();
        for (int i = 0; i < MOST; i++) {
            var at = form.minute("date" + i);
            String zh = form.text("dateZh" + i, 200);
            String en = form.text("dateEn" + i, 200);
            if (at != null && zh != null && en != null) {
                found.add(new Call.Milestone(at, zh, en));
            } else if (at != null || zh != null || en != null) {
                form.wrong("date" + i, "call.wrong.date");
            }
        }
        return found;
    }
}
