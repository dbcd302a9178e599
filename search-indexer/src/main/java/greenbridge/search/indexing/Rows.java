package greenbridge.search.indexing;

import com.fasterxml.jackson.databind.JsonNode;
import greenbridge.search.cluster.Json;
import greenbridge.search.indexing.Thing.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a row of a view. JSON comes as text from MySQL and from MariaDB alike. */
public final class Rows {
    private Rows() {}

    /** What has no title goes by its public id: it stays to be found, and a search that meets it is not broken by it. */
    public static Thing thing(String view, ResultSet row) throws SQLException {
        String publicId = row.getString("public_id");
        return new Thing(
                view,
                row.getInt("tenant_id"),
                row.getLong("id"),
                row.getString("kind"),
                publicId,
                row.getString("path"),
                Objects.requireNonNullElse(row.getString("title"), publicId),
                row.getString("title_en"),
                row.getString("summary"),
                row.getString("body"),
                row.getString("organisation"),
                row.getString("catalog"),
                row.getString("batch"),
                row.getString("area"),
                row.getString("level"),
                texts(row.getString("identifiers")),
                texts(row.getString("sectors")),
                texts(row.getString("industries")),
                texts(row.getString("procurement")),
                texts(row.getString("badges")),
                texts(row.getString("visible_in")).stream()
                        .map(Integer::valueOf)
                        .toList(),
                periods(row.getString("periods")),
                row.getObject("listed_on", LocalDate.class),
                row.getObject("deadline", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                row.getBoolean("sample"),
                row.getString("indicators"));
    }

    private static List<String> texts(@Nullable String json) {
        if (json == null) {
            return List.of();
        }
        var texts = new ArrayList<String>();
        for (JsonNode value : Json.read(json)) {
            if (!value.isNull()) {
                texts.add(value.asText());
            }
        }
        return texts;
    }

    private static List<Period> periods(@Nullable String json) {
        if (json == null) {
            return List.of();
        }
        var periods = new ArrayList<Period>();
        for (JsonNode period : Json.read(json)) {
            periods.add(new Period(
                    period.path("status").asText(),
                    LocalDate.parse(period.path("from").asText()),
                    period.path("until").isTextual()
                            ? LocalDate.parse(period.path("until").asText())
                            : null));
        }
        return periods;
    }
}
