package greenbridge.search.indexing;

import greenbridge.search.indexing.Counts.Part;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.OptionalLong;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * All things of some views cut into pages by number, handed out one by one to whoever asks next. Finding where a page
 * ends costs little; reading it is what the askers do side by side. The last page of a part has no end.
 */
final class Pages {
    private static final int SIZE = 1000;

    private final Connection connection;
    private final Queue<Part> parts;
    private long after = Long.MIN_VALUE;
    private boolean stopped;

    Pages(Connection connection, Collection<Part> parts) {
        this.connection = connection;
        this.parts = new ArrayDeque<>(parts);
    }

    record Page(String view, int tenant, long after, long upTo) {}

    synchronized @Nullable Page next() throws SQLException {
        Part part = parts.peek();
        if (part == null || stopped) {
            return null;
        }
        OptionalLong end = Views.pageEnd(connection, part.view(), part.tenant(), after, SIZE);
        var page = new Page(part.view(), part.tenant(), after, end.orElse(Long.MAX_VALUE));
        after = end.orElse(Long.MIN_VALUE);
        if (end.isEmpty()) {
            parts.remove();
        }
        return page;
    }

    synchronized void stop() {
        stopped = true;
    }
}
