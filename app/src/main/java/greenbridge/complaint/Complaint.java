package greenbridge.complaint;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody reports something.
 *
 * @param about public id of what it is about, or none
 * @param area of that: whose officials are asked
 * @param revision goes up with every step
 * @param name none where somebody wants to stay unknown to everybody
 * @param answer what whoever complained reads
 */
@MappedEntity("complaint")
public record Complaint(
        int tenantId,
        @Id long id,
        String publicId,
        String number,
        String codeHash,
        Kind aboutKind,
        @Nullable String about,
        String aboutName,
        @Nullable String area,
        State state,
        int revision,
        boolean confidential,
        @Nullable Long personId,
        @Nullable String name,
        @Nullable String contact,
        String grounds,
        LocalDateTime filedAt,
        @Nullable LocalDateTime acceptedAt,
        @Nullable String answer,
        @Nullable Long decidedBy,
        @Nullable LocalDateTime decidedAt) {

    public enum Kind {
        ENTRY("entries"),
        ORGANISATION("organisations"),
        NOTICE("notices"),
        OTHER("complaints");

        private final String place;

        Kind(String place) {
            this.place = place;
        }

        public String key() {
            return "complaint.about." + name().toLowerCase(Locale.ROOT);
        }

        /** The name of the parameter that says which one. */
        public String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }

        String place() {
            return place;
        }
    }

    public enum State {
        FILED,
        ACCEPTED,
        FOUNDED,
        UNFOUNDED,
        /** Not a matter for this portal, or nothing that could be looked into. */
        REFUSED;

        public boolean open() {
            return this == FILED || this == ACCEPTED;
        }

        public String key() {
            return "complaint.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where what it is about is shown. */
    public String aboutPath() {
        return about == null ? "complaints" : aboutKind.place() + "/" + about;
    }

    public String deskPath() {
        return "workbench/complaints/" + publicId;
    }
}
