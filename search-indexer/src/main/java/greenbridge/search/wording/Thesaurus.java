package greenbridge.search.wording;

import com.fasterxml.jackson.databind.JsonNode;
import greenbridge.search.Understood.Kind;
import greenbridge.search.cluster.Json;
import greenbridge.search.wording.QuestionWord.Role;
import greenbridge.search.wording.Words.Group;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The words of each tenant, its own over the national ones. Read again every three seconds, never while somebody waits. */
@Singleton
public final class Thesaurus {
    private static final Logger log = LoggerFactory.getLogger(Thesaurus.class);
    private static final int NATIONAL = 1;

    private final DataSource source;
    private final Map<Integer, Words> compiled = new ConcurrentHashMap<>();
    private volatile Sets sets = new Sets(Map.of(), Map.of(), Map.of());

    Thesaurus(DataSource source) {
        this.source = DelegatingDataSource.unwrapDataSource(source);
        refresh();
    }

    private record Sets(
            Map<Integer, List<Group>> groups,
            Map<Integer, Map<String, String>> corrections,
            Map<Integer, Map<String, QuestionWord>> roles) {}

    public Words of(int tenant) {
        return compiled.computeIfAbsent(tenant, this::compile);
    }

    /** Whoever saves an edit calls this, so that the next question sees it; other processes see it within seconds. */
    @Scheduled(fixedDelay = "3s", initialDelay = "3s")
    public void refresh() {
        try (Connection connection = source.getConnection()) {
            Sets read = new Sets(groups(connection), corrections(connection), roles(connection));
            if (!read.equals(sets)) {
                sets = read;
                compiled.clear();
            }
        } catch (SQLException | RuntimeException e) {
            log.debug("Synonyms and corrections could not be read; the last ones hold", e);
        }
    }

    private Words compile(int tenant) {
        var groups = new ArrayList<>(sets.groups.getOrDefault(NATIONAL, List.of()));
        var corrections = new HashMap<>(sets.corrections.getOrDefault(NATIONAL, Map.of()));
        var roles = new HashMap<>(sets.roles.getOrDefault(NATIONAL, Map.of()));
        if (tenant != NATIONAL) {
            groups.addAll(sets.groups.getOrDefault(tenant, List.of()));
            corrections.putAll(sets.corrections.getOrDefault(tenant, Map.of()));
            roles.putAll(sets.roles.getOrDefault(tenant, Map.of()));
        }
        return new Words(groups, corrections, List.copyOf(roles.values()));
    }

    private static Map<Integer, List<Group>> groups(Connection connection) throws SQLException {
        var groups = new HashMap<Integer, List<Group>>();
        String sql = "SELECT tenant_id, kind, head, terms FROM synonym_set ORDER BY tenant_id, id";
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                var terms = new ArrayList<String>();
                for (JsonNode term : Json.read(rows.getString(4))) {
                    terms.add(term.asText());
                }
                groups.computeIfAbsent(rows.getInt(1), any -> new ArrayList<>())
                        .add(new Group(Kind.valueOf(rows.getString(2)), rows.getString(3), terms));
            }
        }
        return groups;
    }

    private static Map<Integer, Map<String, String>> corrections(Connection connection) throws SQLException {
        var corrections = new HashMap<Integer, Map<String, String>>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT tenant_id, wrong, right_form FROM correction")) {
            while (rows.next()) {
                corrections
                        .computeIfAbsent(rows.getInt(1), any -> new HashMap<>())
                        .put(rows.getString(2), rows.getString(3));
            }
        }
        return corrections;
    }

    private static Map<Integer, Map<String, QuestionWord>> roles(Connection connection) throws SQLException {
        var roles = new HashMap<Integer, Map<String, QuestionWord>>();
        String sql = "SELECT tenant_id, word, role, codes FROM question_word";
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                JsonNode read = Json.read(rows.getString(4));
                var codes = new HashMap<String, List<String>>();
                for (String field : QuestionWord.FIELDS) {
                    var values = new ArrayList<String>();
                    read.path(field).forEach(code -> values.add(code.asText()));
                    if (!values.isEmpty()) {
                        codes.put(field, List.copyOf(values));
                    }
                }
                var word = new QuestionWord(rows.getString(2), Role.valueOf(rows.getString(3)), Map.copyOf(codes));
                roles.computeIfAbsent(rows.getInt(1), any -> new HashMap<>()).put(word.word(), word);
            }
        }
        return roles;
    }
}
