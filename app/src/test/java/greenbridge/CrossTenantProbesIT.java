package greenbridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.web.router.UriRouteInfo;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Somebody with every office of 山西 asks for things of 甘肃: in paths, queries, forms and JSON, ten thousand times. */
class CrossTenantProbesIT {
    private static final int PROBES = 10_000;
    private static final int AT_ONCE = 8;
    private static final int OWN = 14;
    private static final int FOREIGN = 62;

    /** Written by others meanwhile, or by the attempt itself. */
    private static final Set<String> MOVING =
            Set.of("audit_line", "audit_head", "index_queue", "mail", "kept_need", "kept_match", "match_run");

    private final Given.Foreign foreign = Given.canaryOfGansu();
    private final Random random = new Random(20_261_121);

    /** One attempt; a thing in the path has to be answered with 404, elsewhere it must have no effect. */
    private record Probe(String name, HttpRequest request, boolean inPath) {}

    @Test
    @Asvs({"8.2.2", "8.4.1"})
    void nothingOfAnotherTenantIsReachedByAnyRoad() throws Exception {
        Given.sampleData();
        var ids = ids();
        var people = Stream.generate(() -> SignedIn.withEverything("shanxi"))
                .limit(AT_ONCE)
                .toList();
        var probes = probes(ids, people);
        var before = fingerprints();
        var leaks = new ConcurrentSkipListSet<String>();
        try (var hands = Executors.newFixedThreadPool(AT_ONCE)) {
            var visitor = TestPortal.visitor();
            probes.forEach(probe -> hands.execute(() -> {
                var answer = TestPortal.send(visitor, probe.request());
                boolean missed = probe.inPath() ? answer.statusCode() != 404 : answer.statusCode() >= 500;
                if (missed || answer.body().contains(Given.CANARY)) {
                    leaks.add(probe.name() + " -> " + answer.statusCode());
                }
            }));
        }
        assertThat(probes).hasSize(PROBES);
        assertThat(leaks).isEmpty();
        assertThat(fingerprints()).isEqualTo(before);
    }

    private List<Probe> probes(List<String> ids, List<SignedIn> people) {
        var routes = Routes.changingNoSession();
        var probes = new ArrayList<Probe>();
        while (probes.size() < PROBES) {
            var route = routes.get(random.nextInt(routes.size()));
            probes.add(probe(route, ids, people.get(random.nextInt(people.size()))));
        }
        return probes;
    }

    private Probe probe(UriRouteInfo<?, ?> route, List<String> ids, SignedIn person) {
        String template = route.getUriMatchTemplate().toPathString();
        boolean inPath =
                template.replace("{tenant}", "").replace("{format}", "").contains("{");
        var request = Routes.request(route, "shanxi", () -> any(ids), Map.of("id", any(ids), "tenantId", "" + FOREIGN));
        return new Probe(
                route.getHttpMethod() + " " + template, person.with(request).build(), inPath);
    }

    private String any(List<String> ids) {
        return random.nextInt(4) == 0
                ? List.of(foreign.entry(), foreign.organisation(), foreign.creditCode())
                        .get(random.nextInt(3))
                : ids.get(random.nextInt(ids.size()));
    }

    /** Every public id of the other tenant, of whatever it is; what it shows in others is no secret. */
    private static List<String> ids() throws SQLException {
        var ids = new ArrayList<String>();
        try (Connection connection = DelegatingDataSource.unwrapDataSource(TestPortal.bean(DataSource.class))
                .getConnection()) {
            var tables = new ArrayList<>(tables(connection, "public_id"));
            tables.remove("showing"); // What shows there may be of the nation; what is of there has a table of its own.
            for (String table : tables) {
                ids.addAll(texts(
                        connection, "SELECT public_id FROM " + table + " WHERE tenant_id = " + FOREIGN + " LIMIT 200"));
            }
            ids.removeAll(texts(
                    connection,
                    "SELECT public_id FROM showing WHERE owner_id = " + FOREIGN + " AND tenant_id = " + OWN));
        }
        assertThat(ids).hasSizeGreaterThan(50);
        return ids;
    }

    private static Map<String, String> fingerprints() throws SQLException {
        var prints = new TreeMap<String, String>();
        try (Connection connection = DelegatingDataSource.unwrapDataSource(TestPortal.bean(DataSource.class))
                .getConnection()) {
            for (String table : tables(connection, "tenant_id")) {
                if (!MOVING.contains(table)) {
                    String columns = String.join(
                            ",",
                            texts(
                                    connection,
                                    "SELECT CONCAT('`', column_name, '`') FROM information_schema.columns"
                                            + " WHERE table_schema = DATABASE() AND table_name = '" + table + "'"));
                    prints.put(
                            table,
                            texts(
                                            connection,
                                            "SELECT CONCAT(COUNT(*), ' ', BIT_XOR(CRC32(CONCAT_WS('|'," + columns
                                                    + ")))) FROM " + table + " WHERE tenant_id = " + FOREIGN)
                                    .getFirst());
                }
            }
        }
        return prints;
    }

    private static List<String> tables(Connection connection, String column) throws SQLException {
        return texts(
                connection,
                "SELECT c.table_name FROM information_schema.columns c"
                        + " JOIN information_schema.columns t ON t.table_schema = c.table_schema AND t.table_name = c.table_name"
                        + " AND t.column_name = 'tenant_id'"
                        + " JOIN information_schema.tables k ON k.table_schema = c.table_schema AND k.table_name = c.table_name"
                        + " AND k.table_type = 'BASE TABLE'"
                        + " WHERE c.table_schema = DATABASE() AND c.column_name = '" + column
                        + "' ORDER BY c.table_name");
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
