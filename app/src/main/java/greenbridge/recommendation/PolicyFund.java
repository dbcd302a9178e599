package greenbridge.recommendation;

import greenbridge.market.Figures;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Public money that a project got.
 *
 * @param amount 万元
 * @param document number or name of the one that grants it
 * @param struckFor why it does not count any more
 */
@MappedEntity("policy_fund")
public record PolicyFund(
        int tenantId,
        @Id long id,
        String publicId,
        long recommendationId,
        Kind kind,
        BigDecimal amount,
        String document,
        LocalDate grantedOn,
        long enteredBy,
        LocalDateTime enteredAt,
        @Nullable Long struckBy,
        @Nullable LocalDateTime struckAt,
        @Nullable String struckFor) {

    /** As the texts name them. */
    public enum Kind {
        SUBSIDY,
        DISCOUNT,
        FUND;

        public String key() {
            return "recommendation.fund.kind." + name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean struck() {
        return struckAt != null;
    }

    public String amountWritten() {
        return Figures.decimals(amount, 2);
    }

    /** Whether the words name the same document: brackets, blanks and wide letters are typed in many ways. */
    static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String document) {
        return Normalizer.normalize(document, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[〔\\[【]", "(")
                .replaceAll("[〕\\]】]", ")")
                .replaceAll("[\\s《》“”\"]", "");
    }
}
