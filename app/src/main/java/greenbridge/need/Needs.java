package greenbridge.need;

import greenbridge.id.Ids;
import greenbridge.organisation.Unit;
import greenbridge.organisation.Units;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Needs for whoever reads them; how one is drafted is {@link Drafting}. */
@Singleton
public class Needs {
    private final NeedRows rows;
    private final RequirementRows requirements;
    private final Units units;
    private final Clocks clocks;

    Needs(NeedRows rows, RequirementRows requirements, Units units, Clocks clocks) {
        this.rows = rows;
        this.requirements = requirements;
        this.units = units;
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
    @Transactional
    public Need publish(Tenant tenant, long organisationId, Stated stated, List<Asked> asked, boolean sample) {
        var unit = units.byId(tenant, organisationId).orElseThrow();
        var made = made(unit, stated, Map.of(), true, sample);
        rows.insert(made);
        for (int i = 0; i < asked.size(); i++) {
            requirements.insert(new Requirement(
                    tenant.id(),
                    made.id(),
                    Ids.next(),
                    i + 1,
                    asked.get(i).text(),
                    asked.get(i).must()));
        }
        return made;
    }

    Need made(Unit unit, Stated stated, Map<String, String> typed, boolean published, boolean sample) {
        var set = clocks.of(stated);
        return new Need(
                unit.tenantId(),
                Ids.next(),
                Ids.random(),
                unit.id(),
                unit.nameZh(),
                stated.title(),
                stated.problem(),
                stated.sector(),
                stated.industry(),
                stated.area(),
                stated.equipment(),
                stated.capacity(),
                stated.capacityUnit(),
                stated.saving(),
                stated.budget(),
                stated.loan(),
                stated.mode(),
                0,
                published ? clocks.now() : null,
                set.questionsUntil(),
                set.closesAt(),
                null,
                null,
                unit.publicId(),
                unit.nameEn(),
                stated.most(),
                0,
                stated.questionDays(),
                stated.answerDays(),
                typed,
                -1,
                sample);
    }
}
