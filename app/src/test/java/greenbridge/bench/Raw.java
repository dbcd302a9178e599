package greenbridge.bench;

import greenbridge.Statements;
import greenbridge.TestPortal;
import io.micronaut.context.env.Environment;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * What a page reads, sent by the bare driver in one go and read to the last column: whatever a page takes longer is ours.
 *
 * @param reads in their order, with what was asked for
 */
record Raw(List<Statements.Statement> reads) {

    /** Of several times the shortest, because what runs in the background is listened to as well. */
    static Raw of(HttpRequest page) {
        return IntStream.range(0, 5)
                .mapToObj(i -> Statements.of(() -> TestPortal.send(TestPortal.visitor(), page)))
                .map(sent -> new Raw(sent.stream().filter(Raw::reads).toList()))
                .min(Comparator.comparingInt(raw -> raw.reads().size()))
                .orElseThrow();
    }

    private static boolean reads(Statements.Statement statement) {
        String sql = statement.sql().stripLeading().toUpperCase(Locale.ROOT);
        return sql.startsWith("SELECT") && !sql.contains("FOR UPDATE");
    }

    Load load(int connections) throws InterruptedException {
        var open = IntStream.range(0, connections).mapToObj(i -> connection()).toList();
        var turn = new AtomicInteger();
        try {
            return Load.of(
                    () -> {
                        var connection = open.get(turn.getAndIncrement() % connections);
                        return () -> run(connection);
                    },
                    connections);
        } finally {
            open.forEach(Raw::close);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(Connection connection) {
        try {
            for (var read : reads) {
                try (var statement = connection.prepareStatement(read.sql())) {
                    for (var parameter : read.parameters()) {
                        parameter.getMethod().invoke(statement, parameter.getArgs());
                    }
                    try (var rows = statement.executeQuery()) {
                        int columns = rows.getMetaData().getColumnCount();
                        while (rows.next()) {
                            for (int i = 1; i <= columns; i++) {
                                rows.getString(i);
                            }
                        }
                    }
                }
            }
            connection.commit();
        } catch (SQLException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connection() {
        var settings = TestPortal.bean(Environment.class);
        try {
            var connection = DriverManager.getConnection(
                    settings.getRequiredProperty("datasources.default.url", String.class),
                    settings.getRequiredProperty("datasources.default.username", String.class),
                    settings.getRequiredProperty("datasources.default.password", String.class));
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
