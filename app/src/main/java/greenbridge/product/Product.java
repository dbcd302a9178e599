package greenbridge.product;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A product as everybody sees it: its current version.
 *
 * @param organisationId of the bank, in the tenant of the product
 * @param bank public id of the bank
 * @param withdrawnAt since when nobody can have it any more; null for all that are offered
 */
public record Product(
        int tenantId,
        long id,
        String publicId,
        long organisationId,
        String bank,
        String bankZh,
        @Nullable String bankEn,
        int version,
        Terms terms,
        LocalDateTime publishedAt,
        @Nullable LocalDateTime withdrawnAt,
        @Nullable String withdrawnFor,
        boolean sample) {

    public String name(boolean english) {
        return terms.name(english);
    }

    public String bankName(boolean english) {
        return english && bankEn != null ? bankEn : bankZh;
    }

    public String path() {
        return "finance/products/" + publicId;
    }

    public String bankPath() {
        return "finance/banks/" + bank;
    }

    public Fit fit(Ask ask) {
        return new Fit(
                this,
                terms.conditions().stream()
                        .map(condition -> condition.judge(ask))
                        .toList());
    }
}
