package greenbridge.tenants;

import org.jspecify.annotations.Nullable;

/** A place by its GB/T 2260 code of six digits, and the tenant whose land it is. */
public record Area(
        String code, String nameZh, String nameEn, @Nullable String parent, int tenantId) {
    public String name(Language language) {
        return new Words(nameZh, nameEn).text(language);
    }
}
