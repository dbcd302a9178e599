package greenbridge.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The terms of the trade in a trie: a hash from (node, character) to the next node. Read once, never changed. */
final class Lexicon {

    static final Lexicon DOMAIN = new Lexicon(terms());
    static final int NOWHERE = -1;
    static final int ROOT = 0;

    private final long[] keys;
    private final int[] targets;
    private final int mask;
    private final int[] termAt;
    private final List<List<Span>> parts = new ArrayList<>();

    Lexicon(List<String> words) {
        var folded = words.stream()
                .map(Folded::of)
                .map(word -> word.substring(0, word.length()))
                .distinct()
                .sorted(Comparator.comparingInt(String::length))
                .toList();
        int characters = folded.stream().mapToInt(String::length).sum();
        int size = Integer.highestOneBit(Math.max(characters, 8)) << 2;
        keys = new long[size];
        targets = new int[size];
        mask = size - 1;
        termAt = new int[characters + 1];
        Arrays.fill(keys, -1L);
        Arrays.fill(termAt, NOWHERE);
        int nodes = 1;
        for (String word : folded) {
            int node = ROOT;
            for (int i = 0; i < word.length(); i++) {
                long key = key(node, word.charAt(i));
                int slot = slot(key);
                if (keys[slot] == -1L) {
                    keys[slot] = key;
                    targets[slot] = nodes++;
                }
                node = targets[slot];
            }
            termAt[node] = parts.size();
            // Shorter terms come first, so whatever this one can be divided into is in the trie by now.
            parts.add(Parts.of(Folded.of(word), 0, word.length(), this, true));
        }
    }

    /** One term per line; what follows a tab is a note for the reader. */
    static List<String> terms() {
        return Resource.lines("lexicon.txt").stream()
                .map(line -> line.split("\t", 2)[0])
                .toList();
    }

    int next(int node, char c) {
        int slot = slot(key(node, c));
        return keys[slot] == -1L ? NOWHERE : targets[slot];
    }

    boolean isTerm(int node) {
        return termAt[node] != NOWHERE;
    }

    /** The words inside a term, counted from its first character. */
    List<Span> parts(int node) {
        return parts.get(termAt[node]);
    }

    /** The node of this stretch of text, or {@link #NOWHERE} where it is no term. */
    int find(Folded text, int start, int end) {
        int node = ROOT;
        for (int i = start; i < end && node != NOWHERE; i++) {
            node = next(node, text.at(i));
        }
        return node != NOWHERE && isTerm(node) ? node : NOWHERE;
    }

    private static long key(int node, char c) {
        return ((long) node << 16) | c;
    }

    private int slot(long key) {
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
        while (keys[slot] != key && keys[slot] != -1L) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
