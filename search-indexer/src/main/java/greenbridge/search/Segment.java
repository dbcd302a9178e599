package greenbridge.search;

/** A run of text that did match or did not. */
public record Segment(String text, boolean marked) {}
