package greenbridge.search.wording;

import greenbridge.search.Corrected;
import greenbridge.search.Query;
import greenbridge.search.Understood;
import greenbridge.search.Understood.Kind;
import greenbridge.search.wording.Asked.Chunk;
import greenbridge.search.wording.Asked.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** From what was typed to what is meant: misprints mended, known terms found, places told apart from words. */
public final class Understanding {
    private static final int MOST_CHUNKS = 12;

    private final Words words;
    private final Places places;

    public Understanding(Words words, Places places) {
        this.words = words;
        this.places = places;
    }

    public Asked of(String typed) {
        String text = Wording.of(typed, Query.LONGEST_TEXT);
        var changes = new ArrayList<Corrected.Change>();
        String mended = mended(text, changes);
        var chunks = new ArrayList<Chunk>();
        var understood = new ArrayList<Understood>();
        for (String part : mended.split(" ", -1)) {
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
            return new Chunk(text, List.of(new Piece(text, List.of())), areas, true, Sounds.asked(text));
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
        return new Chunk(text, pieces, Set.of(), strict, words.knows(text) ? null : Sounds.asked(text));
    }

    /** Cut at known terms; not where a single character would be left, as in 发电机组, where 电机 is no word. */
    private List<Piece> pieces(String text) {
        var whole = List.of(new Piece(text, words.of(text)));
        String key = text.toLowerCase(Locale.ROOT);
        if (words.knows(text) || key.length() != text.length()) {
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
                pieces.add(new Piece(text.substring(open, i), List.of()));
            }
            String term = text.substring(i, i + length);
            pieces.add(new Piece(term, words.of(term)));
            i += length;
            open = i;
        }
        if (pieces.isEmpty() || text.length() - open == 1) {
            return whole;
        }
        if (open < text.length()) {
            pieces.add(new Piece(text.substring(open), List.of()));
        }
        return List.copyOf(pieces);
    }
}
