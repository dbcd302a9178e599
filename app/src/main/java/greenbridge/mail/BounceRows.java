package greenbridge.mail;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface BounceRows extends GenericRepository<Bounce, String> {
    /** Two mails to one address may be refused at once. */
    @Query("INSERT IGNORE INTO mail_bounce (recipient, since, reason) VALUES (:recipient, :since, :reason)")
    void add(List<Bounce> bounces);

    @Query("SELECT * FROM mail_bounce WHERE recipient = :recipient")
    Optional<Bounce> find(String recipient);

    @Query("DELETE FROM mail_bounce WHERE recipient = :recipient")
    void remove(String recipient);
}
