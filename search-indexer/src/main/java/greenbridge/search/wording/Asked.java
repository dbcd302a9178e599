package greenbridge.search.wording;

import greenbridge.search.Corrected;
import greenbridge.search.Understood;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A question understood: its text after corrections, and the chunks between spaces, each of which has to be met. */
public record Asked(
        String text,
        @Nullable Corrected corrected,
        List<Chunk> chunks,
        List<Understood> understood,
        List<String> identifiers) {

    /**
     * What stands between two spaces. The pieces are the same text cut at known terms, where that can be done.
     * A strict chunk names a place: none of its words may be missing, or 陕西 would come along with 山西.
     */
    public record Chunk(
            String text,
            List<Piece> pieces,
            Set<String> areas,
            boolean strict,
            @Nullable Sounds sounds) {
        public boolean isPlace() {
            return !areas.isEmpty();
        }

        /** The chunk is one known term, or nothing in it is known. */
        public boolean isSingle() {
            return pieces.size() == 1;
        }
    }

    public record Piece(String text, List<Expansion> also) {}

    public boolean isEmpty() {
        return chunks.isEmpty();
    }

    public Asked without(Chunk chunk) {
        var rest = chunks.stream().filter(other -> !other.equals(chunk)).toList();
        String words = String.join(" ", rest.stream().map(Chunk::text).toList());
        return new Asked(words, corrected, rest, understood, List.of());
    }

    public Asked only(Piece piece) {
        var chunk = new Chunk(piece.text(), List.of(piece), Set.of(), false, null);
        return new Asked(piece.text(), corrected, List.of(chunk), understood, List.of());
    }
}
