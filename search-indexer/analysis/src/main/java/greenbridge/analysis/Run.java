package greenbridge.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Latin letters and digits that belong together, such as ie5, 20t/h or gb/t. It is never cut by a Chinese term.
 *
 * @param text what the token says where that differs from the text, as in 20 t/h
 * @param parts smaller tokens inside, for the index
 * @param loose whether a question is better asked for the parts, as in scr/sncr
 */
record Run(int start, int end, @Nullable String text, List<Span> parts, boolean loose) {

    Span whole() {
        return new Span(start, end, text);
    }
}
