package greenbridge.file;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody handed in.
 *
 * @param hash of the content, and its name on the disk
 * @param name as its owner knows it
 * @param dueAt when the scanner is asked next
 * @param found what the scanner calls what is in it
 */
@MappedEntity("file")
public record Stored(
        int tenantId,
        @Id long id,
        String publicId,
        String hash,
        long size,
        Kind kind,
        String name,
        @Nullable Integer pages,
        State state,
        long personId,
        LocalDateTime uploadedAt,
        LocalDateTime dueAt,
        int attempts,
        @Nullable String found) {
    public enum State {
        /** Waits for the scanner and is given to nobody. */
        QUARANTINED,
        CLEAN,
        /** The scanner found something; the content is gone. */
        REFUSED
    }

    /** The size for people. */
    public String weight() {
        return size < Slot.MEGABYTE
                ? Math.ceilDiv(size, 1024) + " KB"
                : "%.1f MB".formatted((double) size / Slot.MEGABYTE);
    }

    /** The key of its state. */
    public String key() {
        return "file.state." + state.name().toLowerCase(Locale.ROOT);
    }

    public boolean clean() {
        return state == State.CLEAN;
    }
}
