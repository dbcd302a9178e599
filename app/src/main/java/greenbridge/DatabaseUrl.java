package greenbridge;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is, as people write it: {@code jdbc:mysql://host/db}, {@code mysql://user:password@host:3306/db} or the same with
 * mariadb. The driver is always that of MySQL, so that both behave the same.
 */
record DatabaseUrl(
        String jdbc, @Nullable String user, @Nullable String password) {
    private static final Pattern WRITTEN =
            Pattern.compile("(?:jdbc:)?(?:mysql|mariadb)://(?:([^:@/]*)(?::([^@/]*))?@)?([^/?]+)/([^?/]+)(?:\\?(.*))?");

    /**
     * Dates as in China on the server, wall-clock times as they are given whatever zone this machine is in, one collation
     * for both servers, many rows in one statement. What the address says itself wins.
     */
    private static final Map<String, String> DEFAULTS = Map.of(
            "connectionTimeZone", "LOCAL",
            "sessionVariables", "time_zone%3D%27%2B08:00%27",
            "connectionCollation", "utf8mb4_unicode_ci",
            "rewriteBatchedStatements", "true",
            "cachePrepStmts", "true",
            "tinyInt1isBit", "true");

    static DatabaseUrl parse(String written) {
        var parts = WRITTEN.matcher(written.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "DATABASE_URL is not understood. Write mysql://user:password@host:3306/database or jdbc:mysql://host:3306/database.");
        }
        var parameters = new LinkedHashMap<String, String>();
        DEFAULTS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(parameter -> parameters.put(parameter.getKey(), parameter.getValue()));
        var said = parts.group(5);
        if (said != null && !said.isBlank()) {
            for (var parameter : said.split("&", -1)) {
                var at = parameter.indexOf('=');
                if (at > 0) {
                    parameters.put(parameter.substring(0, at), parameter.substring(at + 1));
                }
            }
        }
        var query = parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining("&"));
        return new DatabaseUrl(
                "jdbc:mysql://" + parts.group(3) + "/" + parts.group(4) + "?" + query,
                decoded(parts.group(1)),
                decoded(parts.group(2)));
    }

    private static @Nullable String decoded(@Nullable String text) {
        return text == null ? null : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
