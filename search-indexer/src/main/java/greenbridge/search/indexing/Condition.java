package greenbridge.search.indexing;

import greenbridge.search.Health;
import greenbridge.search.cluster.Cluster;
import greenbridge.search.cluster.ClusterFailure;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the index and its queue are. */
@Singleton
public final class Condition {
    private static final Logger log = LoggerFactory.getLogger(Condition.class);

    private final Views views;
    private final Indexes indexes;
    private final Cluster cluster;
    private final Queue queue;

    Condition(Views views, Indexes indexes, Cluster cluster, Clock clock) {
        this.views = views;
        this.indexes = indexes;
        this.cluster = cluster;
        this.queue = new Queue(clock);
    }

    public Health now(boolean degraded) {
        Queue.Depth depth = depth();
        try {
            String live = indexes.live().orElse(null);
            long documents = live == null
                    ? 0
                    : cluster.get("/" + live + "/_count").path("count").asLong();
            return new Health(true, degraded || live == null, live, documents, depth.waiting(), depth.parked());
        } catch (ClusterFailure away) {
            return new Health(false, true, null, 0, depth.waiting(), depth.parked());
        }
    }

    private Queue.Depth depth() {
        try (Connection connection = views.connect()) {
            return queue.depth(connection);
        } catch (SQLException e) {
            log.debug("The queue could not be counted", e);
            return new Queue.Depth(0, 0);
        }
    }
}
