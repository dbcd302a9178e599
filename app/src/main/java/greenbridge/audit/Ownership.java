package greenbridge.audit;

import io.micronaut.context.annotation.Value;
import io.micronaut.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * The tables belong to an account of their own, which only migrations use. Where none is named, the application owns them, and
 * {@code audit grants} says what that means.
 */
@Singleton
@Named("default")
final class Ownership implements FlywayConfigurationCustomizer {
    private final Login application;
    private final Login owner;

    Ownership(
            @Value("${datasources.default.url}") String url,
            @Value("${datasources.default.username:}") String user,
            @Value("${datasources.default.password:}") String password,
            @Value("${greenbridge.owner.username:}") String owner,
            @Value("${greenbridge.owner.password:}") String ownerPassword) {
        this.application = new Login(url, user, password);
        this.owner = new Login(url, owner, ownerPassword);
    }

    /** How one gets into the database. */
    record Login(String url, String user, String password) {}

    @Override
    public String getName() {
        return "default";
    }

    @Override
    public void customizeFluentConfiguration(FluentConfiguration configuration) {
        if (!owner.user().isBlank()) {
            configuration
                    .dataSource(owner.url(), owner.user(), owner.password())
                    .callbacks(new Rights(application));
        }
    }
}
