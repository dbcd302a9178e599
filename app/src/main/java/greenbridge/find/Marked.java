package greenbridge.find;

import greenbridge.search.Segment;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
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
 * {@code th:marked}: a list of segments as text, those that matched as {@code <mark>}. A list of results has some two hundred of
 * them, and elements of a template for each would be half the work of the page.
 */
@Singleton
final class Marked extends AbstractProcessorDialect {
    Marked() {
        super("marked", "th", StandardDialect.PROCESSOR_PRECEDENCE);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Body(prefix));
    }

    /** Every segment is escaped; the marks are the only markup. */
    static String html(List<?> segments) {
        var html = new StringBuilder();
        for (Object each : segments) {
            Segment segment = (Segment) each;
            String text = HtmlEscape.escapeHtml4Xml(segment.text());
            html.append(segment.marked() ? "<mark>" + text + "</mark>" : text);
        }
        return html.toString();
    }

    private static final class Body extends AbstractAttributeTagProcessor {
        Body(String prefix) {
            super(TemplateMode.HTML, prefix, null, false, "marked", true, StandardTextTagProcessor.PRECEDENCE, true);
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName name,
                String expression,
                IElementTagStructureHandler structure) {
            Object segments = StandardExpressions.getExpressionParser(context.getConfiguration())
                    .parseExpression(context, expression)
                    .execute(context);
            if (segments instanceof List<?> list) {
                structure.setBody(html(list), false);
            }
        }
    }
}
