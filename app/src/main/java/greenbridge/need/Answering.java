package greenbridge.need;

import greenbridge.organisation.Unit;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.site.Site;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds a need for those who may answer it, with what they answered so far; for everybody else there is nothing to answer. */
@Singleton
class Answering {
    private final Needs needs;
    private final Responses responses;
    private final Responding responding;
    private final Parties parties;

    Answering(Needs needs, Responses responses, Responding responding, Parties parties) {
        this.needs = needs;
        this.responses = responses;
        this.responding = responding;
        this.parties = parties;
    }

    /** @param units all for which this person could answer, the chosen one too */
    record Matter(
            Need need,
            Unit unit,
            List<Unit> units,
            List<Requirement> requirements,
            @Nullable Response response) {}

    /** For the organisation that was chosen, or the first one where none was. */
    @ReadOnly
    public Optional<Matter> of(Site site, Actor actor, String id, String organisation) {
        return needs.published(site.tenant(), id)
                .filter(need -> !actor.may(Permission.ORGANISATION_SEE, need.organisationId()))
                .flatMap(need -> {
                    var units = parties.others(site.tenant(), actor, need).stream()
                            .filter(unit -> responding.may(need, unit.id()))
                            .toList();
                    return units.stream()
                            .filter(unit ->
                                    organisation.isEmpty() || unit.publicId().equals(organisation))
                            .findFirst()
                            .map(unit -> new Matter(
                                    need,
                                    unit,
                                    units,
                                    needs.requirements(need),
                                    responses.of(site.tenant(), need, unit.id()).orElse(null)));
                });
    }
}
