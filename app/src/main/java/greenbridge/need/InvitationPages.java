package greenbridge.need;

import greenbridge.form.Problems;
import greenbridge.form.Typed;
import greenbridge.organisation.Unit;
import greenbridge.organisation.Units;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.session.Trail;
import greenbridge.site.Site;
import greenbridge.view.Texts;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where organisations are invited to answer, from the need itself or from what it is matched with. */
@greenbridge.permission.Needs(Permission.ORGANISATION_EDIT)
@Controller("/{tenant}/workbench/needs/{id}/invitations")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class InvitationPages {
    private final Needs needs;
    private final Invitations invitations;
    private final Units units;
    private final NeedReview review;
    private final Trail trail;
    private final Texts texts;

    InvitationPages(Needs needs, Invitations invitations, Units units, NeedReview review, Trail trail, Texts texts) {
        this.needs = needs;
        this.invitations = invitations;
        this.units = units;
        this.review = review;
        this.trail = trail;
        this.texts = texts;
    }

    @Post
    HttpResponse<?> invite(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Map<String, String> body) {
        var found = needs.edited(site.tenant(), id, actor).filter(need -> need.publishedAt() != null);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var need = found.get();
        var guest = units.find(site.tenant(), new Typed(body).of("organisation"));
        var result = guest.isEmpty()
                ? Invitations.Result.NOBODY
                : trail.telling(
                        () -> invitations.invite(
                                site.tenant(), need, guest.get().id(), actor),
                        done -> done == Invitations.Result.INVITED
                                ? List.of(Trail.line(site, request, actor, "need.invited", "need", id)
                                        .noting(
                                                "invitee",
                                                guest.map(Unit::nameZh).orElse("")))
                                : List.of());
        return switch (result) {
            case INVITED, THERE -> {
                String back = site.links().to(need.deskPath()) + "?invited=" + result.name() + "#invitations";
                yield HttpResponse.seeOther(URI.create(back));
            }
            case NOBODY, CLOSED -> {
                var problems = Problems.one("q", texts.in(site.language(), result.key()));
                yield HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                        .body(review.page(site, actor, need, NeedReview.Look.NONE, Typed.EMPTY, problems));
            }
        };
    }

    /** The text of what came of an invitation, as the address of the page says it. */
    static @Nullable String known(@Nullable String result) {
        Optional<Invitations.Result> known = Arrays.stream(Invitations.Result.values())
                .filter(each -> each.name().equals(result))
                .findFirst();
        return known.map(Invitations.Result::key).orElse(null);
    }
}
