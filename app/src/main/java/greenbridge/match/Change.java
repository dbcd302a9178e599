package greenbridge.match;

/**
 * One condition eased as little as possible.
 *
 * @param kind the condition
 * @param to what it is eased to, worded as a ground is; empty when it is dropped
 * @param count how many things would then fit
 * @param wanted the need so eased
 */
public record Change(Ground.Kind kind, String to, int count, Wanted wanted) {}
