package greenbridge.search.wording;

import greenbridge.search.Corrected;
import greenbridge.search.Understood;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A question understood: its text after corrections, and the chunks between spaces, of which most have to be met. */
public record Asked(
        String text,
        @Nullable Corrected corrected,
        List<Chunk> chunks,
        List<Understood> understood,
        List<String> identifiers) {

    /**
     * What stands between two spaces. The pieces are the same text cut at known terms, where that can be done.
     * A strict chunk names a place: none of its words may be missing, or 陕西 would come along with 山西. What holds in the
     * whole country holds at home too.
     */
    public record Chunk(
            String text,
            List<Piece> pieces,
            Set<String> areas,
            boolean home,
            boolean strict,
            @Nullable Sounds sounds) {
        public boolean isPlace() {
            return !areas.isEmpty();
        }

        /** The chunk is one known term, or nothing in it is known. */
        public boolean isSingle() {
            return pieces.size() == 1;
        }

        /** All of it only names a kind or asks something. */
        public boolean isOptional() {
            return pieces.stream().allMatch(Piece::optional);
        }

        /** The pieces that have to be met where the chunk has to. */
        public List<Piece> needed() {
            return isOptional()
                    ? pieces
                    : pieces.stream().filter(piece -> !piece.optional()).toList();
        }

        public List<Piece> optional() {
            return pieces.stream().filter(Piece::optional).toList();
        }
    }

    /** An optional piece raises what has it and hides nothing. A thing with one of the codes has the piece too. */
    public record Piece(String text, List<Expansion> also, Map<String, List<String>> codes, boolean optional) {}

    public boolean isEmpty() {
        return chunks.isEmpty();
    }

    /** The chunks that have to be met: those with something to look for, or all where none has. */
    public List<Chunk> needed() {
        var needed = chunks.stream().filter(chunk -> !chunk.isOptional()).toList();
        return needed.isEmpty() ? chunks : needed;
    }

    public List<Chunk> optional() {
        var needed = needed();
        return chunks.stream().filter(chunk -> !needed.contains(chunk)).toList();
    }

    public Asked without(Chunk chunk) {
        var rest = chunks.stream().filter(other -> !other.equals(chunk)).toList();
        String words = String.join(" ", rest.stream().map(Chunk::text).toList());
        return new Asked(words, corrected, rest, understood, List.of());
    }

    public Asked only(Piece piece) {
        var chunk = new Chunk(piece.text(), List.of(piece), Set.of(), false, false, null);
        return new Asked(piece.text(), corrected, List.of(chunk), understood, List.of());
    }
}
