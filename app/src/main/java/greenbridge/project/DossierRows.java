package greenbridge.project;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface DossierRows extends GenericRepository<StoredDossier, Long> {
    /** Of two who begin it at once the first one does. */
    @Query("""
            INSERT IGNORE INTO project_dossier (tenant_id, id, project_id, revision, data, changed_by, changed_at, checked_at)
            VALUES (:tenantId, :id, :project, 1, :data, :person, :at, :at)
            """)
    int begin(
            int tenantId,
            long id,
            String project,
            @TypeDef(type = DataType.JSON) Map<String, String> data,
            long person,
            LocalDateTime at);

    @Query("SELECT * FROM project_dossier WHERE tenant_id = :tenantId AND project_id = :project")
    Optional<StoredDossier> find(int tenantId, String project);

    @Query("SELECT * FROM project_dossier WHERE tenant_id = :tenantId AND project_id IN (:projects)")
    List<StoredDossier> all(int tenantId, Collection<String> projects);

    @Query("""
            UPDATE project_dossier SET data = :data, changed_by = :person, changed_at = :at, checked_at = :at,
              revision = revision + 1
            WHERE tenant_id = :tenantId AND project_id = :project AND revision = :seen
            """)
    int change(
            int tenantId,
            String project,
            int seen,
            @TypeDef(type = DataType.JSON) Map<String, String> data,
            long person,
            LocalDateTime at);

    @Query("""
            UPDATE project_dossier SET checked_at = :at
            WHERE tenant_id = :tenantId AND project_id = :project AND revision = :seen
            """)
    int check(int tenantId, String project, int seen, LocalDateTime at);
}
