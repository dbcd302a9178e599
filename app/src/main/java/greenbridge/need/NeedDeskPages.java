package greenbridge.need;

import greenbridge.organisation.Unit;
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
import java.util.List;
import java.util.Objects;

/** What somebody's organisations look for, and what they answer. */
@greenbridge.permission.Needs(Permission.ORGANISATION_SEE)
@Controller("/{tenant}/workbench")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class NeedDeskPages {
    private final Needs needs;
    private final Responses responses;
    private final Invitations invitations;
    private final Parties parties;

    NeedDeskPages(Needs needs, Responses responses, Invitations invitations, Parties parties) {
        this.needs = needs;
        this.responses = responses;
        this.invitations = invitations;
        this.parties = parties;
    }

    record Row(Need need, Need.State state, String closes) {}

    /** @param units for which this person may begin one */
    record NeedDeskPage(Site site, Actor actor, List<Row> rows, List<Unit> units) implements Page {}

    record Given(Row row, Response response) {}

    /** @param invited to which no answer was begun yet */
    record NeedResponsesPage(Site site, Actor actor, List<Given> given, List<Row> invited) implements Page {}

    @Get("/needs")
    NeedDeskPage all(Site site, Actor actor) {
        var own = Parties.of(site.tenant(), actor, Permission.ORGANISATION_SEE);
        var rows = needs.of(site.tenant(), own).stream().map(this::row).toList();
        return new NeedDeskPage(site, actor, rows, parties.editable(site.tenant(), actor));
    }

    @Get("/responses")
    NeedResponsesPage responses(Site site, Actor actor) {
        var own = Parties.of(site.tenant(), actor, Permission.ORGANISATION_SEE);
        var answered = responses.by(site.tenant(), own);
        var about = needs.byId(
                site.tenant(),
                answered.stream().map(Response::needId).distinct().toList());
        var given = answered.stream()
                .map(response -> new Given(row(Objects.requireNonNull(about.get(response.needId()))), response))
                .toList();
        var invited = invitations.to(site.tenant(), own).stream()
                .filter(need -> !about.containsKey(need.id()))
                .map(this::row)
                .toList();
        return new NeedResponsesPage(site, actor, given, invited);
    }

    private Row row(Need need) {
        return new Row(need, needs.state(need), Step.minute(need.closesAt()));
    }
}
