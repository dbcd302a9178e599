package greenbridge.session;

import greenbridge.account.Person;
import greenbridge.audit.Audit;
import greenbridge.audit.Line;
import greenbridge.error.RequestId;
import greenbridge.permission.Role;
import greenbridge.site.Site;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Tells the audit what people do, in one transaction with it, and what was refused to them. */
@Singleton
public class Trail {
    private static final String PERSON = "person";
    private static final String NOBODY = "visitor";

    private final Audit audit;

    Trail(Audit audit) {
        this.audit = audit;
    }

    /**
     * Does the work and tells of it.
     *
     * @param lines what there is to tell, which depends on what came of it
     */
    @Transactional
    public <T> T telling(Supplier<T> work, Function<T, List<Line>> lines) {
        T done = work.get();
        lines.apply(done).forEach(audit::write);
        return done;
    }

    public void refused(Line line) {
        audit.refused(line);
    }

    /** Of what somebody did with the own account. */
    public static Line own(Site site, HttpRequest<?> request, Person person, List<Role> roles, String action) {
        return Line.of(site.tenant().id(), by(request, person, roles), action, PERSON, person.publicId());
    }

    /** Of what somebody did to a thing. */
    public static Line line(
            Site site, HttpRequest<?> request, Actor actor, String action, String kind, String publicId) {
        return Line.of(site.tenant().id(), by(request, actor.person(), actor.roles()), action, kind, publicId);
    }

    public static Line own(Site site, HttpRequest<?> request, Actor actor, String action) {
        return own(site, request, actor.person(), actor.roles(), action);
    }

    /** Of somebody who has no account; what was typed instead of one is not kept. */
    static Line strange(Site site, HttpRequest<?> request, String action) {
        var by = new greenbridge.audit.Actor(NOBODY, NOBODY, NOBODY, RequestId.of(request), address(request));
        return Line.of(site.tenant().id(), by, action, PERSON, NOBODY);
    }

    private static greenbridge.audit.Actor by(HttpRequest<?> request, Person person, List<Role> roles) {
        String known = roles.isEmpty()
                ? Role.PERSON.name()
                : roles.stream().map(Role::name).collect(Collectors.joining(" "));
        return new greenbridge.audit.Actor(
                person.publicId(), person.name(), known, RequestId.of(request), address(request));
    }

    static String address(HttpRequest<?> request) {
        return request.getRemoteAddress().getAddress().getHostAddress();
    }
}
