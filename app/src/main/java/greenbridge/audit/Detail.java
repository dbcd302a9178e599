package greenbridge.audit;

import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What changed, and what else is worth knowing. Secrets are taken out on the way in. */
@Serdeable
public record Detail(List<Change> changed, List<Note> noted) {
    static final Detail NONE = new Detail(List.of(), List.of());

    // Empty lists are not written, so they come back as nothing.
    public Detail {
        changed = changed == null ? List.of() : changed;
        noted = noted == null ? List.of() : noted;
    }

    @Serdeable
    public record Change(
            String what, @Nullable String before, @Nullable String after) {}

    @Serdeable
    public record Note(String what, String text) {}

    /** Whoever changed a line may have left what cannot be read; its page must show it all the same. */
    static Detail read(JsonMapper json, String text) {
        try {
            return Objects.requireNonNullElse(json.readValue(text, Detail.class), NONE);
        } catch (IOException e) {
            return new Detail(List.of(), List.of(new Note("unreadable", text)));
        }
    }

    Detail changed(String what, @Nullable Object before, @Nullable Object after) {
        if (Objects.equals(before, after)) {
            return this;
        }
        var change = new Change(
                what,
                before == null ? null : Clean.value(what, before.toString()),
                after == null ? null : Clean.value(what, after.toString()));
        return new Detail(Stream.concat(changed.stream(), Stream.of(change)).toList(), noted);
    }

    Detail noting(String what, Object text) {
        var note = new Note(what, Clean.value(what, text.toString()));
        return new Detail(
                changed, Stream.concat(noted.stream(), Stream.of(note)).toList());
    }
}
