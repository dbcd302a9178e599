package greenbridge.view;

import greenbridge.tenants.Language;
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

/**
 * Names and texts that exist in Chinese only stand in English pages as they are. Every element that {@code th:text} fills with one
 * says so, because a voice that reads Chinese as English says nothing; an element that names its language itself is left alone.
 */
public final class Tongue extends AbstractProcessorDialect {
    Tongue() {
        super("tongue", "th", StandardDialect.PROCESSOR_PRECEDENCE);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new OfText(prefix));
    }

    /** Chinese, or Chinese with some words of another language in it. */
    public static boolean chinese(String text) {
        long han = text.codePoints()
                .filter(each -> Character.UnicodeScript.of(each) == Character.UnicodeScript.HAN)
                .count();
        long latin = text.codePoints()
                .filter(each -> Character.UnicodeScript.of(each) == Character.UnicodeScript.LATIN)
                .count();
        return han > 0 && han * 3 >= latin;
    }

    private static final class OfText extends AbstractAttributeTagProcessor {
        OfText(String prefix) {
            super(
                    TemplateMode.HTML,
                    prefix,
                    null,
                    false,
                    "text",
                    true,
                    StandardTextTagProcessor.PRECEDENCE - 50,
                    false);
        }

        /** The text is asked for twice; Chinese pages are made without this. */
        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName name,
                String expression,
                IElementTagStructureHandler structure) {
            if (tag.hasAttribute("lang")) {
                return;
            }
            Object text = StandardExpressions.getExpressionParser(context.getConfiguration())
                    .parseExpression(context, expression)
                    .execute(context);
            if (text != null && chinese(text.toString())) {
                structure.setAttribute("lang", Language.ZH.tag());
            }
        }
    }
}
