package greenbridge.entry;

import greenbridge.tenants.Tenant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What another feature knows of an entry that the public sees beside it. */
public interface Noted {
    /**
     * One thing that is known.
     *
     * @param key of the text that says what it is
     * @param zh what else is said, in Chinese
     * @param path where in the portal there is more
     */
    record Note(
            LocalDate on,
            String key,
            @Nullable String zh,
            @Nullable String en,
            @Nullable String path) {
        public @Nullable String text(boolean english) {
            return english && en != null ? en : zh;
        }
    }

    /** As of a day, the latest first. */
    List<Note> of(Tenant viewer, Shown entry, LocalDate day);
}
