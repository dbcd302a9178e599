package greenbridge.statistics;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A training that the authority held, alone or with others.
 *
 * @param area none for the whole portal
 * @param bankId with which bank it was held
 * @param struckFor why it does not count any more
 */
@MappedEntity("training")
public record Training(
        int tenantId,
        @Id long id,
        String publicId,
        String title,
        LocalDate heldOn,
        @Nullable String area,
        @Nullable Long bankId,
        String organisers,
        int people,
        @Nullable String note,
        long enteredBy,
        LocalDateTime enteredAt,
        @Nullable Long struckBy,
        @Nullable LocalDateTime struckAt,
        @Nullable String struckFor,
        @Nullable String bankName,
        @Nullable String bankNameEn) {

    public boolean struck() {
        return struckAt != null;
    }

    public @Nullable String bank(boolean english) {
        return english && bankNameEn != null ? bankNameEn : bankName;
    }
}
