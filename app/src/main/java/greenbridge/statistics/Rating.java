package greenbridge.statistics;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a document says of how green a bank was in a year; no scale is given, so it is the words of that document. Never changed.
 *
 * @param shown to everybody
 */
@MappedEntity("bank_rating")
public record Rating(
        int tenantId,
        @Id long id,
        String publicId,
        long bankId,
        int ofYear,
        String rating,
        String source,
        boolean shown,
        long madeBy,
        LocalDateTime madeAt,
        String bankName,
        @Nullable String bankNameEn) {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    public String bank(boolean english) {
        return english && bankNameEn != null ? bankNameEn : bankName;
    }

    public String year() {
        return String.valueOf(ofYear);
    }

    /** Whether words stay Chinese on a page of this language. */
    public boolean foreign(boolean english, String words) {
        return english && HAN.matcher(words).find();
    }
}
