package greenbridge.expert;

import greenbridge.pack.Scoring;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was typed into a score sheet: points for each criterion, half ones too. */
sealed interface Points {
    int LONGEST = 1000;

    record Right(Map<String, BigDecimal> points, @Nullable String remark) implements Points {}

    record Wrong(String field, String key) implements Points {}

    static Points of(Scoring scoring, Map<String, String> form) {
        var points = new LinkedHashMap<String, BigDecimal>();
        for (Scoring.Criterion criterion : scoring.criteria()) {
            String field = "p-" + criterion.key();
            String typed = form.getOrDefault(field, "").strip();
            if (!typed.matches("\\d{1,4}(\\.\\d)?")) {
                return new Wrong(field, "expert.wrong.points");
            }
            var value = new BigDecimal(typed);
            if (value.compareTo(BigDecimal.valueOf(criterion.points())) > 0) {
                return new Wrong(field, "expert.wrong.most");
            }
            points.put(criterion.key(), value);
        }
        String remark = form.getOrDefault("remark", "").strip();
        if (remark.length() > LONGEST) {
            return new Wrong("remark", "expert.wrong.remark");
        }
        return new Right(points, remark.isEmpty() ? null : remark);
    }
}
