package greenbridge.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/** So many a minute of something that is not refused but left out beyond that, for each name apart. */
public final class Sparing {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final int aMinute;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();

    public Sparing(int aMinute) {
        this.aMinute = aMinute;
    }

    public boolean allows(String name) {
        return buckets.get(
                        name,
                        key -> Bucket.builder()
                                .addLimit(limit -> limit.capacity(aMinute).refillGreedy(aMinute, MINUTE))
                                .build())
                .tryConsume(1);
    }
}
