package greenbridge.search.wording;

import greenbridge.search.Understood;

/** A word that is looked for beside the one asked for, and how near it is. */
public record Expansion(String text, Understood.Kind kind) {}
