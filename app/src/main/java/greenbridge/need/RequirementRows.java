package greenbridge.need;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface RequirementRows extends GenericRepository<Requirement, Long> {
    @Query("""
            INSERT INTO need_requirement (tenant_id, need_id, id, place, text, must)
            VALUES (:tenantId, :needId, :id, :place, :text, :must)
            """)
    void insert(Requirement requirement);

    @Query("""
            SELECT * FROM need_requirement WHERE tenant_id = :tenantId AND need_id = :needId ORDER BY place, id
            """)
    List<Requirement> of(int tenantId, long needId);

    @Query("UPDATE need_requirement SET place = :place WHERE tenant_id = :tenantId AND need_id = :needId AND id = :id")
    void put(int tenantId, long needId, long id, int place);

    @Query("DELETE FROM need_requirement WHERE tenant_id = :tenantId AND need_id = :needId AND id = :id")
    int drop(int tenantId, long needId, long id);

    @Query("DELETE FROM need_requirement WHERE tenant_id = :tenantId AND need_id = :needId")
    void dropAll(int tenantId, long needId);
}
