package greenbridge.listing;

import greenbridge.catalog.Batch;
import greenbridge.catalog.Catalog;
import greenbridge.catalog.Catalogs;
import greenbridge.catalog.Edition;
import greenbridge.id.Ids;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

/** The batch that a document publishes, under the newest edition of its catalog. */
@Singleton
class Batches {
    static final LocalDate FAR = LocalDate.of(9999, 12, 31);

    private final Catalogs catalogs;

    Batches(Catalogs catalogs) {
        this.catalogs = catalogs;
    }

    /** One that is there already takes more entries: a round of many provinces is one batch. */
    @Transactional
    Batch of(Catalog catalog, Document document, boolean sample) {
        return catalogs.batch(catalog, document.code(), FAR).orElseGet(() -> {
            var edition = catalogs.editions(catalog).stream()
                    .findFirst()
                    .orElseGet(() -> catalogs.open(edition(catalog, document, sample)));
            return catalogs.publish(new Batch(
                    catalog.tenantId(),
                    Ids.next(),
                    catalog.id(),
                    edition.id(),
                    document.code(),
                    document.titleZh(),
                    document.titleEn(),
                    document.number(),
                    document.publishedOn(),
                    document.publishedOn(),
                    null,
                    sample));
        });
    }

    private static Edition edition(Catalog catalog, Document document, boolean sample) {
        return new Edition(
                catalog.tenantId(),
                Ids.next(),
                catalog.id(),
                String.valueOf(document.publishedOn().getYear()),
                catalog.nameZh(),
                catalog.nameEn(),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                sample);
    }
}
