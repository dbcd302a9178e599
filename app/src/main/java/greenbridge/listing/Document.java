package greenbridge.listing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an official says of the document by which a batch is published. */
record Document(
        String code,
        String titleZh,
        @Nullable String titleEn,
        @Nullable String number,
        LocalDate publishedOn) {}
