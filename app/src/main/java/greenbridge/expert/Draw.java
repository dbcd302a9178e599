package greenbridge.expert;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draw for one submission.
 *
 * @param sector the field that it was drawn from; null for all
 * @param pool public ids of those who could be drawn
 */
@MappedEntity("expert_draw")
public record Draw(
        int tenantId,
        @Id long id,
        long applicationId,
        int submission,
        @Nullable String sector,
        String seed,
        @TypeDef(type = DataType.JSON) List<String> pool,
        long drawnBy,
        LocalDateTime drawnAt) {

    /** The order in which they are asked: by the hash of seed and public id, so that it can be done again with any tool. */
    List<String> order() {
        return pool.stream()
                .sorted(Comparator.comparing((String person) -> hash(seed + ":" + person)))
                .toList();
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
