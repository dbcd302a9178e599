package greenbridge.chance;

import greenbridge.match.Candidate;
import greenbridge.match.Ground;
import greenbridge.match.Hop;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A candidate for a need, as it was found.
 *
 * @param position of the hop, from one
 * @param organisationId who holds it or delivers, or the bank of a product
 */
@MappedEntity("kept_match")
record KeptMatch(
        int tenantId,
        @Id long needId,
        Hop hop,
        int position,
        String kind,
        String candidate,
        String name,
        @Nullable String nameEn,
        String path,
        @Nullable Long organisationId,
        @TypeDef(type = DataType.JSON) List<Ground> grounds) {

    static KeptMatch of(int tenantId, long need, int position, Candidate candidate, @Nullable Long organisation) {
        return new KeptMatch(
                tenantId,
                need,
                candidate.hop(),
                position,
                candidate.kind(),
                candidate.publicId(),
                cut(candidate.name()),
                candidate.nameEn() == null ? null : cut(candidate.nameEn()),
                candidate.path(),
                organisation,
                candidate.grounds());
    }

    private static String cut(String name) {
        return name.length() <= 300 ? name : name.substring(0, 299) + "…";
    }
}
