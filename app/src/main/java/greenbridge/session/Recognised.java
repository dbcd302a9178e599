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
import java.util.Collection;
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
    private final Collection<Pass> passes;
    private final ExecutorService blocking;

    Recognised(
            Tokens tokens,
            Sessions sessions,
            Tenants tenants,
            Collection<Pass> passes,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.tenants = tenants;
        this.passes = passes;
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
        var tenant = Arrival.tenant(request, tenants);
        // A pass stands in the header only: a cookie comes along without anybody meaning it.
        var pass = Carried.bearer(request)
                .flatMap(carried ->
                        passes.stream().filter(each -> each.knows(carried)).findFirst());
        return pass.isPresent()
                ? pass.get().actor(token, tenant)
                : tokens.session(token, request).flatMap(session -> sessions.actor(session, tenant));
    }

    static Authentication authentication(Actor actor) {
        return Authentication.build(
                actor.person().publicId(),
                actor.roles().stream().map(Enum::name).toList(),
                actor.scopes() == null
                        ? Map.of(ACTOR, actor)
                        : Map.of(ACTOR, actor, "key", actor.session().publicId()));
    }

    static Optional<Actor> actor(HttpRequest<?> request) {
        return request.getUserPrincipal(Authentication.class)
                .map(known -> known.getAttributes().get(ACTOR))
                .map(Actor.class::cast);
    }
}
