package greenbridge.view;

import greenbridge.site.Page;
import greenbridge.site.SecurityHeaders;
import greenbridge.tenants.Language;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import ognl.OgnlRuntime;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.cache.StandardCacheManager;
import org.thymeleaf.context.Context;
import org.thymeleaf.dialect.IDialect;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.util.FastStringWriter;

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

    /** More than all templates have together, so that none is ever parsed twice. */
    private static final int EXPRESSIONS = 10_000;

    /** Most pages are not longer. */
    private static final int USUAL = 1 << 16;

    private final Map<Language, TemplateEngine> engines = new EnumMap<>(Language.class);

    /** The dialects are what features add to the language of templates. */
    Views(Texts texts, Collection<IDialect> dialects) {
        engines.put(Language.ZH, engine(texts, dialects));
        var english = engine(texts, dialects);
        english.addDialect(new Tongue());
        engines.put(Language.EN, english);
    }

    private static TemplateEngine engine(Texts texts, Collection<IDialect> dialects) {
        var engine = new TemplateEngine();
        var templates = new ClassLoaderTemplateResolver(Views.class.getClassLoader());
        templates.setPrefix("views/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding(StandardCharsets.UTF_8.name());
        var dialect = new StandardDialect();
        dialect.setVariableExpressionEvaluator(new Paths());
        engine.setDialect(dialect);
        dialects.forEach(engine::addDialect);
        var caches = new StandardCacheManager();
        caches.setExpressionCacheMaxSize(EXPRESSIONS);
        engine.setCacheManager(caches);
        engine.setTemplateResolver(templates);
        engine.setMessageResolver(new Wording(texts));
        return engine;
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
        response.header(HttpHeaders.CACHE_CONTROL, page.site().signedIn() ? "no-store" : "private, no-cache");
        response.header(HttpHeaders.VARY, "Cookie");
        SecurityHeaders.putOn(response);
    }

    public String html(Page page) {
        Language language = page.site().language();
        var html = new FastStringWriter(USUAL);
        Objects.requireNonNull(engines.get(language))
                .process(page.view(), new Context(language.locale(), Components.of(page)), html);
        return html.toString();
    }
}
