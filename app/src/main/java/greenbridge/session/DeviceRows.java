package greenbridge.session;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;

@JdbcRepository(dialect = Dialect.MYSQL)
interface DeviceRows extends GenericRepository<DeviceRows.Known, String> {
    @MappedEntity("person_device")
    record Known(long personId, @Id String hash, LocalDateTime since, LocalDateTime seenAt) {}

    @Query("UPDATE person_device SET seen_at = :now WHERE person_id = :person AND hash = :hash")
    int seen(long person, String hash, LocalDateTime now);

    @Query("SELECT EXISTS (SELECT 1 FROM person_device WHERE person_id = :person)")
    boolean any(long person);

    @Query("INSERT IGNORE INTO person_device (person_id, hash, since, seen_at) VALUES (:person, :hash, :now, :now)")
    void add(long person, String hash, LocalDateTime now);

    @Query("DELETE FROM person_device WHERE person_id = :person")
    void forget(long person);
}
