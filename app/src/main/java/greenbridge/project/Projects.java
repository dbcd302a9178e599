package greenbridge.project;

import greenbridge.permission.Grant;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which projects there are, and for whom. */
@Singleton
public class Projects {
    public static final int PAGE = 20;

    private final ProjectRows rows;
    private final Clock clock;

    Projects(ProjectRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** What a list is narrowed to; an empty word asks nothing, an area includes what lies in it, an industry its parts. */
    public record Filter(String priority, String area, String industry, String text) {
        public static final Filter NONE = new Filter("", "", "", "");

        String areaPrefix() {
            return area.replaceFirst("(00)+$", "");
        }
    }

    /** Published, in whatever status it is by now. */
    @ReadOnly
    public Optional<Project> find(Tenant viewer, String publicId) {
        return rows.find(viewer.id(), today(), publicId);
    }

    /** One more than a page, newest first: what is in force. */
    @ReadOnly
    public List<Project> page(Tenant viewer, Filter filter, long before) {
        return page(viewer, filter, before, PAGE + 1);
    }

    @ReadOnly
    public List<Project> page(Tenant viewer, Filter filter, long before, int size) {
        return rows.listed(
                viewer.id(),
                today(),
                filter.areaPrefix(),
                filter.industry(),
                filter.priority(),
                filter.text(),
                before,
                size);
    }

    /** How many are in force. */
    @ReadOnly
    public long count(Tenant viewer) {
        return rows.count(viewer.id(), today());
    }

    /** Of an organisation of this person, to look at. */
    @ReadOnly
    public Optional<Project> own(Tenant tenant, String publicId, Actor actor) {
        return own(tenant, publicId, actor, Permission.ORGANISATION_SEE);
    }

    @ReadOnly
    public Optional<Project> own(Tenant tenant, String publicId, Actor actor, Permission needed) {
        return find(tenant, publicId)
                .filter(project -> project.holderTenantId() == tenant.id())
                .filter(project -> actor.may(needed, project.organisationId()));
    }

    /** Those of the organisations of this person. */
    @ReadOnly
    public List<Project> own(Tenant tenant, Actor actor) {
        Set<Long> organisations = organisations(tenant, actor, Permission.ORGANISATION_SEE);
        return organisations.isEmpty() ? List.of() : rows.held(tenant.id(), today(), organisations);
    }

    @ReadOnly
    public List<Project> all(Tenant viewer, Collection<String> publicIds) {
        return publicIds.isEmpty() ? List.of() : rows.all(viewer.id(), today(), publicIds);
    }

    /** For which this person may do it here. */
    static Set<Long> organisations(Tenant tenant, Actor actor, Permission needed) {
        return actor.grants().stream()
                .filter(grant -> grant.tenantId() == tenant.id())
                .map(Grant::organisationId)
                .filter(id -> id != null && actor.may(needed, id))
                .collect(Collectors.toSet());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
