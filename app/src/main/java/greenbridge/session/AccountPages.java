package greenbridge.session;

import greenbridge.account.Demands;
import greenbridge.account.People;
import greenbridge.account.SecondFactor;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.site.Page;
import greenbridge.site.Site;
import greenbridge.view.QrCode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One's own account: where one is signed in, the password, the second factor. */
@Needs(Permission.OWN_ACCOUNT)
@Controller("/{tenant}/account")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class AccountPages {
    private static final Set<String> AFTER = Set.of("profile", "email", "phone");
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final People people;
    private final Sessions sessions;
    private final Trail trail;

    AccountPages(People people, Sessions sessions, Trail trail) {
        this.trail = trail;
        this.people = people;
        this.sessions = sessions;
    }

    record Place(String id, String device, String address, String since, String seen, boolean here) {}

    record SignedIn(String device, String address, String at) {}

    /** @param problem the key of what was wrong with a new password, done that of what went well */
    record AccountPage(
            Site site,
            Actor actor,
            List<String> roles,
            List<Place> places,
            List<SignedIn> newest,
            Demands demands,
            @Nullable String problem,
            @Nullable String done)
            implements Page {}

    /** @param codes for a lost authenticator; empty until one is taken */
    record SecondFactorPage(
            Site site,
            String secret,
            String picture,
            List<String> codes,
            @Nullable String problem) implements Page {}

    @Serdeable
    record Ended(@Nullable String session) {}

    @Serdeable
    record NewPassword(@Nullable String current, @Nullable String password) {}

    @Serdeable
    record NewFactor(@Nullable String secret, @Nullable String code) {}

    @Get
    AccountPage account(Site site, Actor actor, @QueryValue(defaultValue = "") String after) {
        return page(site, actor, null, AFTER.contains(after) ? "account.after." + after : null);
    }

    @Post("/ended-sessions")
    HttpResponse<?> end(Site site, HttpRequest<?> request, Actor actor, @Body Ended form) {
        boolean ended = trail.telling(
                () -> form.session() != null && sessions.end(actor.person(), form.session()),
                done -> done ? List.of(Trail.own(site, request, actor, "session.ended")) : List.of());
        return ended ? HttpResponse.seeOther(URI.create(site.links().to("account"))) : HttpResponse.notFound();
    }

    /** Whoever got in with the old one is out. */
    @Post("/password")
    MutableHttpResponse<?> change(Site site, HttpRequest<?> request, Actor actor, @Body NewPassword form) {
        var known = people.signIn(actor.person().email(), Objects.requireNonNullElse(form.current(), ""));
        if (!(known instanceof People.Attempt.Known)) {
            boolean locked = known instanceof People.Attempt.Locked;
            return again(page(site, actor, locked ? "session.locked" : "account.password.current", null));
        }
        String password = Objects.requireNonNullElse(form.password(), "");
        var wrong = trail.telling(
                () -> {
                    var found = people.changePassword(actor.person(), password);
                    if (found.isEmpty()) {
                        sessions.endOthers(actor);
                    }
                    return found;
                },
                found -> found.isEmpty() ? List.of(Trail.own(site, request, actor, "password.changed")) : List.of());
        if (wrong.isPresent()) {
            return again(page(site, actor, wrong.get(), null));
        }
        return HttpResponse.ok(page(site, actor, null, "account.password.done"));
    }

    @Get("/second-factor")
    SecondFactorPage offer(Site site, Actor actor) {
        return factor(site, actor, SecondFactor.secret(), List.of(), null);
    }

    /** The codes are shown once, here. */
    @Post("/second-factor")
    MutableHttpResponse<?> take(Site site, HttpRequest<?> request, Actor actor, @Body NewFactor form) {
        String secret = Objects.requireNonNullElse(form.secret(), "");
        if (!secret.matches("[A-Z2-7]{32}")) {
            return again(factor(site, actor, SecondFactor.secret(), List.of(), "session.code.refused"));
        }
        var codes = trail.telling(
                () -> people.takeSecondFactor(actor.person(), secret, Objects.requireNonNullElse(form.code(), "")),
                found -> found.isEmpty() ? List.of() : List.of(Trail.own(site, request, actor, "account.secured")));
        return codes.isEmpty()
                ? again(factor(site, actor, secret, codes, "session.code.refused"))
                : HttpResponse.ok(factor(site, actor, "", codes, null));
    }

    private AccountPage page(Site site, Actor actor, @Nullable String problem, @Nullable String done) {
        var places = sessions.of(actor.person()).stream()
                .map(session -> new Place(
                        session.publicId(),
                        Device.of(session.device()),
                        session.address(),
                        MINUTES.format(session.createdAt()),
                        MINUTES.format(session.seenAt()),
                        session.hash().equals(actor.session().hash())))
                .toList();
        var roles = actor.roles().stream().map(role -> role.key()).toList();
        var newest = sessions.newest(actor.person()).stream()
                .map(session -> new SignedIn(
                        Device.of(session.device()), session.address(), MINUTES.format(session.createdAt())))
                .toList();
        var demands = people.demands(actor.person());
        return new AccountPage(site, actor, roles, places, newest, demands, problem, done);
    }

    private static SecondFactorPage factor(
            Site site, Actor actor, String secret, List<String> codes, @Nullable String problem) {
        String address =
                SecondFactor.address(secret, site.name(), actor.person().email());
        return new SecondFactorPage(site, secret, QrCode.inline(address), codes, problem);
    }

    private static MutableHttpResponse<?> again(Page page) {
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page);
    }
}
