package greenbridge.search;

import java.util.Set;

/**
 * Things of some kinds that may answer a need in free words, as many as the size says. The words are met broadly: a thing that has most of
 * them comes first, then any of them, then parts of them; codes and places bring things forward and hide none.
 *
 * @param text may be empty
 * @param listed only what is on its list today; for kinds that have a status
 * @param anything also what has none of the words and none of the codes
 */
public record Wish(
        String text,
        int tenant,
        Set<String> kinds,
        boolean listed,
        boolean anything,
        Set<String> sectors,
        Set<String> industries,
        Set<String> areas,
        int size) {}
