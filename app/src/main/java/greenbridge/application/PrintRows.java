package greenbridge.application;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PrintRows extends GenericRepository<Print, Long> {
    @Query("""
            INSERT INTO submission_print (tenant_id, application_id, number, content)
            VALUES (:tenantId, :applicationId, :number, :content)
            """)
    void insert(Print print);

    @Query(
            "SELECT * FROM submission_print WHERE tenant_id = :tenantId AND application_id = :applicationId AND number = :number")
    Optional<Print> of(int tenantId, long applicationId, int number);
}
