package greenbridge.analysis;

import java.util.List;

/** One way of cutting a text into tokens, ordered by where they start. */
interface Cut {

    List<Span> spans(Folded text);

    /** Whether a long token stands over several short ones; otherwise each token fills one position. */
    default boolean isGraph() {
        return false;
    }
}
