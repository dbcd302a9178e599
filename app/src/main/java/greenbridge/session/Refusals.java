package greenbridge.session;

import greenbridge.site.Arrival;
import greenbridge.site.Sites;
import greenbridge.tenants.Tenants;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Who is not let through: a stranger is asked to sign in, and comes back to where the way led; whoever is known is told no. */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
final class Refusals implements ExceptionHandler<AuthorizationException, MutableHttpResponse<?>> {
    private final Sites sites;
    private final Tenants tenants;
    private final ErrorResponseProcessor<?> errors;
    private final Attempts attempts;

    Refusals(Sites sites, Tenants tenants, ErrorResponseProcessor<?> errors, Attempts attempts) {
        this.attempts = attempts;
        this.sites = sites;
        this.tenants = tenants;
        this.errors = errors;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public MutableHttpResponse<?> handle(HttpRequest request, AuthorizationException refused) {
        boolean program = request.getPath().startsWith("/api/");
        if (!refused.isForbidden() && !program) {
            var links = sites.of(request, Arrival.tenant(request, tenants)).links();
            String back = request.getMethod() == HttpMethod.GET
                    ? "?to=" + URLEncoder.encode(request.getUri().toString(), StandardCharsets.UTF_8)
                    : "";
            return HttpResponse.seeOther(URI.create(links.to("sign-in") + back));
        }
        if (refused.isForbidden()) {
            attempts.tell(request, "page.opened");
        }
        HttpStatus status = refused.isForbidden() ? HttpStatus.FORBIDDEN : HttpStatus.UNAUTHORIZED;
        var context = ErrorContext.builder(request).cause(refused).build();
        return errors.processResponse(context, HttpResponse.status(status));
    }
}
