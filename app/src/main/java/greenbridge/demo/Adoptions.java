package greenbridge.demo;

import greenbridge.showing.Showing;
import greenbridge.showing.Showing.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What one province shows of another, with the reason that it gives. */
final class Adoptions {
    private static final int SHANXI = 14;
    private static final int SHANDONG = 37;
    private static final int GANSU = 62;
    private static final int QINGHAI = 63;

    private record Adoption(int viewer, int owner, String theme, String note) {}

    private static final List<Adoption> WANTED = List.of(
            new Adoption(SHANDONG, SHANXI, "dry_clean", "与鲁西焦化超低排放改造需求相近（示例）"),
            new Adoption(SHANDONG, SHANXI, "flue_heat", "可用于长输供热首站（示例）"),
            new Adoption(SHANXI, GANSU, "irrigation", "适合晋南灌区（示例）"),
            new Adoption(GANSU, SHANXI, "mine_water", "供陇东煤矿参考（示例）"),
            new Adoption(QINGHAI, GANSU, "heat_storage", "河湟谷地清洁供暖可借鉴（示例）"));

    private Adoptions() {}

    static List<Showing> of(Written written, Map<String, Row> themes) {
        var showings = new ArrayList<Showing>();
        for (Adoption wanted : WANTED) {
            Row theme = Objects.requireNonNull(themes.get(wanted.theme()), wanted.theme());
            written.entries().stream()
                    .filter(each -> each.entry().tenantId() == wanted.owner() && each.about(theme))
                    .filter(each -> each.sample().holds())
                    .findFirst()
                    .ifPresent(each -> showings.add(new Showing(
                            wanted.viewer(),
                            Kind.entry,
                            each.entry().publicId(),
                            wanted.owner(),
                            each.entry().id(),
                            null,
                            wanted.note())));
        }
        return showings;
    }
}
