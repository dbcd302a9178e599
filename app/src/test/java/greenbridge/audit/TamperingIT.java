package greenbridge.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import greenbridge.Command;
import greenbridge.TestPortal;
import greenbridge.audit.Verdict.Broken;
import greenbridge.audit.Verdict.Fault;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the owner of the tables does to a chain is found; what the application tries is refused by the server. */
class TamperingIT {
    private static final int JILIN = Book.tenant("jilin");

    private final Audit audit = TestPortal.bean(Audit.class);
    private final Connection owner;

    TamperingIT() throws SQLException {
        owner = Book.asOwner();
    }

    @BeforeEach
    void tenLines() throws SQLException {
        clear();
        TestPortal.bean(Book.class).inTransaction(() -> audit.write(JILIN, AuditIT.some(JILIN, 10)));
        assertThat(audit.verify(JILIN)).isInstanceOf(Verdict.Whole.class);
    }

    @AfterEach
    void clearedAgain() throws SQLException {
        clear();
        owner.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                4  | CHANGED | UPDATE audit_line SET detail = '{}' WHERE number = 4
                4  | CHANGED | UPDATE audit_line SET actor_name = '别人' WHERE number = 4
                4  | CHANGED | UPDATE audit_line SET outcome = 'REFUSED' WHERE number = 4
                4  | CHANGED | UPDATE audit_line SET at = at + 1 WHERE number = 4
                4  | CHANGED | UPDATE audit_line SET address = NULL WHERE number = 4
                1  | CHANGED | UPDATE audit_line SET previous = REPEAT('1', 64) WHERE number = 1
                10 | CHANGED | UPDATE audit_line SET role = 'x' WHERE number = 10
                10 | CHANGED | UPDATE audit_head SET hash = REPEAT('1', 64) WHERE number = 10
                4  | MISSING | DELETE FROM audit_line WHERE number = 4
                1  | MISSING | DELETE FROM audit_line WHERE number = 1
                9  | CUT     | DELETE FROM audit_line WHERE number >= 9
                1  | CUT     | DELETE FROM audit_line WHERE number >= 1
                8  | FOREIGN | UPDATE audit_head SET number = 7, hash = (SELECT hash FROM audit_line WHERE number = 7) WHERE number = 10
                1  | FOREIGN | DELETE FROM audit_head WHERE number = 10
                """)
    void whateverIsDoneToALineIsFound(long number, Fault fault, String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            assertThat(statement.executeUpdate(sql.replace("WHERE", "WHERE tenant_id = " + JILIN + " AND")))
                    .isPositive();
        }
        assertThat(audit.verify(JILIN)).isEqualTo(new Broken(number, fault));
        assertThat(command("verify", "jilin")).isEqualTo(1);
    }

    @Test
    void aLineWithAHashMadeToFitIsFoundByTheNext() throws SQLException {
        var fourth = TestPortal.bean(Lines.class).slice(JILIN, 3, 1).getFirst();
        var head = new Head(JILIN, 3, fourth.previous());
        var line = Line.of(JILIN, Actor.SYSTEM, "organisation.refused", "organisation", "s-3");
        var forged = Recorded.after(head, line, Outcome.DONE, "{}", Instant.EPOCH);
        try (var statement = owner.prepareStatement("""
                UPDATE audit_line SET at = 0, actor = 'system', actor_name = 'system', role = 'system', request_id = NULL,
                  address = NULL, action = 'organisation.refused', detail = '{}', hash = ?
                WHERE tenant_id = ? AND number = 4
                """)) {
            statement.setString(1, forged.hash());
            statement.setInt(2, JILIN);
            statement.executeUpdate();
        }
        assertThat(TestPortal.bean(Lines.class).slice(JILIN, 3, 1).getFirst().holds())
                .isTrue();
        assertThat(audit.verify(JILIN)).isEqualTo(new Broken(4, Fault.CHANGED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_line SET role = 'x' WHERE tenant_id = 1",
                "DELETE FROM audit_line WHERE tenant_id = 1",
                "REPLACE INTO audit_line SELECT * FROM audit_line WHERE tenant_id = 1",
                "INSERT INTO audit_line SELECT * FROM audit_line WHERE tenant_id = 1 ON DUPLICATE KEY UPDATE role = 'x'",
                "TRUNCATE TABLE audit_line",
                "DROP TABLE audit_line",
                "ALTER TABLE audit_line DROP COLUMN hash",
                "RENAME TABLE audit_line TO other_line",
                "CREATE TABLE audit_line_2 (id INT)",
                "CREATE TRIGGER t BEFORE INSERT ON audit_line FOR EACH ROW SET NEW.role = 'x'",
                "GRANT UPDATE ON audit_line TO CURRENT_USER()",
                "DELETE FROM flyway_schema_history"
            })
    void theApplicationIsNotAllowedTo(String sql) throws SQLException {
        try (var connection = Book.asApplication();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            e -> assertThat(e.getErrorCode())
                                    .as(e.getMessage())
                                    .isIn(1044, 1142, 1143, 1227, 1370, 1410, 1419));
        }
    }

    @Test
    void theCommandSaysThatTheAuditIsWholeAndProtected() {
        assertThat(command("grants")).isZero();
        assertThat(command("verify")).isZero();
        assertThat(command("verify", "nowhere")).isEqualTo(2);
    }

    private void clear() throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("DELETE FROM audit_line WHERE tenant_id = " + JILIN);
            statement.execute("DELETE FROM audit_head WHERE tenant_id = " + JILIN);
        }
    }

    private static int command(String... arguments) {
        try {
            return TestPortal.beans(Command.class).stream()
                    .filter(each -> each.name().equals("audit"))
                    .findFirst()
                    .orElseThrow()
                    .run(List.of(arguments));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
