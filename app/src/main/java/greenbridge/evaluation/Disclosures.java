package greenbridge.evaluation;

import greenbridge.tenants.Tenant;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the public is told of filed evaluations: four items, the same for the page, the export and programs. */
@Singleton
class Disclosures {
    static final int PAGE = 30;

    private final DisclosedRows rows;
    private final WasteRows wastes;

    Disclosures(DisclosedRows rows, WasteRows wastes) {
        this.rows = rows;
        this.wastes = wastes;
    }

    /** What of one is told, and nothing else. */
    @Serdeable
    public record Item(String enterprise, List<Used> wastes, List<String> products, String agency) {}

    /** In tonnes, whatever its source. */
    @Serdeable
    public record Used(String kind, BigDecimal tonnes) {}

    /** @param before where the next page goes on */
    record Part(List<Item> items, Optional<Long> before) {}

    @ReadOnly
    public Part latest(Tenant tenant, String name, long before) {
        var found = rows.latest(tenant.id(), pattern(name), before, PAGE + 1);
        boolean more = found.size() > PAGE;
        var shown = more ? found.subList(0, PAGE) : found;
        var ids = shown.stream().map(Disclosed::id).toList();
        var used = ids.isEmpty()
                ? Map.<Long, List<WasteRows.Amount>>of()
                : wastes.amounts(tenant.id(), ids).stream()
                        .collect(Collectors.groupingBy(WasteRows.Amount::evaluation));
        var items = shown.stream()
                .map(each -> item(each, used.getOrDefault(each.id(), List.of())))
                .toList();
        return new Part(items, more ? Optional.of(shown.getLast().filing()) : Optional.empty());
    }

    private static Item item(Disclosed disclosed, List<WasteRows.Amount> used) {
        String products = disclosed.products();
        return new Item(
                disclosed.enterprise(),
                used.stream()
                        .map(each -> new Used(each.kind(), Plain.number(each.tonnes())))
                        .toList(),
                products == null ? List.of() : products.lines().toList(),
                disclosed.agency());
    }

    private static String pattern(String name) {
        return "%" + name.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
