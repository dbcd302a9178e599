package greenbridge.limit;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;

/** One request too many. It is cheap: whoever sends thousands is not to cost a stack trace each. */
final class TooMany extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long seconds;

    TooMany(long seconds) {
        super("Too many requests, again in " + seconds + " s", null, false, false);
        this.seconds = seconds;
    }

    @Singleton
    static final class Answer implements ExceptionHandler<TooMany, MutableHttpResponse<?>> {
        private final ErrorResponseProcessor<?> errors;

        Answer(ErrorResponseProcessor<?> errors) {
            this.errors = errors;
        }

        @Override
        public MutableHttpResponse<?> handle(@SuppressWarnings("rawtypes") HttpRequest request, TooMany many) {
            HttpRequest<?> typed = request;
            var response = errors.processResponse(
                    ErrorContext.builder(typed)
                            .cause(many)
                            .errorMessage(String.valueOf(many.getMessage()))
                            .build(),
                    HttpResponse.status(HttpStatus.TOO_MANY_REQUESTS));
            return response.header(HttpHeaders.RETRY_AFTER, Long.toString(many.seconds));
        }
    }
}
