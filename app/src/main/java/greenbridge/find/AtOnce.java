package greenbridge.find;

import greenbridge.search.Passage;
import greenbridge.tenants.Language;
import greenbridge.view.Tongue;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.standard.processor.StandardTextTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;
import org.unbescape.html.HtmlEscape;

/**
 * What a list of results has by the hundred is written at once, because elements of a template for each would be most of the work
 * of the page. {@code th:marked}: a passage as text, what matched as {@code <mark>}. {@code th:choices}: the
 * choices of a facet, to be ticked. {@code th:spans}: texts beside each other. All that is not markup here is escaped.
 */
@Singleton
final class AtOnce extends AbstractProcessorDialect {
    AtOnce() {
        super("at once", "th", StandardDialect.PROCESSOR_PRECEDENCE);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(
                new Body<>(prefix, "marked", Passage.class, (passage, language) -> marked(passage)),
                new Body<>(prefix, "choices", Boxes.Box.class, AtOnce::choices),
                new Body<>(prefix, "spans", List.class, AtOnce::spans));
    }

    static String marked(Passage passage) {
        var html = new StringBuilder();
        for (int i = 0; i < passage.parts().size(); i++) {
            String text = escaped(passage.parts().get(i));
            html.append(Passage.marked(i) ? "<mark>" + text + "</mark>" : text);
        }
        return html.toString();
    }

    static String choices(Boxes.Box box, Language language) {
        var html = new StringBuilder();
        for (Boxes.Choice choice : box.choices()) {
            html.append("<label><input type=\"checkbox\"");
            attribute(html, "id", choice.id());
            attribute(html, "name", box.facet().parameter());
            attribute(html, "value", choice.value());
            html.append(choice.selected() ? " checked=\"checked\"" : "")
                    .append(choice.next() ? " autofocus=\"autofocus\"" : "")
                    .append('>');
            span(html, new Row.Span(choice.label(), null), language);
            html.append(' ');
            span(html, new Row.Span(choice.count(), "num"), language);
            html.append("</label>");
        }
        return html.toString();
    }

    static String spans(List<?> spans, Language language) {
        var html = new StringBuilder();
        for (Object each : spans) {
            span(html, (Row.Span) each, language);
        }
        return html.toString();
    }

    private static void span(StringBuilder html, Row.Span span, Language language) {
        html.append("<span");
        if (span.look() != null) {
            attribute(html, "class", span.look());
        }
        if (language != Language.ZH && Tongue.chinese(span.text())) {
            attribute(html, "lang", Language.ZH.tag());
        }
        html.append('>').append(escaped(span.text())).append("</span>");
    }

    private static void attribute(StringBuilder html, String name, String value) {
        html.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }

    private static String escaped(String text) {
        return HtmlEscape.escapeHtml4Xml(text);
    }

    /** Fills an element with what is written of a value in the language of the page. */
    private static final class Body<T> extends AbstractAttributeTagProcessor {
        private final Class<T> type;
        private final BiFunction<T, Language, String> write;

        Body(String prefix, String attribute, Class<T> type, BiFunction<T, Language, String> write) {
            super(TemplateMode.HTML, prefix, null, false, attribute, true, StandardTextTagProcessor.PRECEDENCE, true);
            this.type = type;
            this.write = write;
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName name,
                String expression,
                IElementTagStructureHandler structure) {
            Object value = StandardExpressions.getExpressionParser(context.getConfiguration())
                    .parseExpression(context, expression)
                    .execute(context);
            var language = Language.of(context.getLocale().getLanguage());
            structure.setBody(write.apply(type.cast(value), language), false);
        }
    }
}
