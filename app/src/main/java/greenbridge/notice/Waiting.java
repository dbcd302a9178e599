package greenbridge.notice;

import greenbridge.application.Application;
import greenbridge.catalog.Field;
import greenbridge.catalog.Indicator;
import greenbridge.pack.Listing;
import greenbridge.pack.Pack;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An application that was selected, with what was handed in last and who handed it in. */
@MappedEntity("application")
public record Waiting(
        int tenantId,
        @Id long id,
        String publicId,
        long callId,
        long organisationId,
        Application.State state,
        int tier,
        int submission,
        int revision,
        @Nullable String area,
        long openedBy,
        LocalDateTime openedAt,
        @Nullable LocalDateTime submittedAt,
        LocalDateTime changedAt,
        @Nullable LocalDate returnBy,
        @Nullable String renews,
        boolean sample,
        String nameZh,
        @Nullable String nameEn,
        @TypeDef(type = DataType.JSON) Map<String, Object> answers) {

    /** As {@link greenbridge.application.Applications#move} wants to see it. */
    public Application application() {
        return new Application(
                tenantId,
                id,
                publicId,
                callId,
                organisationId,
                state,
                tier,
                submission,
                revision,
                area,
                openedBy,
                openedAt,
                submittedAt,
                changedAt,
                returnBy,
                renews,
                sample);
    }

    public Optional<Object> answer(@Nullable String key) {
        return key == null ? Optional.empty() : Optional.ofNullable(answers.get(key));
    }

    /** What it is about, where that is another thing than who applies. */
    public @Nullable String title(@Nullable Listing listing) {
        return listing == null
                ? null
                : answer(listing.title())
                        .map(Object::toString)
                        .filter(text -> !text.isBlank())
                        .orElse(null);
    }

    /** What the public sees of the answers, in the order of the form. */
    public List<Indicator> facts(Pack pack) {
        var listing = pack.listing();
        return listing == null
                ? List.of()
                : pack.questions()
                        .filter(question ->
                                !question.table() && listing.attributes().containsValue(question.key()))
                        .flatMap(
                                question -> answer(question.key()).map(value -> fact(question.field(), value)).stream())
                        .toList();
    }

    private static Indicator fact(Field field, Object value) {
        return new Indicator(field.zh(), field.en(), field.shown(value, false), field.unit());
    }
}
