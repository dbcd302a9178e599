package greenbridge.search;

import greenbridge.search.cluster.ClusterFailure;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stops asking an engine that does not answer, and tries again with one question every few seconds. */
@Singleton
final class Breaker {
    private static final Logger log = LoggerFactory.getLogger(Breaker.class);

    private final CircuitBreaker breaker = CircuitBreaker.of(
            "elasticsearch",
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(10)
                    .minimumNumberOfCalls(2)
                    .failureRateThreshold(50)
                    .waitDurationInOpenState(Duration.ofSeconds(3))
                    .permittedNumberOfCallsInHalfOpenState(1)
                    .ignoreException(e -> e instanceof ClusterFailure failure && !failure.passing())
                    .build());

    private volatile String why = "";

    Breaker() {
        breaker.getEventPublisher()
                .onError(event -> why = String.valueOf(event.getThrowable().getMessage()));
        breaker.getEventPublisher().onStateTransition(event -> {
            switch (event.getStateTransition().getToState()) {
                case OPEN -> {
                    if (event.getStateTransition().getFromState() == CircuitBreaker.State.CLOSED) {
                        log.warn("Search answers from the database. {}", why);
                    }
                }
                case CLOSED -> log.info("Search answers from Elasticsearch again");
                case HALF_OPEN, DISABLED, FORCED_OPEN, METRICS_ONLY -> {}
            }
        });
    }

    boolean isClosed() {
        return breaker.getState() == CircuitBreaker.State.CLOSED;
    }

    /** Empty when the engine is away, starting, or has no index yet; what is wrong with the question itself is thrown. */
    <T> Optional<T> ask(Supplier<T> question) {
        try {
            return Optional.of(breaker.executeSupplier(question));
        } catch (CallNotPermittedException open) {
            return Optional.empty();
        } catch (ClusterFailure failure) {
            if (failure.passing() || failure.absent()) {
                log.debug("Elasticsearch is away", failure);
                return Optional.empty();
            }
            throw failure;
        }
    }
}
