package greenbridge.application;

import greenbridge.catalog.Field;
import greenbridge.pack.Question;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as it stands on the page.
 *
 * @param text what stands in its field
 * @param rows of a table, with an empty one at the end
 * @param seen number of the newest answer that the page shows
 * @param saved who answered it last and when
 * @param ledger where what stands in the field comes from, if it is no answer yet
 */
record Item(
        Question question,
        String text,
        List<Row> rows,
        @Nullable String problem,
        int seen,
        @Nullable Saved saved,
        @Nullable Ledgered ledger) {
    /** From so many characters on a text gets several lines. */
    private static final BigDecimal LINE = BigDecimal.valueOf(200);

    record Row(int number, List<Cell> cells) {}

    record Cell(
            Field field, String id, String text, @Nullable String problem) {
        public String kind() {
            return Item.kind(field);
        }
    }

    /** @param origin key of where the answer came from, if nobody typed it */
    record Saved(String by, String at, @Nullable String origin) {}

    public String key() {
        return question.key();
    }

    public Field field() {
        return question.field();
    }

    /** Which of the fields of the page it gets. */
    public String kind() {
        return question.computed() ? "total" : question.table() ? "table" : kind(question.field());
    }

    /** Whether a word of explanation stands under its name. */
    public boolean explained() {
        return field().unit() != null
                || field().helpZh() != null
                || field().min() != null
                || (field().max() != null && field().type() != Field.Type.TEXT)
                || field().type() == Field.Type.RANGE;
    }

    public boolean bounded() {
        return field().type() != Field.Type.TEXT && (field().min() != null || field().max() != null);
    }

    private static String kind(Field field) {
        return switch (field.type()) {
            case TEXT -> field.max() != null && field.max().compareTo(LINE) <= 0 ? "line" : "text";
            case INTEGER -> "integer";
            case DECIMAL -> "decimal";
            case RANGE -> "range";
            case CHOICE -> "choice";
            case BOOLEAN -> "truth";
            case DATE -> "date";
        };
    }
}
