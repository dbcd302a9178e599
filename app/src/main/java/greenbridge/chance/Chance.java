package greenbridge.chance;

import greenbridge.match.Ground;
import greenbridge.match.Hop;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A need that an organisation could serve, or that a product of a bank fits.
 *
 * @param tenantId whose need it is, id its number, need its public id
 * @param answerable whether everybody may answer, or this organisation was invited
 * @param candidate public id of what matched: the organisation itself, its entry or a product
 * @param name of that
 */
@MappedEntity("kept_match")
record Chance(
        int tenantId,
        @Id long id,
        String need,
        String title,
        @Nullable String industry,
        @Nullable String area,
        @Nullable Long budget,
        @Nullable Long loan,
        LocalDateTime closesAt,
        boolean sample,
        boolean answerable,
        long organisationId,
        Hop hop,
        String candidate,
        String name,
        @Nullable String nameEn,
        String path,
        @TypeDef(type = DataType.JSON) List<Ground> grounds) {}
