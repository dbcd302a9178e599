package greenbridge.search.cluster;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Elasticsearch did not do what it was asked. Status 0: it did not answer at all. */
public final class ClusterFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    ClusterFailure(int status, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.status = status;
    }

    static ClusterFailure late(Duration limit, Throwable cause) {
        return new ClusterFailure(0, "Elasticsearch gave no answer within " + limit.toMillis() + " ms", cause);
    }

    static ClusterFailure interrupted(Throwable cause) {
        return new ClusterFailure(0, "Interrupted while Elasticsearch was asked", cause);
    }

    static ClusterFailure away(Throwable cause) {
        return new ClusterFailure(0, "Elasticsearch cannot be reached: " + cause.getMessage(), cause);
    }

    public boolean absent() {
        return status == 404;
    }

    /** The engine is away, starting, overloaded or locked to us; the same request may work later. */
    public boolean passing() {
        return status == 0 || status == 401 || status == 403 || status == 429 || status >= 500;
    }
}
