package greenbridge.membership;

import greenbridge.audit.Line;
import greenbridge.mail.MailAddress;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.permission.Role;
import greenbridge.session.Actor;
import greenbridge.session.Trail;
import greenbridge.site.Site;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.List;

/** Inviting somebody, once more, or not any more. */
@Needs(Permission.ORGANISATION_MEMBERS)
@Controller("/{tenant}/workbench/organisations/{id}/invitations")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class InvitingPages {
    private final Seats seats;
    private final Members members;
    private final Invitations invitations;
    private final Roster roster;
    private final Trail trail;

    InvitingPages(Seats seats, Members members, Invitations invitations, Roster roster, Trail trail) {
        this.seats = seats;
        this.members = members;
        this.invitations = invitations;
        this.roster = roster;
        this.trail = trail;
    }

    @Post
    HttpResponse<?> invite(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Roster.Invited form) {
        var seat = seats.of(site.tenant(), actor, id, Permission.ORGANISATION_MEMBERS);
        if (seat.isEmpty()) {
            return HttpResponse.notFound();
        }
        var unit = seat.get().unit();
        var to = MailAddress.of(StatementForm.text(form.email()));
        var role = Roster.role(form.role());
        if (to.isEmpty() || role.isEmpty()) {
            String field = to.isEmpty() ? "email" : "role";
            return roster.again(site, actor, seat.get(), form, field, "membership.wrong." + field);
        }
        boolean there = members.of(site.tenant(), unit).stream()
                .anyMatch(member ->
                        member.person().email().equalsIgnoreCase(to.get().value()));
        if (there) {
            return roster.again(site, actor, seat.get(), form, "email", "membership.wrong.member");
        }
        var sent = trail.telling(
                () -> invitations.invite(site, unit, actor.person(), to.get(), role.get(), null),
                done -> done.stream()
                        .map(each -> line(site, request, actor, seat.get(), "member.invited")
                                .noting("recipient", to.get().masked())
                                .noting("role", role.get().name()))
                        .toList());
        return sent.isEmpty()
                ? roster.again(site, actor, seat.get(), form, "email", "membership.wrong.many")
                : back(site, seat.get());
    }

    @Post("/{invitation}/renewal")
    HttpResponse<?> renew(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @PathVariable String invitation) {
        return onInvitation(
                site,
                request,
                actor,
                id,
                invitation,
                "member.invited-again",
                (seat, found) -> invitations.again(site, seat.unit(), actor.person(), found));
    }

    @Post("/{invitation}/end")
    HttpResponse<?> withdraw(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @PathVariable String invitation) {
        return onInvitation(
                site,
                request,
                actor,
                id,
                invitation,
                "member.uninvited",
                (seat, found) -> invitations.withdraw(site.tenant(), found));
    }

    private interface OnInvitation {
        boolean done(Seat seat, Invitation invitation);
    }

    private HttpResponse<?> onInvitation(
            Site site,
            HttpRequest<?> request,
            Actor actor,
            String id,
            String invitation,
            String action,
            OnInvitation work) {
        var seat = seats.of(site.tenant(), actor, id, Permission.ORGANISATION_MEMBERS);
        var found = seat.stream()
                .flatMap(each -> invitations.pending(site.tenant(), each.unit()).stream())
                .filter(each -> each.publicId().equals(invitation))
                .findFirst();
        if (seat.isEmpty() || found.isEmpty()) {
            return HttpResponse.notFound();
        }
        String masked =
                MailAddress.of(found.get().email()).map(MailAddress::masked).orElse("");
        boolean done = trail.telling(
                () -> work.done(seat.get(), found.get()),
                went -> went
                        ? List.of(line(site, request, actor, seat.get(), action).noting("recipient", masked))
                        : List.of());
        String page = found.get().role() == Role.HELPER ? "/mandates" : "/members";
        return done
                ? HttpResponse.seeOther(
                        URI.create(site.links().to(seat.get().unit().path() + page)))
                : HttpResponse.notFound();
    }

    private static Line line(Site site, HttpRequest<?> request, Actor actor, Seat seat, String action) {
        return Trail.line(
                site, request, actor, action, "organisation", seat.unit().publicId());
    }

    private static HttpResponse<?> back(Site site, Seat seat) {
        return HttpResponse.seeOther(URI.create(site.links().to(seat.unit().path() + "/members")));
    }
}
