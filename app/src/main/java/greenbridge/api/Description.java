package greenbridge.api;

import greenbridge.permission.Anyone;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.io.IOException;
import java.util.Objects;

/** Hands out the description of the API, of which there is one for all portals. */
@Anyone
@Controller("/openapi.yml")
class Description {
    private static final String TYPE = "application/yaml";

    private final byte[] document;

    Description() throws IOException {
        try (var in = Objects.requireNonNull(Description.class.getResourceAsStream("/openapi.yml"))) {
            document = in.readAllBytes();
        }
    }

    @Get
    @Produces(TYPE)
    HttpResponse<byte[]> document() {
        return HttpResponse.ok(document)
                .header(HttpHeaders.CONTENT_TYPE, TYPE + ";charset=utf-8")
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600");
    }
}
