package greenbridge.membership;

import greenbridge.mail.MailAddress;
import greenbridge.permission.Anyone;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.permission.Role;
import greenbridge.session.Actor;
import greenbridge.session.Trail;
import greenbridge.site.Page;
import greenbridge.site.Site;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the link in an invitation leads to. Whoever holds the link reads it; only the owner of the address accepts it. */
@Controller("/{tenant}/invitations/{token}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class InvitationPages {
    private final Invitations invitations;
    private final Trail trail;

    InvitationPages(Invitations invitations, Trail trail) {
        this.invitations = invitations;
        this.trail = trail;
    }

    /**
     * @param address for whom it is, as far as others may see it
     * @param mine whether who reads it is signed in with that address
     */
    record InvitationPage(
            Site site, Invitations.Opened opened, String path, String address, boolean mine, boolean refused)
            implements Page {}

    @Anyone
    @Get
    HttpResponse<?> read(Site site, @Nullable Actor actor, @PathVariable String token) {
        var opened = invitations
                .open(site.tenant(), token)
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "No such invitation"));
        var status = opened.open() ? HttpStatus.OK : HttpStatus.GONE;
        return HttpResponse.status(status).body(page(site, actor, token, opened, false));
    }

    @Needs(Permission.OWN_ACCOUNT)
    @Post
    HttpResponse<?> accept(Site site, HttpRequest<?> request, Actor actor, @PathVariable String token) {
        var joining = trail.telling(
                () -> invitations.accept(site.tenant(), token, actor.person()),
                done -> done instanceof Joining.Joined joined
                        ? List.of(Trail.line(
                                        site,
                                        request,
                                        actor,
                                        joined.invitation().role() == Role.HELPER
                                                ? "mandate.accepted"
                                                : "member.joined",
                                        "organisation",
                                        joined.unit().publicId())
                                .noting("role", joined.invitation().role().name()))
                        : List.of());
        return switch (joining) {
            case Joining.Joined joined ->
                HttpResponse.seeOther(URI.create(site.links().to(place(joined))));
            case Joining.Over over -> again(site, actor, token, HttpStatus.GONE);
            case Joining.OtherAddress other -> again(site, actor, token, HttpStatus.UNPROCESSABLE_ENTITY);
            case Joining.Unknown unknown -> HttpResponse.notFound();
        };
    }

    /** A mandate that begins later opens nothing yet. */
    private static String place(Joining.Joined joined) {
        return joined.invitation().fromOn() == null ? joined.unit().path() : "workbench/organisations";
    }

    private HttpResponse<?> again(Site site, Actor actor, String token, HttpStatus status) {
        return invitations
                .open(site.tenant(), token)
                .<HttpResponse<?>>map(
                        opened -> HttpResponse.status(status).body(page(site, actor, token, opened, true)))
                .orElseGet(HttpResponse::notFound);
    }

    private static InvitationPage page(
            Site site, @Nullable Actor actor, String token, Invitations.Opened opened, boolean refused) {
        String email = opened.invitation().email();
        return new InvitationPage(
                site,
                opened,
                site.links().to("invitations/" + token),
                MailAddress.of(email).map(MailAddress::masked).orElse(""),
                actor != null && actor.person().email().equals(email),
                refused);
    }
}
