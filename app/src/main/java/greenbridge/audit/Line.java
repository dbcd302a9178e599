package greenbridge.audit;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did or tried to do, before it has its place in the chain.
 *
 * @param action a dotted verb in the past: {@code organisation.verified}
 * @param subjectId public id of what it was done to
 */
public record Line(int tenantId, Actor actor, String action, String subjectKind, String subjectId, Detail detail) {
    private static final Pattern ACTION = Pattern.compile("[a-z]+(\\.[a-z][a-z-]*)+");

    public Line {
        if (!ACTION.matcher(action).matches()) {
            throw new IllegalArgumentException("An action is written like organisation.verified, not " + action);
        }
    }

    public static Line of(int tenantId, Actor actor, String action, String subjectKind, String subjectId) {
        return new Line(tenantId, actor, action, subjectKind, subjectId, Detail.NONE);
    }

    /** What stayed the same is left out. */
    public Line changed(String what, @Nullable Object before, @Nullable Object after) {
        return new Line(tenantId, actor, action, subjectKind, subjectId, detail.changed(what, before, after));
    }

    public Line noting(String what, Object text) {
        return new Line(tenantId, actor, action, subjectKind, subjectId, detail.noting(what, text));
    }
}
