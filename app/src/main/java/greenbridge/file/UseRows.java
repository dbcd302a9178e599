package greenbridge.file;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface UseRows extends GenericRepository<Use, Long> {
    @Query("""
            INSERT IGNORE INTO file_use (tenant_id, file_id, kind, subject_id, slot, since)
            VALUES (:tenantId, :fileId, :kind, :subjectId, :slot, :since)
            """)
    void insert(Use use);

    @Query("SELECT * FROM file_use WHERE tenant_id = :tenantId AND file_id = :file")
    List<Use> of(int tenantId, long file);

    @Query("SELECT * FROM file_use WHERE tenant_id = :tenantId AND kind = :kind AND subject_id = :subject")
    List<Use> with(int tenantId, String kind, String subject);

    @Query("""
            SELECT * FROM file_use WHERE tenant_id = :tenantId AND kind = :kind AND subject_id IN (:subjects) ORDER BY file_id
            """)
    List<Use> withAny(int tenantId, String kind, Collection<String> subjects);

    @Query("""
            DELETE FROM file_use WHERE tenant_id = :tenantId AND file_id = :file AND kind = :kind AND subject_id = :subject
            """)
    int delete(int tenantId, long file, String kind, String subject);
}
