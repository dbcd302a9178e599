package greenbridge.membership;

import greenbridge.audit.Line;
import greenbridge.form.Problems;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.session.Trail;
import greenbridge.site.Site;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who belongs to an organisation, with which role, and who does not any more. */
@Controller("/{tenant}/workbench/organisations/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class MemberPages {
    private final Seats seats;
    private final Members members;
    private final Roster roster;
    private final Trail trail;

    MemberPages(Seats seats, Members members, Roster roster, Trail trail) {
        this.seats = seats;
        this.members = members;
        this.roster = roster;
        this.trail = trail;
    }

    @Serdeable
    record Changed(@Nullable String role) {}

    @Needs(Permission.ORGANISATION_SEE)
    @Get("/members")
    Optional<Roster.MembersPage> all(Site site, Actor actor, String id) {
        return seats.of(site.tenant(), actor, id, Permission.ORGANISATION_SEE)
                .map(seat -> roster.page(site, actor, seat, Roster.Invited.NOBODY, Problems.NONE));
    }

    @Needs(Permission.ORGANISATION_MEMBERS)
    @Post("/members/{member}/role")
    HttpResponse<?> change(
            Site site,
            HttpRequest<?> request,
            Actor actor,
            @PathVariable String id,
            @PathVariable String member,
            @Body Changed form) {
        var seat = seats.of(site.tenant(), actor, id, Permission.ORGANISATION_MEMBERS);
        var role = Roster.role(form.role());
        if (seat.isEmpty() || role.isEmpty()) {
            return HttpResponse.notFound();
        }
        String by = actor.person().publicId();
        var parting = trail.telling(
                () -> members.change(site.tenant(), seat.get().unit(), member, role.get(), by),
                done -> told(
                        done,
                        each -> line(site, request, actor, seat.get(), "member.changed")
                                .noting("person", each.person().name())
                                .changed(
                                        "role",
                                        each.grant().role().name(),
                                        role.get().name())));
        return answer(site, actor, seat.get(), parting, seat.get().unit().path() + "/members");
    }

    @Needs(Permission.ORGANISATION_MEMBERS)
    @Post("/members/{member}/end")
    HttpResponse<?> remove(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @PathVariable String member) {
        var seat = seats.of(site.tenant(), actor, id, Permission.ORGANISATION_MEMBERS);
        if (seat.isEmpty()) {
            return HttpResponse.notFound();
        }
        var parting = trail.telling(
                () -> members.remove(site.tenant(), seat.get().unit(), member),
                done -> told(
                        done,
                        each -> line(site, request, actor, seat.get(), "member.removed")
                                .noting("person", each.person().name())
                                .changed("role", each.grant().role().name(), null)));
        return answer(site, actor, seat.get(), parting, seat.get().unit().path() + "/members");
    }

    @Needs(Permission.ORGANISATION_SEE)
    @Post("/departure")
    HttpResponse<?> leave(Site site, HttpRequest<?> request, Actor actor, @PathVariable String id) {
        var seat = seats.of(site.tenant(), actor, id, Permission.ORGANISATION_SEE);
        if (seat.isEmpty()) {
            return HttpResponse.notFound();
        }
        var unit = seat.get().unit();
        String own = members.of(site.tenant(), unit).stream()
                .filter(member -> member.person().id() == actor.person().id())
                .map(member -> member.grant().publicId())
                .findFirst()
                .orElse("");
        var parting = trail.telling(
                () -> members.remove(site.tenant(), unit, own),
                done -> told(
                        done,
                        each -> line(site, request, actor, seat.get(), "member.left")
                                .changed("role", each.grant().role().name(), null)));
        return answer(site, actor, seat.get(), parting, "workbench/organisations");
    }

    private static List<Line> told(Parting parting, java.util.function.Function<Member, Line> line) {
        return switch (parting) {
            case Parting.Done done -> List.of(line.apply(done.member()));
            case Parting.LastOwner last -> List.of();
            case Parting.Nobody nobody -> List.of();
        };
    }

    private HttpResponse<?> answer(Site site, Actor actor, Seat seat, Parting parting, String path) {
        return switch (parting) {
            case Parting.Done done ->
                HttpResponse.seeOther(URI.create(site.links().to(path)));
            case Parting.LastOwner last ->
                roster.again(site, actor, seat, Roster.Invited.NOBODY, "members", "membership.wrong.last");
            case Parting.Nobody nobody -> HttpResponse.notFound();
        };
    }

    private static Line line(Site site, HttpRequest<?> request, Actor actor, Seat seat, String action) {
        return Trail.line(
                site, request, actor, action, "organisation", seat.unit().publicId());
    }
}
