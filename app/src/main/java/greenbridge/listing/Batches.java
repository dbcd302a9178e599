package greenbridge.listing;

import greenbridge.catalog.Batch;
import greenbridge.catalog.Catalog;
import greenbridge.catalog.Catalogs;
import greenbridge.id.Ids;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** The batch that a document publishes, under the newest edition of its catalog. */
@Singleton
class Batches {
    private final Catalogs catalogs;

    Batches(Catalogs catalogs) {
        this.catalogs = catalogs;
    }

    /** One that is there already takes more entries: a round of many provinces is one batch. */
    @Transactional
    Batch of(Catalog catalog, Document document, boolean sample) {
        return catalogs.batch(catalog, document.code(), Batch.FAR).orElseGet(() -> {
            var edition = catalogs.editionOrNew(catalog, document.publishedOn(), sample);
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
}
