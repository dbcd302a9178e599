package greenbridge.session;

import greenbridge.account.People;
import greenbridge.account.Person;
import greenbridge.limit.Limited;
import greenbridge.limit.Rate;
import greenbridge.permission.Anyone;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.site.Links;
import greenbridge.site.Page;
import greenbridge.site.Site;
import io.micronaut.http.HttpHeaders;
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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** In, by password and then by code where there is a second factor, and out. */
@Anyone
@Controller("/{tenant}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class SignInPages {
    /** What people come here from. */
    private static final Set<String> AFTER = Set.of("verified", "reset", "moved", "removed");

    private final People people;
    private final Sessions sessions;
    private final Tokens tokens;
    private final Devices devices;
    private final Trail trail;

    SignInPages(People people, Sessions sessions, Tokens tokens, Devices devices, Trail trail) {
        this.people = people;
        this.sessions = sessions;
        this.tokens = tokens;
        this.devices = devices;
        this.trail = trail;
    }

    /** @param problem the key of what was wrong, done that of what went well before */
    record SignInPage(
            Site site,
            String email,
            String to,
            @Nullable String problem,
            @Nullable String done) implements Page {}

    record SignInCodePage(Site site, String to, @Nullable String problem) implements Page {}

    @Serdeable
    record SignIn(
            @Nullable String email,
            @Nullable String password,
            @Nullable String to) {}

    @Serdeable
    record Code(@Nullable String code, @Nullable String to) {}

    @Get("/sign-in")
    SignInPage ask(Site site, @QueryValue(defaultValue = "") String to, @QueryValue(defaultValue = "") String after) {
        return new SignInPage(site, "", to, null, AFTER.contains(after) ? "session.after." + after : null);
    }

    @Limited(Rate.SIGN_IN)
    @Post("/sign-in")
    MutableHttpResponse<?> signIn(Site site, HttpRequest<?> request, @Body SignIn form) {
        String email = Objects.requireNonNullElse(form.email(), "");
        String to = Objects.requireNonNullElse(form.to(), "");
        var attempt = people.signIn(email, Objects.requireNonNullElse(form.password(), ""));
        return switch (attempt) {
            case People.Attempt.Known known -> {
                Person person = known.person();
                String next =
                        person.hasSecondFactor() ? Links.onward(site.links().to("sign-in/code"), to) : inside(site, to);
                yield begun(site, request, person, false, next);
            }
            case People.Attempt.Refused refused -> {
                tellRefused(site, request, people.known(email));
                yield again(new SignInPage(site, email, to, "session.refused", null));
            }
            case People.Attempt.Locked locked -> {
                tellRefused(site, request, people.known(email));
                yield again(new SignInPage(site, email, to, "session.locked", null));
            }
        };
    }

    @Get("/sign-in/code")
    HttpResponse<?> askCode(Site site, HttpRequest<?> request, @QueryValue(defaultValue = "") String to) {
        return waiting(request).isPresent()
                ? HttpResponse.ok(new SignInCodePage(site, to, null))
                : HttpResponse.seeOther(URI.create(site.links().to("sign-in")));
    }

    @Limited(Rate.SIGN_IN)
    @Post("/sign-in/code")
    MutableHttpResponse<?> prove(Site site, HttpRequest<?> request, @Body Code form) {
        var person = waiting(request);
        if (person.isEmpty()) {
            return HttpResponse.seeOther(URI.create(site.links().to("sign-in")));
        }
        String to = Objects.requireNonNullElse(form.to(), "");
        var attempt = people.prove(person.get(), Objects.requireNonNullElse(form.code(), ""));
        return switch (attempt) {
            case People.Attempt.Known known -> begun(site, request, known.person(), true, inside(site, to));
            case People.Attempt.Refused refused -> {
                tellRefused(site, request, person);
                yield again(new SignInCodePage(site, to, "session.code.refused"));
            }
            case People.Attempt.Locked locked -> {
                tellRefused(site, request, person);
                yield again(new SignInCodePage(site, to, "session.locked"));
            }
        };
    }

    @Needs(Permission.OWN_ACCOUNT)
    @Post("/sign-out")
    MutableHttpResponse<?> signOut(Site site, HttpRequest<?> request, Actor actor) {
        trail.telling(
                () -> sessions.end(actor.person(), actor.session().publicId()),
                ended -> List.of(Trail.own(site, request, actor, "session.ended")));
        return HttpResponse.seeOther(URI.create(site.links().to(""))).cookie(Carried.gone());
    }

    private Optional<Person> waiting(HttpRequest<?> request) {
        return Carried.token(request)
                .flatMap(token -> tokens.session(token, request))
                .flatMap(sessions::waiting);
    }

    private MutableHttpResponse<?> begun(
            Site site, HttpRequest<?> request, Person person, boolean secondFactor, String next) {
        String device = Objects.requireNonNullElse(request.getHeaders().get(HttpHeaders.USER_AGENT), "");
        String number = Devices.number(request);
        String token = trail.telling(
                () -> {
                    if (secondFactor || !person.hasSecondFactor()) {
                        devices.signedIn(person, number, device);
                    }
                    return sessions.begin(person, secondFactor, device, Trail.address(request));
                },
                begun -> List.of(Trail.own(site, request, person, List.of(), "session.begun")
                        .noting("factors", secondFactor ? "2" : "1")));
        return HttpResponse.seeOther(URI.create(next))
                .cookie(Carried.cookie(token))
                .cookie(Devices.cookie(number));
    }

    /** Told of strangers as of those who have an account, and so takes as long for both. */
    private void tellRefused(Site site, HttpRequest<?> request, Optional<Person> person) {
        trail.refused(person.map(known -> Trail.own(site, request, known, List.of(), "session.begun"))
                .orElseGet(() -> Trail.strange(site, request, "session.begun")));
    }

    /** Back to where the way led, if that is here: nobody is sent on to another site by our door. */
    static String inside(Site site, String to) {
        return Links.inside(to) ? to : site.links().to("workbench");
    }

    private static MutableHttpResponse<?> again(Page page) {
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page);
    }
}
