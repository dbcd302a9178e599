package greenbridge.notice;

import greenbridge.audit.Line;
import greenbridge.error.RequestId;
import greenbridge.session.Actor;
import greenbridge.session.Trail;
import greenbridge.site.Site;
import io.micronaut.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/** What the audit is told of somebody who objects or complains: of who wants to stay unknown, that somebody did. */
public final class Objecting {
    private static final String SOMEBODY = "visitor";

    private Objecting() {}

    public static Line line(
            Site site,
            HttpRequest<?> request,
            @Nullable Actor actor,
            boolean confidential,
            String action,
            String kind,
            String publicId) {
        return actor == null || confidential
                ? Line.of(
                        site.tenant().id(),
                        new greenbridge.audit.Actor(SOMEBODY, SOMEBODY, SOMEBODY, RequestId.of(request), null),
                        action,
                        kind,
                        publicId)
                : Trail.line(site, request, actor, action, kind, publicId);
    }
}
