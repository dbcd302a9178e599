package greenbridge.demo;

import greenbridge.catalog.Batch;
import greenbridge.catalog.Catalog;
import greenbridge.catalog.Catalogs;
import greenbridge.catalog.Edition;
import greenbridge.id.Ids;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens the editions and publishes the batches of a catalog. */
@Singleton
final class Issues {
    private static final List<String> TURNS = List.of("一", "二", "三", "四");

    private final Catalogs catalogs;

    Issues(Catalogs catalogs) {
        this.catalogs = catalogs;
    }

    List<Batch> publish(Catalog catalog, Terms terms) {
        var batches = new ArrayList<Batch>();
        Edition edition = null;
        boolean renewed = false;
        for (int i = 0; i < terms.days().size(); i++) {
            LocalDate day = terms.days().get(i);
            if (edition == null || (terms.newEdition(i) && !renewed)) {
                renewed = terms.newEdition(i);
                var before = edition;
                edition = catalogs.editions(catalog).stream()
                        .filter(each -> each.code().equals(code(day)))
                        .findFirst()
                        .orElseGet(() -> catalogs.open(edition(catalog, day, before)));
            }
            batches.add(catalogs.publish(batch(catalog, edition, terms, i)));
        }
        return batches;
    }

    private static String code(LocalDate day) {
        return String.valueOf(day.getYear());
    }

    private static Edition edition(Catalog catalog, LocalDate day, @Nullable Edition before) {
        return new Edition(
                catalog.tenantId(),
                Ids.next(),
                catalog.id(),
                code(day),
                catalog.nameZh() + day.getYear() + "年版（示例）",
                catalog.nameEn() + ", edition of " + day.getYear() + " (sample)",
                null,
                List.of("示例主管部门"),
                day,
                day,
                null,
                before == null ? null : before.id(),
                null,
                true);
    }

    private static Batch batch(Catalog catalog, Edition edition, Terms terms, int index) {
        LocalDate day = terms.days().get(index);
        int turn = terms.turn(index);
        return new Batch(
                catalog.tenantId(),
                Ids.next(),
                catalog.id(),
                edition.id(),
                terms.code(index),
                "%s%d年第%s批（示例）".formatted(catalog.nameZh(), day.getYear(), TURNS.get(turn - 1)),
                "%s, batch %d of %d (sample)".formatted(catalog.nameEn(), turn, day.getYear()),
                index % 2 == 0 ? null : "示例〔%d〕%d号".formatted(day.getYear(), turn),
                day,
                day,
                terms.lastDay(day),
                true);
    }
}
