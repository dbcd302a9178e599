package greenbridge.need;

import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Needs for whoever reads them; how one is drafted is {@link Drafting}. */
@Singleton
public class Needs {
    private final NeedRows rows;
    private final RequirementRows requirements;
    private final Drafting drafting;
    private final Clocks clocks;

    Needs(NeedRows rows, RequirementRows requirements, Drafting drafting, Clocks clocks) {
        this.rows = rows;
        this.requirements = requirements;
        this.drafting = drafting;
        this.clocks = clocks;
    }

    /** A thing that is asked for, before it has a place. */
    public record Asked(String text, boolean must) {}

    /** For everybody in the portal that it belongs to. */
    @ReadOnly
    public Optional<Need> published(Tenant viewer, String publicId) {
        return rows.find(viewer.id(), publicId).filter(need -> need.publishedAt() != null);
    }

    /** For those who belong to whoever asks for it, drafts too. */
    @ReadOnly
    public Optional<Need> own(Tenant tenant, String publicId, Actor actor) {
        return rows.find(tenant.id(), publicId)
                .filter(need -> actor.may(Permission.ORGANISATION_SEE, need.organisationId()));
    }

    /** For those who may act for whoever asks for it. */
    @ReadOnly
    public Optional<Need> edited(Tenant tenant, String publicId, Actor actor) {
        return rows.find(tenant.id(), publicId)
                .filter(need -> actor.may(Permission.ORGANISATION_EDIT, need.organisationId()));
    }

    @ReadOnly
    public Optional<Need> byId(Tenant tenant, long id) {
        return rows.byId(tenant.id(), id);
    }

    /** By their numbers. */
    @ReadOnly
    Map<Long, Need> byId(Tenant tenant, Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : rows.byId(tenant.id(), ids).stream().collect(Collectors.toMap(Need::id, Function.identity()));
    }

    /**
     * Those that still take answers, in the order in which they were made.
     *
     * @param afterId of the last one that was seen, 0 to begin
     */
    @ReadOnly
    public List<Need> open(Tenant tenant, long afterId, int limit) {
        return rows.open(tenant.id(), clocks.now(), afterId, limit);
    }

    /** Drafts too. */
    @ReadOnly
    public List<Need> of(Tenant tenant, long organisationId) {
        return rows.of(tenant.id(), List.of(organisationId));
    }

    @ReadOnly
    List<Need> of(Tenant tenant, Collection<Long> organisations) {
        return organisations.isEmpty() ? List.of() : rows.of(tenant.id(), organisations);
    }

    /** What everybody sees, a page and one more. */
    @ReadOnly
    List<Need> published(Tenant tenant, @Nullable String sector, int page, int size) {
        return rows.published(tenant.id(), clocks.now(), sector, (page - 1) * size, size + 1);
    }

    @ReadOnly
    public List<Requirement> requirements(Need need) {
        return requirements.of(need.tenantId(), need.id());
    }

    public Need.State state(Need need) {
        return need.at(clocks.now());
    }

    /** At once and without a form: for samples and tests. */
    public Need publish(Tenant tenant, long organisationId, Stated stated, List<Asked> asked, boolean sample) {
        return drafting.publish(tenant, organisationId, stated, asked, sample);
    }
}
