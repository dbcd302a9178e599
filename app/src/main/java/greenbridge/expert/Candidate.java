package greenbridge.expert;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody of the pool, for one applicant. */
record Candidate(
        long personId,
        String publicId,
        String name,
        List<String> sectors,
        @Nullable Conflict conflict) {
    boolean fits(@Nullable String sector) {
        return conflict == null && (sector == null || sectors.contains(sector));
    }
}
