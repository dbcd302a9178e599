package greenbridge.exchange;

import greenbridge.tenants.Language;
import greenbridge.view.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong, and where; row 0 is the file as a whole. */
public record Finding(int row, @Nullable Column column, String messageKey, List<Object> arguments) {

    /** Without the row, as it stands in that row. */
    public String text(Texts texts, Language language) {
        String text = texts.in(language, messageKey, arguments.toArray());
        boolean english = language == Language.EN;
        return column == null ? text : column.label(english) + (english ? ": " : "：") + text;
    }
}
