package greenbridge.view;

import greenbridge.tenants.Language;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;

/** Makes {@code #{key}} in a template a text of {@link Texts}. */
final class Wording extends AbstractMessageResolver {
    private final Texts texts;

    Wording(Texts texts) {
        this.texts = texts;
    }

    @Override
    public String resolveMessage(
            ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] arguments) {
        Language language = Language.of(context.getLocale().getLanguage());
        return texts.in(language, key, arguments == null ? new Object[0] : arguments);
    }

    @Override
    public String createAbsentMessageRepresentation(
            ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] arguments) {
        return "??" + key + "??";
    }
}
