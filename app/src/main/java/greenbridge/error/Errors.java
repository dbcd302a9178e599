package greenbridge.error;

import greenbridge.site.Arrival;
import greenbridge.site.SecurityHeaders;
import greenbridge.site.Site;
import greenbridge.site.Sites;
import greenbridge.tenants.Tenants;
import greenbridge.view.Texts;
import greenbridge.view.Views;
import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where a refusal or a failure becomes something to read: a page for people, a problem for programs. */
@Singleton
@Primary
public final class Errors implements ErrorResponseProcessor<Object> {
    private static final Logger log = LoggerFactory.getLogger(Errors.class);

    private final Sites sites;
    private final Tenants tenants;
    private final Texts texts;
    private final Views views;
    private final ObjectMapper json;

    Errors(Sites sites, Tenants tenants, Texts texts, Views views, ObjectMapper json) {
        this.sites = sites;
        this.tenants = tenants;
        this.texts = texts;
        this.views = views;
        this.json = json;
    }

    @Override
    @SuppressWarnings("unchecked")
    public MutableHttpResponse<Object> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        String detail = response.code() < 500
                ? context.getErrors().stream().map(Error::getMessage).collect(Collectors.joining("; "))
                : "";
        tell(context.getRequest(), response, detail);
        return (MutableHttpResponse<Object>) response;
    }

    void tell(HttpRequest<?> request, MutableHttpResponse<?> response, String detail) {
        String id = RequestId.of(request);
        response.header("X-Request-Id", id);
        write(request, response, id, detail);
        SecurityHeaders.putOn(response);
    }

    private void write(HttpRequest<?> request, MutableHttpResponse<?> response, String id, String detail) {
        try {
            Site site = sites.of(request, Arrival.tenant(request, tenants));
            String kind = kind(response.code());
            String title = texts.in(site.language(), "error." + kind + ".title");
            if (forPrograms(request)) {
                var problem = new Problem("about:blank", title, response.code(), detail, request.getPath(), id);
                response.body(json.writeValueAsBytes(problem));
                response.header(HttpHeaders.CONTENT_TYPE, "application/problem+json");
            } else {
                views.put(new ErrorPage(site, response.code(), kind, id), response);
            }
        } catch (IOException | RuntimeException e) {
            log.error("The error page for {} could not be made", id, e);
            response.body(lastResort(response.code(), id).getBytes(StandardCharsets.UTF_8));
            response.header(HttpHeaders.CONTENT_TYPE, "text/html;charset=utf-8");
        }
    }

    private static String kind(int code) {
        return switch (code) {
            case 401, 403, 404, 405, 413, 422, 429, 503 -> String.valueOf(code);
            default -> code < 500 ? "400" : "500";
        };
    }

    private static boolean forPrograms(HttpRequest<?> request) {
        return request.getPath().startsWith("/api/") || request.getPath().equals("/health");
    }

    private static String lastResort(int code, String id) {
        return """
                <!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>%1$d</title>\
                <h1>出错了</h1><p>请稍后再试。Please try again later.</p><p>%2$s</p></html>
                """.formatted(code, id);
    }
}
