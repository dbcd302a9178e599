package greenbridge.task;

import greenbridge.permission.Grant;
import greenbridge.permission.Permission;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;

/** What the grants of an official reach, as a pattern over "permission area", so that the database can count and page by it. */
final class Reach {
    /** Matches no permission. */
    private static final String NOTHING = "^$";

    private Reach() {}

    static String of(Collection<Grant> grants) {
        String alternatives = grants.stream()
                .flatMap(grant -> grant.role().permissions().stream()
                        .sorted(Comparator.comparing(Permission::ordinal))
                        .map(permission -> permission.name() + " " + grant.reach()))
                .distinct()
                .collect(Collectors.joining("|"));
        return alternatives.isEmpty() ? NOTHING : "^(" + alternatives + ")";
    }
}
