package greenbridge.search;

import java.util.List;

/** A word to look for, and the words that say the same or name a kind of it. */
public record Word(String text, List<String> also) {}
