package greenbridge.search.plain;

import greenbridge.search.indexing.Rows;
import greenbridge.search.indexing.Thing;
import greenbridge.search.indexing.Views;
import greenbridge.search.wording.Asked;
import greenbridge.search.wording.Places;
import greenbridge.tenants.Tenants;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes through the views with LIKE, from the newest thing back, in bites that are short enough to stop after any of them.
 * The database has no index for this: in a small portal it sees everything, in a large one what the time allows.
 */
@Singleton
final class Scan {
    private static final Logger log = LoggerFactory.getLogger(Scan.class);
    private static final int BITE = 2000;
    private static final int MOST = 500;

    private final Views views;
    private final Tenants known;

    Scan(Views views, Tenants known) {
        this.views = views;
        this.known = known;
    }

    List<Thing> find(Asked asked, List<Integer> tenants, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        var found = new ArrayList<Thing>();
        try (Connection connection = views.connect()) {
            List<String> names = views.names(connection);
            for (int owner : owners(tenants)) {
                for (String view : names) {
                    OptionalLong before = OptionalLong.of(Long.MAX_VALUE);
                    while (before.isPresent() && found.size() < MOST && System.nanoTime() < deadline) {
                        OptionalLong end = Views.biteEnd(connection, view, owner, before.getAsLong(), BITE);
                        long from = end.orElse(Long.MIN_VALUE);
                        bite(connection, new Bite(view, owner, from, before.getAsLong()), asked, tenants, found);
                        before = end;
                    }
                }
            }
        } catch (SQLException | RuntimeException trouble) {
            log.debug("The plain search broke off", trouble);
        }
        return found;
    }

    /** Whose things these portals may show: their own first, the national ones, then everybody's. */
    private Set<Integer> owners(List<Integer> tenants) {
        var owners = new LinkedHashSet<>(tenants);
        owners.add(known.national().id());
        known.all().forEach(tenant -> owners.add(tenant.id()));
        return owners;
    }

    private record Bite(String view, int owner, long from, long before) {}

    private static void bite(Connection connection, Bite bite, Asked asked, List<Integer> tenants, List<Thing> found)
            throws SQLException {
        var parameters = new ArrayList<Object>(List.of(bite.owner(), bite.from(), bite.before()));
        var sql = new StringBuilder("SELECT " + Views.COLUMNS + " FROM " + Views.PREFIX + bite.view()
                + " WHERE tenant_id = ? AND id >= ? AND id < ? AND (");
        for (int i = 0; i < tenants.size(); i++) {
            sql.append(i == 0 ? "" : " OR ").append("JSON_CONTAINS(visible_in, ?)");
            parameters.add(tenants.get(i).toString());
        }
        sql.append(')');
        for (Asked.Chunk chunk : asked.needed()) {
            chunk.needed().forEach(piece -> meets(chunk, piece, sql, parameters));
        }
        sql.append(" ORDER BY id DESC LIMIT ").append(MOST);
        try (PreparedStatement statement = connection.prepareStatement(sql.toString())) {
            statement.setQueryTimeout(1);
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(Rows.thing(bite.view(), rows));
                }
            }
        }
    }

    /** In the words, by a code that says the same, or by where it is. */
    private static void meets(Asked.Chunk chunk, Asked.Piece piece, StringBuilder sql, List<Object> parameters) {
        sql.append("""
                 AND (LOWER(title) LIKE ? OR LOWER(title_en) LIKE ? OR LOWER(organisation) LIKE ?
                 OR UPPER(identifiers) LIKE ?""");
        String word = like(piece.text().toLowerCase(Locale.ROOT));
        parameters.addAll(List.of(word, word, word, like(piece.text().toUpperCase(Locale.ROOT))));
        if (!piece.optional()) {
            piece.codes()
                    .forEach((field, codes) -> codes.forEach(code -> {
                        sql.append(
                                field.equals("kind")
                                        ? " OR kind = ?"
                                        : " OR JSON_CONTAINS(" + field + ", JSON_QUOTE(?))");
                        parameters.add(code);
                    }));
        }
        for (String area : chunk.areas()) {
            sql.append(" OR area LIKE ?");
            parameters.add(area.replaceFirst("(00)+$", "") + "%");
        }
        if (chunk.home()) {
            sql.append(" OR area = ?");
            parameters.add(Places.WHOLE_COUNTRY);
        }
        sql.append(')');
    }

    private static String like(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
