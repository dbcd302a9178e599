package greenbridge.session;

import greenbridge.account.Person;
import greenbridge.audit.Audit;
import greenbridge.audit.Line;
import greenbridge.error.RequestId;
import greenbridge.limit.Sparing;
import greenbridge.limit.Visitor;
import greenbridge.permission.Role;
import greenbridge.site.Site;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Tells the audit what people do, in one transaction with it, and what was refused to them. */
@Singleton
public class Trail {
    private static final String PERSON = "person";
    private static final String NOBODY = "visitor";

    private static final int REFUSALS_A_MINUTE = 60;

    private final Audit audit;
    private final Sparing refusals = new Sparing(REFUSALS_A_MINUTE);

    Trail(Audit audit) {
        this.audit = audit;
    }

    /**
     * Does the work and tells of it, chain by chain in the order of the tenants, so that nobody waits for who waits for them.
     *
     * @param lines what there is to tell, which depends on what came of it
     */
    @Transactional
    public <T> T telling(Supplier<T> work, Function<T, List<Line>> lines) {
        T done = work.get();
        lines.apply(done).stream()
                .collect(Collectors.groupingBy(Line::tenantId, TreeMap::new, Collectors.toList()))
                .forEach(audit::write);
        return done;
    }

    /** So many a minute of one person: whoever tries doors by the thousand shall not fill the audit with it. */
    public void refused(Line line) {
        if (refusals.allows(line.actor().id() + " "
                + (line.actor().id().equals(NOBODY) ? line.actor().address() : ""))) {
            audit.refused(line);
        }
    }

    /** Of what somebody did with the own account. */
    public static Line own(Site site, HttpRequest<?> request, Person person, List<Role> roles, String action) {
        return Line.of(site.tenant().id(), by(request, person, roles), action, PERSON, person.publicId());
    }

    /** Of what somebody did to a thing. */
    public static Line line(
            Site site, HttpRequest<?> request, Actor actor, String action, String kind, String publicId) {
        return Line.of(site.tenant().id(), by(request, actor), action, kind, publicId);
    }

    public static Line own(Site site, HttpRequest<?> request, Actor actor, String action) {
        return own(site, request, actor.person(), actor.roles(), action);
    }

    /** Of somebody who has no account; what was typed instead of one is not kept. */
    public static Line strange(Site site, HttpRequest<?> request, String action) {
        return Line.of(site.tenant().id(), visitor(request), action, PERSON, NOBODY);
    }

    static greenbridge.audit.Actor visitor(HttpRequest<?> request) {
        return new greenbridge.audit.Actor(NOBODY, NOBODY, NOBODY, RequestId.of(request), address(request));
    }

    /** As the audit names somebody, or a program that came with a key of somebody. */
    public static greenbridge.audit.Actor by(HttpRequest<?> request, Actor actor) {
        var by = by(request, actor.person(), actor.roles());
        return actor.scopes() == null
                ? by
                : new greenbridge.audit.Actor(by.id(), by.name(), by.role() + " KEY", by.requestId(), by.address());
    }

    private static greenbridge.audit.Actor by(HttpRequest<?> request, Person person, List<Role> roles) {
        String known = roles.isEmpty()
                ? Role.PERSON.name()
                : roles.stream().map(Role::name).collect(Collectors.joining(" "));
        return new greenbridge.audit.Actor(
                person.publicId(), person.name(), known, RequestId.of(request), address(request));
    }

    static String address(HttpRequest<?> request) {
        return Visitor.of(request).address();
    }
}
