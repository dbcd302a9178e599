package greenbridge.task;

import greenbridge.permission.Permission;
import org.jspecify.annotations.Nullable;

/** Who is asked. */
public sealed interface To {
    record OnePerson(long personId) implements To {}

    /** Whoever may edit for it. */
    record MembersOf(long organisationId) implements To {}

    /** Those over the area; null goes to those of the whole tenant only. */
    record Officials(Permission permission, @Nullable String area) implements To {}
}
