package greenbridge.exchange;

import greenbridge.catalog.Batch;
import greenbridge.catalog.Catalog;
import greenbridge.catalog.Catalogs;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The batches that an import meets; one that is not there is published with it. */
final class BatchesByCode {
    // It stands in addresses.
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,39}");
    private static final LocalDate FAR = LocalDate.of(9999, 12, 30);

    private final Catalogs catalogs;
    private final Catalog catalog;
    private final LocalDate today;
    private final Map<String, Batch> met = new HashMap<>();
    private final Set<String> made = new LinkedHashSet<>();

    BatchesByCode(Catalogs catalogs, Catalog catalog, LocalDate today) {
        this.catalogs = catalogs;
        this.catalog = catalog;
        this.today = today;
    }

    /** Nothing where this cannot be the code of a batch. */
    Optional<Batch> of(String code) {
        if (!CODE.matcher(code).matches()) {
            return Optional.empty();
        }
        return Optional.of(met.computeIfAbsent(
                code.toLowerCase(Locale.ROOT),
                any -> catalogs.batch(catalog, code, FAR).orElseGet(() -> {
                    made.add(code);
                    return catalogs.batchOrNew(catalog, code, today, false);
                })));
    }

    Set<String> made() {
        return made;
    }
}
