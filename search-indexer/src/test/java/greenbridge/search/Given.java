package greenbridge.search;

import greenbridge.search.indexing.Rebuild;
import greenbridge.search.indexing.Reconcile;
import greenbridge.search.wording.Thesaurus;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** Things for the tests: written to the database and announced in the queue, as a feature would. */
public final class Given {
    private static final AtomicLong NUMBERS = new AtomicLong(1000);

    private final long number = NUMBERS.incrementAndGet();
    private final Map<String, Object> columns = new LinkedHashMap<>();

    private int owner = 14;

    private Given(String title) {
        columns.put("tenant_id", owner);
        columns.put("id", number);
        columns.put("kind", "product");
        columns.put("public_id", "p" + number);
        columns.put("title", title);
        for (String list : List.of("identifiers", "sectors", "industries", "procurement", "badges")) {
            columns.put(list, "[]");
        }
        columns.put("visible_in", "[14]");
    }

    /** Nothing anywhere: an empty table, an empty index, no words. */
    public static void nothing() throws SQLException {
        for (String table : List.of("thing", "index_queue", "synonym_set", "correction", "question_word")) {
            Ground.sql("DELETE FROM " + table);
        }
        Ground.bean(Thesaurus.class).refresh();
        Ground.bean(Rebuild.class).run();
    }

    public static Given thing(String title) {
        return new Given(title);
    }

    public static void synonyms(int tenant, String kind, String head, String... terms) {
        Ground.sql(
                "INSERT INTO synonym_set (tenant_id, kind, head, terms) VALUES (?, ?, ?, ?)",
                tenant,
                kind,
                head,
                texts(terms));
        Ground.bean(Thesaurus.class).refresh();
    }

    public static void word(int tenant, String word, String role, String codes) {
        Ground.sql(
                "INSERT INTO question_word (tenant_id, word, role, codes) VALUES (?, ?, ?, ?)",
                tenant,
                word,
                role,
                codes);
        Ground.bean(Thesaurus.class).refresh();
    }

    public Given of(int tenant) {
        owner = tenant;
        visibleIn(tenant);
        return with("tenant_id", tenant);
    }

    public Given visibleIn(Integer... tenants) {
        return with("visible_in", List.of(tenants).toString());
    }

    public Given with(String column, Object value) {
        columns.put(column, value);
        return this;
    }

    public Given list(String column, String... values) {
        return with(column, texts(values));
    }

    /** Status, from, until in turn; an empty text for an open end. */
    public Given periods(String... values) {
        var periods = new StringBuilder();
        for (int i = 0; i < values.length; i += 3) {
            String until = values[i + 2].isEmpty() ? "null" : "\"" + values[i + 2] + "\"";
            periods.append(i == 0 ? "" : ",")
                    .append("{\"status\":\"%s\",\"from\":\"%s\",\"until\":%s}"
                            .formatted(values[i], values[i + 1], until));
        }
        return with("periods", "[" + periods + "]");
    }

    /** Written, but nobody is told. */
    public long unannounced() {
        String names = String.join(", ", columns.keySet());
        String marks = columns.keySet().stream().map(any -> "?").collect(Collectors.joining(", "));
        Ground.sql(
                "REPLACE INTO thing (" + names + ") VALUES (" + marks + ")",
                columns.values().toArray());
        return number;
    }

    public long announced() {
        unannounced();
        announce(owner, "paper".equals(columns.get("kind")) ? "paper" : "thing", number);
        return number;
    }

    /** In the index, ready to be found. */
    public long published() throws SQLException {
        announced();
        deliver();
        return number;
    }

    public static void announce(int tenant, String view, long number) {
        Ground.sql("""
                INSERT INTO index_queue (tenant_id, kind, subject_id, queued_at, not_before)
                VALUES (?, ?, ?, '2026-01-01', '2026-01-01')
                """, tenant, view, number);
    }

    public static void deliver() throws SQLException {
        Ground.bean(Reconcile.class).drain();
    }

    private static String texts(String... values) {
        return List.of(values).stream().map(value -> "\"" + value + "\"").collect(Collectors.joining(",", "[", "]"));
    }
}
