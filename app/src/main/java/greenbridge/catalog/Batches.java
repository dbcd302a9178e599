package greenbridge.catalog;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface Batches extends GenericRepository<Batch, Long> {
    @Query("""
            INSERT INTO batch (tenant_id, id, catalog_id, edition_id, code, title_zh, title_en, document_number,
              published_on, valid_from, valid_to, sample)
            VALUES (:tenantId, :id, :catalogId, :editionId, :code, :titleZh, :titleEn, :documentNumber,
              :publishedOn, :validFrom, :validTo, :sample)
            """)
    void insert(List<Batch> batches);

    /** A batch dated in the future is under embargo: it is not there before its day. */
    @Query("""
            SELECT * FROM batch WHERE tenant_id = :tenantId AND catalog_id = :catalogId AND COALESCE(published_on, '1970-01-01') <= :day
            ORDER BY published_on DESC, code DESC
            """)
    List<Batch> published(int tenantId, long catalogId, LocalDate day);

    @Query("""
            SELECT * FROM batch WHERE tenant_id = :tenantId AND catalog_id = :catalogId AND code = :code
              AND COALESCE(published_on, '1970-01-01') <= :day
            """)
    Optional<Batch> byCode(int tenantId, long catalogId, String code, LocalDate day);
}
