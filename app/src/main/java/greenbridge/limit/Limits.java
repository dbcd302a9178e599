package greenbridge.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.OptionalLong;

/** The buckets. One that nobody touched for as long as it takes to fill again is the same as none, so it is forgotten. */
@Singleton
public final class Limits {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration FORGOTTEN = Duration.ofMinutes(2);
    private static final int MOST = 200_000;

    private final Figures figures;
    private final Cache<Counted, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(FORGOTTEN).build();

    Limits(Figures figures) {
        this.figures = figures;
    }

    /**
     * What has a bucket.
     *
     * @param who an address, a person or a key; never two of them under one name
     */
    record Counted(Rate rate, String who) {}

    boolean on() {
        return figures.on();
    }

    /** How many seconds to wait, if this was one too many. */
    OptionalLong take(Rate rate, String who) {
        var bucket = buckets.get(new Counted(rate, who), key -> bucket(figures.of(rate)));
        if (bucket.tryConsume(1)) {
            return OptionalLong.empty();
        }
        long nanos = bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
        return OptionalLong.of(
                Math.max(1, Duration.ofNanos(nanos).plusMillis(999).toSeconds()));
    }

    private static Bucket bucket(int aMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(aMinute).refillGreedy(aMinute, MINUTE))
                .build();
    }
}
