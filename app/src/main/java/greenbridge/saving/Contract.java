package greenbridge.saving;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A customer and a company whose saving is measured.
 *
 * @param named whether the customer agrees to be named in public
 * @param revision of the newest plan, from 1
 * @param confirmed revision of the plan that counts, null while there is none
 */
@MappedEntity("saving_contract")
public record Contract(
        int tenantId,
        @Id long id,
        String publicId,
        long needId,
        long customerId,
        long companyId,
        String title,
        boolean named,
        int revision,
        @Nullable Integer confirmed,
        LocalDateTime madeAt,
        boolean sample,
        String customerName,
        @Nullable String customerNameEn,
        String companyName,
        @Nullable String companyNameEn,
        String companyPublicId) {

    public String customer(boolean english) {
        return english && customerNameEn != null ? customerNameEn : customerName;
    }

    public String company(boolean english) {
        return english && companyNameEn != null ? companyNameEn : companyName;
    }

    public String path() {
        return "workbench/savings/" + publicId;
    }

    /** Of one of the two sides. */
    long side(boolean company) {
        return company ? companyId : customerId;
    }
}
