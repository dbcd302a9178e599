package greenbridge.audit;

import greenbridge.TestPortal;
import greenbridge.tenants.Tenants;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** What a feature does around a line: a transaction. And the two ways into the database. */
@Singleton
class Book {
    private final Audit audit;

    Book(Audit audit) {
        this.audit = audit;
    }

    static int tenant(String slug) {
        return TestPortal.bean(Tenants.class).bySlug(slug).orElseThrow().id();
    }

    @Transactional
    void write(Line line) {
        audit.write(line);
    }

    @Transactional
    void inTransaction(Runnable all) {
        all.run();
    }

    static Connection asOwner() throws SQLException {
        var engines = TestPortal.engines();
        return DriverManager.getConnection(url(), engines.owner(), engines.ownerPassword());
    }

    static Connection asApplication() throws SQLException {
        var engines = TestPortal.engines();
        return DriverManager.getConnection(url(), engines.user(), engines.password());
    }

    private static String url() {
        return TestPortal.engines().databaseUrl().orElseThrow() + "?sslMode=DISABLED&allowPublicKeyRetrieval=true";
    }
}
