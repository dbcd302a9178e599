package greenbridge.mail;

import greenbridge.tenants.Language;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface OwnWordingRows extends GenericRepository<OwnWording, String> {
    @Query("""
            REPLACE INTO mail_template (tenant_id, name, language, subject, text)
            VALUES (:tenantId, :name, :language, :subject, :text)
            """)
    void put(List<OwnWording> wordings);

    @Query("SELECT * FROM mail_template WHERE tenant_id = :tenantId AND name = :name AND language = :language")
    Optional<OwnWording> find(int tenantId, String name, Language language);
}
