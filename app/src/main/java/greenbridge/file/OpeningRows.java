package greenbridge.file;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface OpeningRows extends GenericRepository<Opening, Long> {
    @Query("""
            INSERT INTO file_opening (tenant_id, id, file_id, person_id, name, role, at)
            VALUES (:tenantId, :id, :fileId, :personId, :name, :role, :at)
            """)
    void insert(Opening opening);

    @Query("SELECT * FROM file_opening WHERE tenant_id = :tenantId AND file_id = :file ORDER BY id DESC LIMIT :most")
    List<Opening> of(int tenantId, long file, int most);
}
