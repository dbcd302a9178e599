package greenbridge.match;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A thing that was looked at for a hop: what speaks for it and what is missing.
 *
 * @param tenantId whose it is
 * @param kind of the thing: technology, product, case, emc, organisation, finance
 * @param path where it is in a portal
 * @param missing conditions that it does not meet; what is not known is no missing condition
 * @param points the weights of its grounds together
 */
@Serdeable
public record Candidate(
        Hop hop,
        int tenantId,
        String kind,
        String publicId,
        String name,
        @Nullable String nameEn,
        String path,
        boolean sample,
        List<Ground> grounds,
        List<Ground> missing,
        int points) {

    public boolean fits() {
        return missing.isEmpty();
    }

    public String name(boolean english) {
        return english && nameEn != null ? nameEn : name;
    }

    /** Its name stays Chinese on an English page. */
    public boolean foreign(boolean english) {
        return english && nameEn == null;
    }

    public boolean has(Ground.Kind kind) {
        return grounds.stream().anyMatch(ground -> ground.kind() == kind);
    }
}
