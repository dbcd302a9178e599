package greenbridge.review;

import greenbridge.application.Application;
import io.micronaut.core.annotation.Introspected;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** An application of a call beside the others. */
@Introspected
record Standing(
        long id,
        String publicId,
        Application.State state,
        int tier,
        int submission,
        int revision,
        @Nullable String area,
        long organisationId,
        String nameZh,
        @Nullable String nameEn,
        @Nullable String creditCode,
        boolean sample,
        @Nullable String outcome,
        LocalDateTime submittedAt) {
    public String name(boolean english) {
        return english && nameEn != null ? nameEn : nameZh;
    }

    public String path() {
        return "workbench/reviews/" + publicId;
    }
}
