package greenbridge.membership;

import greenbridge.file.Handed;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed about an organisation.
 *
 * @param claim public id of the record that it is said to be
 * @param another that it is another organisation than the one of the same name
 * @param note why
 */
@Serdeable
public record StatementForm(
        @Nullable String creditCode,
        @Nullable String nameZh,
        @Nullable String nameEn,
        @Nullable String kind,
        @Nullable String area,
        @Nullable String industry,
        @Nullable String contactName,
        @Nullable String contactPhone,
        @Nullable String contactEmail,
        @Nullable String claim,
        @Nullable String another,
        @Nullable String note) {
    static final StatementForm EMPTY =
            new StatementForm(null, null, null, null, null, null, null, null, null, null, null, null);

    static StatementForm of(Stated stated, @Nullable String claim) {
        return new StatementForm(
                stated.creditCode(),
                stated.nameZh(),
                stated.nameEn(),
                stated.kind(),
                stated.area(),
                stated.industry(),
                stated.contactName(),
                stated.contactPhone(),
                stated.contactEmail(),
                claim,
                null,
                null);
    }

    static StatementForm of(Handed handed) {
        return new StatementForm(
                handed.text("creditCode"),
                handed.text("nameZh"),
                handed.text("nameEn"),
                handed.text("kind"),
                handed.text("area"),
                handed.text("industry"),
                handed.text("contactName"),
                handed.text("contactPhone"),
                handed.text("contactEmail"),
                handed.text("claim"),
                handed.text("another"),
                handed.text("note"));
    }

    static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }

    static @Nullable String orNull(@Nullable String typed) {
        String text = text(typed);
        return text.isEmpty() ? null : text;
    }
}
