package greenbridge.session;

import greenbridge.account.People;
import greenbridge.account.Profiles;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.site.Page;
import greenbridge.site.Site;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The end of an account. */
@Needs(Permission.OWN_ACCOUNT)
@Controller("/{tenant}/account/removal")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class RemovalPages {
    private final People people;
    private final Profiles profiles;
    private final Sessions sessions;
    private final Trail trail;

    RemovalPages(People people, Profiles profiles, Sessions sessions, Trail trail) {
        this.people = people;
        this.profiles = profiles;
        this.sessions = sessions;
        this.trail = trail;
    }

    /** @param organisations that would have no owner; nothing is removed while there are some */
    record RemovalPage(Site site, Actor actor, long organisations, Map<String, String> problems) implements Page {}

    @Serdeable
    record Sure(@Nullable String password) {}

    @Get
    RemovalPage ask(Site site, Actor actor) {
        return new RemovalPage(site, actor, profiles.onlyOwnerOf(actor.person()), Map.of());
    }

    @Post
    HttpResponse<?> remove(Site site, HttpRequest<?> request, Actor actor, @Body Sure form) {
        var wrong = ProfilePages.unproved(people, actor, form.password());
        if (wrong.isPresent()) {
            long organisations = profiles.onlyOwnerOf(actor.person());
            return again(new RemovalPage(site, actor, organisations, Map.of("password", wrong.get())));
        }
        var removal = trail.telling(
                () -> {
                    var outcome = profiles.remove(actor.person());
                    if (outcome instanceof Profiles.Removal.Done) {
                        sessions.forget(actor.person());
                    }
                    return outcome;
                },
                outcome -> outcome instanceof Profiles.Removal.Done
                        ? List.of(Trail.own(site, request, actor, "account.removed"))
                        : List.of());
        return switch (removal) {
            case Profiles.Removal.Done done ->
                HttpResponse.seeOther(URI.create(site.links().to("sign-in?after=removed")))
                        .cookie(Carried.gone());
            case Profiles.Removal.OnlyOwner owner ->
                again(new RemovalPage(site, actor, owner.organisations(), Map.of("password", "account.removal.owner")));
        };
    }

    private static HttpResponse<?> again(Page page) {
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page);
    }
}
