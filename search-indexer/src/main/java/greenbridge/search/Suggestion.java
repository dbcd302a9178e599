package greenbridge.search;

/** A text to complete what is being typed; the path leads to the thing itself. */
public record Suggestion(String text, String kind, String path) {}
