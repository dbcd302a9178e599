package greenbridge.error;

import io.micronaut.http.HttpRequest;
import java.security.SecureRandom;

/** The number under which a failure stands in the log, short enough to be read out on the telephone. */
public final class RequestId {
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String NAME = "greenbridge.request";

    private RequestId() {}

    public static String of(HttpRequest<?> request) {
        return request.getAttribute(NAME, String.class).orElseGet(() -> {
            String id = RANDOM.ints(10, 0, LETTERS.length())
                    .collect(StringBuilder::new, (text, i) -> text.append(LETTERS.charAt(i)), StringBuilder::append)
                    .toString();
            request.setAttribute(NAME, id);
            return id;
        });
    }
}
