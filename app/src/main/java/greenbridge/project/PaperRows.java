package greenbridge.project;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PaperRows extends GenericRepository<StoredPaper, Long> {
    @Query("""
            INSERT INTO project_paper (tenant_id, id, project_id, file, checked_at, checked_by)
            VALUES (:tenantId, :id, :projectId, :file, :checkedAt, :checkedBy)
            """)
    void insert(StoredPaper stored);

    @Query("SELECT * FROM project_paper WHERE tenant_id = :tenantId AND project_id IN (:projects)")
    List<StoredPaper> of(int tenantId, Collection<String> projects);

    @Query("""
            UPDATE project_paper SET checked_at = :at, checked_by = :person
            WHERE tenant_id = :tenantId AND project_id = :project AND file = :file
            """)
    int check(int tenantId, String project, String file, LocalDateTime at, long person);

    @Query("DELETE FROM project_paper WHERE tenant_id = :tenantId AND project_id = :project AND file = :file")
    void delete(int tenantId, String project, String file);
}
