package greenbridge.pack;

import greenbridge.permission.Permission;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A step of the way that an application takes.
 *
 * @param code its own within the pack
 * @param days in which it should be done, where the rules say so
 */
@Serdeable
public record Tier(
        String code,
        Level level,
        Does does,
        String zh,
        String en,
        @Nullable Integer days) {

    /** Of whom. */
    public enum Level {
        COUNTY,
        CITY,
        PROVINCE,
        MINISTRY;

        /** The area whose officials sit there, for somebody in this county or city; null for the whole tenant. */
        public @Nullable String area(@Nullable String area) {
            return switch (this) {
                case COUNTY -> area;
                case CITY -> area == null ? null : area.substring(0, 4) + "00";
                case PROVINCE, MINISTRY -> null;
            };
        }

        public String key() {
            return "pack.level." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is done there. */
    public enum Does {
        /** Looked through, and recommended, returned or declined. */
        CHECK(Permission.APPLICATION_CHECK),
        /** Chosen among those that were recommended, within the quota. */
        SELECT(Permission.APPLICATION_SELECT),
        /** Decided elsewhere; the result is entered with its document. */
        RECORD(Permission.APPLICATION_RECORD);

        private final Permission permission;

        Does(Permission permission) {
            this.permission = permission;
        }

        public Permission permission() {
            return permission;
        }
    }

    public String label(boolean english) {
        return english ? en : zh;
    }
}
