package greenbridge.session;

import greenbridge.site.Arrival;
import greenbridge.tenants.Tenants;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import io.micronaut.security.token.TokenAuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;

/** Finds out who asks. Only who carries a token costs a look into the database. */
@Singleton
@Replaces(TokenAuthenticationFetcher.class)
final class Recognised implements AuthenticationFetcher<HttpRequest<?>> {
    static final String ACTOR = "actor";

    private final Tokens tokens;
    private final Sessions sessions;
    private final Tenants tenants;
    private final ExecutorService blocking;

    Recognised(
            Tokens tokens,
            Sessions sessions,
            Tenants tenants,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.tenants = tenants;
        this.blocking = blocking;
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        var token = Carried.token(request);
        return token.isEmpty()
                ? Publishers.empty()
                : Publishers.fromCompletableFuture(() -> CompletableFuture.supplyAsync(
                        () -> actor(token.get(), request)
                                .map(Recognised::authentication)
                                .orElse(null),
                        blocking));
    }

    private Optional<Actor> actor(String token, HttpRequest<?> request) {
        return tokens.session(token, request)
                .flatMap(session -> sessions.actor(session, Arrival.tenant(request, tenants)));
    }

    static Authentication authentication(Actor actor) {
        return Authentication.build(
                actor.person().publicId(),
                actor.roles().stream().map(Enum::name).toList(),
                Map.of(ACTOR, actor));
    }

    static Optional<Actor> actor(HttpRequest<?> request) {
        return request.getUserPrincipal(Authentication.class)
                .map(known -> known.getAttributes().get(ACTOR))
                .map(Actor.class::cast);
    }
}
