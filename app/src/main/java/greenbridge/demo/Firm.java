package greenbridge.demo;

import greenbridge.organisation.CreditCode;
import greenbridge.organisation.Organisation;
import greenbridge.tenants.Area;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An invented organisation: a word of its own, 示例, and a trade. */
record Firm(int tenantId, String slug, int serial, String nameZh, String nameEn, Row trade, Area area) {

    String code() {
        return trade.text("code");
    }

    boolean makes() {
        return trade.text("kind").equals("enterprise");
    }

    boolean makesOrServes() {
        return !trade.text("kind").equals("user") && !trade.text("kind").equals("agency");
    }

    /** Whether its trade covers one of the sectors. */
    boolean covers(List<String> sectors) {
        return trade.list("sectors").stream()
                .anyMatch(own -> sectors.stream().anyMatch(asked -> asked.startsWith(own)));
    }

    String creditCode() {
        return CreditCode.synthetic(area.code(), serial).value();
    }

    @Nullable
    String industry() {
        String industry = trade.text("industry");
        return industry.isEmpty() ? null : industry;
    }

    String summary(boolean english) {
        String line = trade.text("line", english);
        return english
                ? "An invented firm in %s that %s (sample).".formatted(area.nameEn(), line)
                : "位于%s的虚构单位，%s（示例）。".formatted(area.nameZh(), line);
    }

    Organisation organisation(long id, String publicId, List<String> badges, LocalDateTime now) {
        var dice = new Dice(slug + nameZh);
        String kind = trade.text("kind").equals("user") ? "enterprise" : trade.text("kind");
        Map<String, Object> data = Map.of(
                "founded", 1998 + dice.below(24),
                "employees", 20 + dice.below(680),
                "registeredCapital", dice.between(200, 8000, 0));
        return new Organisation(
                tenantId,
                id,
                publicId,
                creditCode(),
                nameZh,
                nameEn,
                kind,
                area.code(),
                industry(),
                sectors(),
                badges,
                summary(false),
                summary(true),
                data,
                now,
                true);
    }

    List<String> sectors() {
        var sectors = new ArrayList<>(trade.list("sectors"));
        return List.copyOf(sectors.subList(0, Math.min(3, sectors.size())));
    }
}
