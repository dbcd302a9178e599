package greenbridge.error;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What nobody expected: written to the log once, with the number that the reader is shown. */
@Singleton
final class Unexpected implements ExceptionHandler<Throwable, HttpResponse<?>> {
    private static final Logger log = LoggerFactory.getLogger(Unexpected.class);

    private final Errors errors;

    Unexpected(Errors errors) {
        this.errors = errors;
    }

    @Override
    public HttpResponse<?> handle(@SuppressWarnings("rawtypes") HttpRequest request, Throwable failure) {
        HttpRequest<?> typed = request;
        log.error("Request {} failed: {} {}", RequestId.of(typed), typed.getMethod(), typed.getPath(), failure);
        return errors.processResponse(
                ErrorContext.builder(typed).cause(failure).build(),
                HttpResponse.status(HttpStatus.INTERNAL_SERVER_ERROR));
    }
}
