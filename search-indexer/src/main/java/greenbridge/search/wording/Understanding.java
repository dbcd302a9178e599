package greenbridge.search.wording;

import greenbridge.search.Corrected;
import greenbridge.search.Query;
import greenbridge.search.Understood;
import greenbridge.search.Understood.Kind;
import greenbridge.search.wording.Asked.Chunk;
import greenbridge.search.wording.Asked.Piece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** From what was typed to what is meant: misprints mended, known terms found, places told apart from words. */
public final class Understanding {
    private static final int MOST_CHUNKS = 12;
    private static final int LONGEST_TERM = 4;

    private final Words words;
    private final Places places;
    private final String home;

    /** @param home the area of the portal that is asked */
    public Understanding(Words words, Places places, String home) {
        this.words = words;
        this.places = places;
        this.home = home;
    }

    public Asked of(String typed) {
        String text = Wording.of(typed, Query.LONGEST_TEXT);
        var changes = new ArrayList<Corrected.Change>();
        String mended = mended(text, changes);
        var chunks = new ArrayList<Chunk>();
        var understood = new ArrayList<Understood>();
        for (String part : parts(mended)) {
            int place = places.prefixOf(part);
            boolean apart = place > 1 && part.length() - place > 1 && Wording.isHan(part.charAt(place));
            for (String word : apart ? List.of(part.substring(0, place), part.substring(place)) : List.of(part)) {
                if (word.codePoints().anyMatch(Character::isLetterOrDigit) && chunks.size() < MOST_CHUNKS) {
                    chunks.add(chunk(word, understood));
                }
            }
        }
        return new Asked(
                mended,
                changes.isEmpty() ? null : new Corrected(mended, changes),
                List.copyOf(chunks),
                List.copyOf(understood),
                Identifiers.in(mended));
    }

    /** Between spaces, but for known terms that have some, as English ones do. */
    private List<String> parts(String text) {
        var parts = new ArrayList<String>();
        String[] words = text.split(" ", -1);
        int next = 0;
        for (int i = 0; i < words.length; i = next) {
            String part = words[i];
            next = i + 1;
            for (int end = Math.min(words.length, i + LONGEST_TERM); end > i + 1; end--) {
                String term = String.join(" ", List.of(words).subList(i, end));
                if (next == i + 1 && this.words.knows(term)) {
                    part = term;
                    next = end;
                }
            }
            parts.add(part);
        }
        return parts;
    }

    private String mended(String text, List<Corrected.Change> changes) {
        String key = text.toLowerCase(Locale.ROOT);
        var mended = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            int length = key.length() == text.length() ? words.misprintAt(key, i) : 0;
            String right = length == 0 ? null : words.correction(key.substring(i, i + length));
            if (right == null) {
                mended.append(text.charAt(i++));
            } else {
                changes.add(new Corrected.Change(text.substring(i, i + length), right));
                mended.append(right);
                i += length;
            }
        }
        return mended.toString();
    }

    private Chunk chunk(String text, List<Understood> understood) {
        Set<String> areas = places.named(text);
        if (!areas.isEmpty()) {
            var piece = new Piece(text, List.of(), Map.of(), false);
            return new Chunk(text, List.of(piece), areas, areas.contains(home), true, Sounds.asked(text));
        }
        List<Piece> pieces = pieces(text);
        for (Piece piece : pieces) {
            for (Kind kind : Kind.values()) {
                var also = piece.also().stream()
                        .filter(expansion -> expansion.kind() == kind)
                        .map(Expansion::text)
                        .toList();
                if (!also.isEmpty()) {
                    understood.add(new Understood(piece.text(), kind, also));
                }
            }
        }
        boolean strict = places.anyIn(text);
        return new Chunk(text, pieces, Set.of(), false, strict, words.knows(text) ? null : Sounds.asked(text));
    }

    /** What is looked for, between what only names its kind or asks about it; one character alone is not looked for. */
    private List<Piece> pieces(String text) {
        String key = text.toLowerCase(Locale.ROOT);
        if (words.knows(text) || key.length() != text.length()) {
            return List.of(needed(text, words.of(text)));
        }
        if (isPlural(key) && words.optionalBefore(key, 0, key.length()) == 0) {
            return List.of(needed(text, singular(text)));
        }
        var ends = new ArrayList<String>();
        int until = text.length();
        for (int end = words.optionalBefore(key, 0, until); end > 0; end = words.optionalBefore(key, 0, until)) {
            ends.add(text.substring(until - end, until));
            until -= end;
        }
        int from = 0;
        for (int head = words.askingAt(key, 0, until); head > 0; head = words.askingAt(key, from, until)) {
            ends.add(text.substring(from, from + head));
            from += head;
        }
        if (from == until) {
            return List.of(optional(text, ends));
        }
        if (ends.isEmpty() || until - from == 1) {
            return cut(text);
        }
        var pieces = new ArrayList<>(cut(text.substring(from, until)));
        pieces.add(optional(String.join(" ", ends), ends));
        return List.copyOf(pieces);
    }

    /** English titles name one thing: who asks for boilers also means boiler, and what is known of it. */
    private List<Expansion> singular(String text) {
        String one = text.substring(0, text.length() - 1);
        return Stream.concat(Stream.of(new Expansion(one, Kind.EQUIVALENT)), words.of(one).stream())
                .toList();
    }

    private static boolean isPlural(String key) {
        return key.length() > 4 && Wording.isLatin(key) && key.endsWith("s") && !key.endsWith("ss");
    }

    private Piece needed(String text, List<Expansion> also) {
        return new Piece(text, also, words.codes(text), false);
    }

    private Piece optional(String text, List<String> ends) {
        var codes = new HashMap<String, List<String>>();
        for (String end : ends) {
            words.codes(end)
                    .forEach((field, values) -> codes.merge(
                            field,
                            values,
                            (one, other) -> Stream.concat(one.stream(), other.stream())
                                    .distinct()
                                    .toList()));
        }
        return new Piece(text, List.of(), Map.copyOf(codes), true);
    }

    /** Cut at known terms; not where a single character would be left, as in 发电机组, where 电机 is no word. */
    private List<Piece> cut(String text) {
        var whole = List.of(needed(text, words.of(text)));
        String key = text.toLowerCase(Locale.ROOT);
        if (words.knows(text)) {
            return whole;
        }
        var pieces = new ArrayList<Piece>();
        int open = 0;
        int i = 0;
        while (i < text.length()) {
            int length = words.termAt(key, i);
            if (length == 0) {
                i++;
                continue;
            }
            if (i - open == 1) {
                return whole;
            }
            if (i > open) {
                pieces.add(needed(text.substring(open, i), List.of()));
            }
            String term = text.substring(i, i + length);
            pieces.add(needed(term, words.of(term)));
            i += length;
            open = i;
        }
        if (pieces.isEmpty() || text.length() - open == 1) {
            return whole;
        }
        if (open < text.length()) {
            pieces.add(needed(text.substring(open), List.of()));
        }
        return List.copyOf(pieces);
    }
}
