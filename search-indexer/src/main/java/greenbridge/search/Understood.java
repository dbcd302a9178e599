package greenbridge.search;

import java.util.List;

/** A word of the question and the words that were searched for with it. */
public record Understood(String term, Kind kind, List<String> also) {
    /** EQUIVALENT means the same, NARROWER is a kind of it, SOFT may mean it and ranks lowest. */
    public enum Kind {
        EQUIVALENT,
        NARROWER,
        SOFT
    }
}
