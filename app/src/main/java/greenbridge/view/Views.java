package greenbridge.view;

import greenbridge.site.Page;
import greenbridge.site.SecurityHeaders;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.nio.charset.StandardCharsets;
import ognl.OgnlRuntime;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Turns a {@link Page} into HTML, whole and before the first byte is sent: a template that fails is an error page and never half
 * a page.
 */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
public final class Views {
    static {
        OgnlRuntime.setPropertyAccessor(Record.class, new Components());
        OgnlRuntime.setPropertyAccessor(Enum.class, new Components());
        OgnlRuntime.setMethodAccessor(Record.class, new Calls());
    }

    private final TemplateEngine engine = new TemplateEngine();

    Views(Texts texts) {
        var templates = new ClassLoaderTemplateResolver(Views.class.getClassLoader());
        templates.setPrefix("views/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding(StandardCharsets.UTF_8.name());
        var dialect = new StandardDialect();
        dialect.setVariableExpressionEvaluator(new Paths());
        engine.setDialect(dialect);
        engine.setTemplateResolver(templates);
        engine.setMessageResolver(new Wording(texts));
        engine.addDialect(new Tongue());
    }

    @ResponseFilter
    void show(MutableHttpResponse<?> response) {
        if (response.body() instanceof Page page) {
            put(page, response);
        }
    }

    public void put(Page page, MutableHttpResponse<?> response) {
        response.body(html(page).getBytes(StandardCharsets.UTF_8));
        response.contentType(MediaType.TEXT_HTML_TYPE);
        response.header(HttpHeaders.CONTENT_TYPE, "text/html;charset=utf-8");
        response.header(HttpHeaders.CONTENT_LANGUAGE, page.site().language().tag());
        response.header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.header(HttpHeaders.VARY, "Cookie");
        SecurityHeaders.putOn(response);
    }

    public String html(Page page) {
        var variables = Components.of(page);
        return engine.process(page.view(), new Context(page.site().language().locale(), variables));
    }
}
