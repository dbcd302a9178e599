package greenbridge.analysis;

import java.util.List;

/** Keeps a value in one piece, without spaces and brackets: 晋政发〔2017〕44号 and 晋政发[2017] 44号 are the same. */
record Identifier() implements Cut {

    private static final String BRACKETS = "〔〕()[]{}【】〖〗〈〉《》<>";

    /** No document number, model or credit code is longer; the server refuses tokens of more than 32 KB. */
    private static final int LONGEST = 256;

    @Override
    public List<Span> spans(Folded text) {
        var value = new StringBuilder();
        int start = -1;
        int end = 0;
        for (int i = 0; i < text.length() && value.length() < LONGEST; i++) {
            if (counts(text.at(i))) {
                start = start < 0 ? i : start;
                end = i + 1;
                value.append(text.at(i));
            }
        }
        return start < 0 ? List.of() : List.of(new Span(start, end, value.toString()));
    }

    static boolean counts(char c) {
        return !Character.isWhitespace(c)
                && !Character.isSpaceChar(c)
                && !Character.isISOControl(c)
                && BRACKETS.indexOf(c) < 0;
    }
}
