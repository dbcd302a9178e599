package greenbridge.match;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that is known of the candidates of one need.
 *
 * @param shows which entries a case shows
 * @param delivered by whom a case was delivered
 * @param makers who makes or uses an entry, besides its holder
 */
record Found(
        List<Facts> technologies,
        List<Facts> cases,
        List<Facts> companies,
        Map<Key, Set<Key>> shows,
        Map<Key, Set<Key>> delivered,
        Map<Key, Set<Key>> makers) {}
