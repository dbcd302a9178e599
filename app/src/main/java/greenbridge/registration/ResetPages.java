package greenbridge.registration;

import greenbridge.account.People;
import greenbridge.account.Resets;
import greenbridge.limit.Limited;
import greenbridge.limit.Rate;
import greenbridge.permission.Anyone;
import greenbridge.proof.Challenge;
import greenbridge.proof.Proofs;
import greenbridge.session.Sessions;
import greenbridge.session.Trail;
import greenbridge.site.MailLinks;
import greenbridge.site.Page;
import greenbridge.site.Site;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A new password instead of a forgotten one. Signing in comes after it, with both steps where there are two. */
@Anyone
@Controller("/{tenant}/reset")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ResetPages {
    private final Resets resets;
    private final People people;
    private final Sessions sessions;
    private final Proofs proofs;
    private final MailLinks links;
    private final Trail trail;

    ResetPages(Resets resets, People people, Sessions sessions, Proofs proofs, MailLinks links, Trail trail) {
        this.resets = resets;
        this.people = people;
        this.sessions = sessions;
        this.proofs = proofs;
        this.links = links;
        this.trail = trail;
    }

    record ResetPage(Site site, String email, Map<String, String> problems, long minutes, Challenge challenge)
            implements Page {}

    record ResetSentPage(Site site, long minutes) implements Page {}

    /** @param good whether the link opens something */
    record ResetNewPage(
            Site site, String token, boolean good, int least, boolean official, Map<String, String> problems)
            implements Page {}

    @Serdeable
    record Asked(@Nullable String email, @Nullable String proof) {}

    @Serdeable
    record Chosen(@Nullable String token, @Nullable String password) {}

    @Get
    ResetPage ask(Site site) {
        return page(site, "", Map.of());
    }

    @Limited(Rate.REGISTER)
    @Post
    HttpResponse<?> reset(Site site, HttpRequest<?> request, @Body Asked form) {
        String typed = Objects.requireNonNullElse(form.email(), "").strip();
        if (typed.isEmpty()) {
            return Answers.again(page(site, typed, Map.of("email", "registration.reset.empty")));
        }
        if (!proofs.admits(request, "reset", form.proof())) {
            return Answers.tooMany(page(site, typed, Map.of("email", "proof.many")));
        }
        Answers.evenly(() -> {
            if (proofs.within("reset " + typed.toLowerCase(Locale.ROOT), RegisterPages.MAILS)) {
                resets.ask(Answers.letterhead(site, links, ""), typed);
            }
        });
        return Answers.to(site, "reset/sent");
    }

    @Get("/sent")
    ResetSentPage sent(Site site) {
        return new ResetSentPage(site, Resets.HOLDS.toMinutes());
    }

    @Get("/new")
    MutableHttpResponse<?> choose(Site site, @QueryValue(defaultValue = "") String token) {
        return Answers.discreet(HttpResponse.ok(choice(site, token, Map.of())));
    }

    /** Whoever got in with the old password is out. */
    @Limited(Rate.REGISTER)
    @Post("/new")
    HttpResponse<?> set(Site site, HttpRequest<?> request, @Body Chosen form) {
        String token = Objects.requireNonNullElse(form.token(), "");
        var outcome = trail.telling(
                () -> {
                    var set = resets.set(token, Objects.requireNonNullElse(form.password(), ""));
                    if (set instanceof Resets.Outcome.Done done) {
                        sessions.endAll(done.person());
                    }
                    return set;
                },
                set -> set instanceof Resets.Outcome.Done done
                        ? List.of(Trail.own(site, request, done.person(), List.of(), "password.reset"))
                        : List.of());
        return switch (outcome) {
            case Resets.Outcome.Done done -> Answers.to(site, "sign-in?after=reset");
            case Resets.Outcome.Wrong wrong ->
                Answers.discreet(Answers.again(choice(site, token, Map.of("password", wrong.key()))));
            case Resets.Outcome.Gone gone -> Answers.discreet(Answers.again(choice(site, "", Map.of())));
        };
    }

    private ResetPage page(Site site, String email, Map<String, String> problems) {
        return new ResetPage(site, email, problems, Resets.HOLDS.toMinutes(), proofs.challenge());
    }

    private ResetNewPage choice(Site site, String token, Map<String, String> problems) {
        return resets.whose(token)
                .map(people::demands)
                .map(demands ->
                        new ResetNewPage(site, token, true, demands.leastLength(), demands.official(), problems))
                .orElseGet(() -> new ResetNewPage(site, "", false, 0, false, Map.of()));
    }
}
