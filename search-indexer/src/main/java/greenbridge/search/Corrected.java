package greenbridge.search;

import java.util.List;

/** The text that was searched for in place of the one typed, and which known misprints it mends. */
public record Corrected(String text, List<Change> changes) {
    public record Change(String wrong, String right) {}
}
