package greenbridge.review;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/** An application that is decided elsewhere. */
@Introspected
record Awaited(
        int tenantId,
        String publicId,
        long callId,
        int tier,
        @Nullable String area,
        boolean sample,
        String nameZh,
        @Nullable String nameEn,
        @Nullable String creditCode) {
    public String name(boolean english) {
        return english && nameEn != null ? nameEn : nameZh;
    }

    /** Of which tenant and which one, as a form says it. */
    public String key() {
        return tenantId + "-" + publicId;
    }
}
