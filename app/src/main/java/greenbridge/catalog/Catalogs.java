package greenbridge.catalog;

import greenbridge.id.Ids;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The directory of catalogs: a tenant sees its own and the national ones. */
@Singleton
public class Catalogs {
    private static final int NATIONAL = 1;

    private final CatalogRows rows;
    private final Schemas schemas;
    private final Editions editions;
    private final Batches batches;

    Catalogs(CatalogRows rows, Schemas schemas, Editions editions, Batches batches) {
        this.rows = rows;
        this.schemas = schemas;
        this.editions = editions;
        this.batches = batches;
    }

    /** The tenant's own first, then the national ones. */
    @Transactional
    public List<Catalog> directory(int tenantId) {
        return rows.of(Set.copyOf(List.of(tenantId, NATIONAL)));
    }

    /** The tenant's own catalog of this code, else the national one. */
    @Transactional
    public Optional<Catalog> find(int tenantId, String code) {
        return rows.byCode(tenantId, code).or(() -> rows.byCode(NATIONAL, code));
    }

    /** By the code alone, for a name: the same code means the same kind of list everywhere. */
    @Transactional
    public Optional<Catalog> anyNamed(String code) {
        return rows.anyNamed(code);
    }

    /** Only the tenant's own: for whoever is about to write. */
    @Transactional
    public Optional<Catalog> own(int tenantId, String code) {
        return rows.byCode(tenantId, code);
    }

    @Transactional
    public Optional<Catalog> byId(int tenantId, long id) {
        return rows.byId(tenantId, id);
    }

    @Transactional
    public Optional<Schema> schema(Catalog catalog) {
        return schemas.latest(catalog.tenantId(), catalog.id());
    }

    @Transactional
    public Optional<Schema> schema(int tenantId, long catalogId, int version) {
        return schemas.of(tenantId, catalogId, version);
    }

    /** The newest schema, by the keys that a programme keeps. */
    @Transactional
    public Optional<Schema> latest(int tenantId, long catalogId) {
        return schemas.latest(tenantId, catalogId);
    }

    @Transactional
    public List<Edition> editions(Catalog catalog) {
        return editions.of(catalog.tenantId(), catalog.id());
    }

    @Transactional
    public Optional<Edition> edition(Batch batch) {
        return editions.byId(batch.tenantId(), batch.editionId());
    }

    @Transactional
    public List<Batch> batches(Catalog catalog, LocalDate day) {
        return batches.published(catalog.tenantId(), catalog.id(), day);
    }

    @Transactional
    public Optional<Batch> batch(Catalog catalog, String code, LocalDate day) {
        return batches.byCode(catalog.tenantId(), catalog.id(), code, day);
    }

    @Transactional
    public void add(List<Catalog> catalogs, List<Schema> newSchemas) {
        rows.insert(catalogs);
        schemas.insert(newSchemas);
    }

    @Transactional
    public Edition open(Edition edition) {
        editions.insert(List.of(edition));
        return edition;
    }

    @Transactional
    public Batch publish(Batch batch) {
        batches.insert(List.of(batch));
        return batch;
    }

    /** The newest one, opened for the year of this day if there is none yet. */
    @Transactional
    public Edition editionOrNew(Catalog catalog, LocalDate day, boolean sample) {
        return editions.of(catalog.tenantId(), catalog.id()).stream()
                .findFirst()
                .orElseGet(() -> open(new Edition(
                        catalog.tenantId(),
                        Ids.next(),
                        catalog.id(),
                        String.valueOf(day.getYear()),
                        catalog.nameZh(),
                        catalog.nameEn(),
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        sample)));
    }

    /** The batch of this code, published today under an edition of the same year if it is not there yet. */
    @Transactional
    public Batch batchOrNew(Catalog catalog, String code, LocalDate day, boolean sample) {
        return batches.byCode(catalog.tenantId(), catalog.id(), code, Batch.FAR).orElseGet(() -> {
            var edition = editionOrNew(catalog, day, sample);
            return publish(new Batch(
                    catalog.tenantId(),
                    Ids.next(),
                    catalog.id(),
                    edition.id(),
                    code,
                    catalog.nameZh() + " " + code + (sample ? "（示例）" : ""),
                    catalog.nameEn() + " " + code + (sample ? " (sample)" : ""),
                    null,
                    day,
                    day,
                    null,
                    sample));
        });
    }
}
