package greenbridge.catalog;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface Schemas extends GenericRepository<Schema, Long> {
    @Query(
            "INSERT INTO catalog_schema (tenant_id, catalog_id, version, fields) VALUES (:tenantId, :catalogId, :version, :fields)")
    void insert(List<Schema> schemas);

    @Query(
            "SELECT * FROM catalog_schema WHERE tenant_id = :tenantId AND catalog_id = :catalogId ORDER BY version DESC LIMIT 1")
    Optional<Schema> latest(int tenantId, long catalogId);

    @Query(
            "SELECT * FROM catalog_schema WHERE tenant_id = :tenantId AND catalog_id = :catalogId AND version = :version")
    Optional<Schema> of(int tenantId, long catalogId, int version);
}
