package greenbridge.error;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** What a controller refuses without a word is told on the same page as everything else that is refused. */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class Wordless {
    private static final int FIRST_ERROR = 400;

    private final Errors errors;

    Wordless(Errors errors) {
        this.errors = errors;
    }

    @ResponseFilter
    void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (response.code() >= FIRST_ERROR && response.body() == null) {
            errors.tell(request, response, "");
        }
    }
}
