package greenbridge.catalog;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface Editions extends GenericRepository<Edition, Long> {
    @Query("""
            INSERT INTO edition (tenant_id, id, catalog_id, code, title_zh, title_en, document_number, issuers, issued_on,
              valid_from, valid_to, supersedes_id, source, sample)
            VALUES (:tenantId, :id, :catalogId, :code, :titleZh, :titleEn, :documentNumber, :issuers, :issuedOn,
              :validFrom, :validTo, :supersedesId, :source, :sample)
            """)
    void insert(List<Edition> editions);

    @Query("SELECT * FROM edition WHERE tenant_id = :tenantId AND catalog_id = :catalogId ORDER BY code DESC")
    List<Edition> of(int tenantId, long catalogId);

    @Query("SELECT * FROM edition WHERE tenant_id = :tenantId AND id = :id")
    Optional<Edition> byId(int tenantId, long id);
}
