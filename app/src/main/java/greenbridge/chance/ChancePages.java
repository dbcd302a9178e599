package greenbridge.chance;

import greenbridge.organisation.Unit;
import greenbridge.organisation.Units;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.site.Page;
import greenbridge.site.Site;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the organisations of a person could do for others. */
@Needs(Permission.WORKBENCH)
@Controller("/{tenant}/workbench/chances")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ChancePages {
    private final Opportunities opportunities;
    private final Units units;

    ChancePages(Opportunities opportunities, Units units) {
        this.opportunities = opportunities;
        this.units = units;
    }

    /**
     * One organisation of a person.
     *
     * @param edits whether this person may answer for it
     * @param projects for banks only
     */
    record Side(Unit unit, boolean edits, boolean bank, List<Opportunity> needs, List<Opportunity> projects) {
        public boolean empty() {
            return needs.isEmpty() && projects.isEmpty();
        }
    }

    record ChancesPage(Site site, Actor actor, List<Side> sides) implements Page {}

    @Get
    ChancesPage all(Site site, Actor actor) {
        var own = actor.grants().stream()
                .flatMap(grant -> Optional.ofNullable(grant.organisationId()).stream())
                .filter(id -> sees(actor, id))
                .distinct()
                .flatMap(id -> units.byId(site.tenant(), id).stream())
                .filter(Unit::verified)
                .toList();
        var needs = opportunities.needs(site, own.stream().map(Unit::id).toList());
        var sides = new ArrayList<Side>();
        for (Unit unit : own) {
            boolean bank = unit.kind().equals("bank");
            sides.add(new Side(
                    unit,
                    actor.may(Permission.ORGANISATION_EDIT, unit.id()),
                    bank,
                    needs.getOrDefault(unit.id(), List.of()),
                    bank ? opportunities.projects(site, unit.id()) : List.of()));
        }
        return new ChancesPage(site, actor, sides);
    }

    private static boolean sees(Actor actor, long organisation) {
        return actor.may(Permission.ORGANISATION_SEE, organisation) || actor.may(Permission.BANK_WORK, organisation);
    }
}
