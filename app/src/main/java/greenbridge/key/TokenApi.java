package greenbridge.key;

import greenbridge.account.People;
import greenbridge.account.Person;
import greenbridge.limit.Limited;
import greenbridge.limit.Rate;
import greenbridge.permission.Anyone;
import greenbridge.session.Programs;
import greenbridge.session.Trail;
import greenbridge.site.Site;
import greenbridge.view.Texts;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signing in for programs: a token for some minutes, what renews it, and the end of both. */
@Anyone
@Limited(Rate.SIGN_IN)
@Controller("/api/v1/{tenant}")
@ExecuteOn(TaskExecutors.BLOCKING)
class TokenApi {
    private final People people;
    private final Programs programs;
    private final Renewal renewal;
    private final Trail trail;
    private final Texts texts;

    TokenApi(People people, Programs programs, Renewal renewal, Trail trail, Texts texts) {
        this.people = people;
        this.programs = programs;
        this.renewal = renewal;
        this.trail = trail;
        this.texts = texts;
    }

    /**
     * What signs somebody in.
     *
     * @param code of the authenticator, for people who have one
     */
    @Serdeable
    record Proof(String email, String password, @Nullable String code) {}

    @Serdeable
    record Refreshing(String refreshToken) {}

    /**
     * What a program carries from now on.
     *
     * @param expiresIn seconds
     */
    @Serdeable
    record Token(String accessToken, String tokenType, long expiresIn, String refreshToken) {}

    @Serdeable
    record Ended(boolean ended) {}

    @Post("/tokens")
    Token begin(Site site, HttpRequest<?> request, @Body Proof proof) {
        return switch (people.signIn(proof.email(), proof.password())) {
            case People.Attempt.Known known -> proved(site, request, known.person(), proof.code());
            case People.Attempt.Refused refused -> {
                tellRefused(site, request, people.byEmail(proof.email()));
                throw refused(site, "session.refused");
            }
            case People.Attempt.Locked locked -> {
                tellRefused(site, request, people.byEmail(proof.email()));
                throw refused(site, "session.locked");
            }
        };
    }

    private Token proved(Site site, HttpRequest<?> request, Person person, @Nullable String code) {
        if (!person.hasSecondFactor()) {
            return begun(site, request, person, false);
        }
        if (code == null) {
            throw refused(site, "key.code.missing");
        }
        return switch (people.prove(person, code)) {
            case People.Attempt.Known known -> begun(site, request, known.person(), true);
            case People.Attempt.Refused refused -> {
                tellRefused(site, request, Optional.of(person));
                throw refused(site, "session.code.refused");
            }
            case People.Attempt.Locked locked -> {
                tellRefused(site, request, Optional.of(person));
                throw refused(site, "session.locked");
            }
        };
    }

    private Token begun(Site site, HttpRequest<?> request, Person person, boolean secondFactor) {
        String device = Objects.requireNonNullElse(request.getHeaders().get(HttpHeaders.USER_AGENT), "API");
        return token(trail.telling(
                () -> renewal.first(programs.begin(request, person, secondFactor, device)),
                done -> List.of(Trail.own(site, request, person, List.of(), "session.begun")
                        .noting("factors", secondFactor ? "2" : "1"))));
    }

    @Post("/refreshed-tokens")
    Token renew(Site site, HttpRequest<?> request, @Body Refreshing refreshing) {
        return switch (renewal.renew(refreshing.refreshToken())) {
            case Renewal.Renewed.Done done -> token(done.pair());
            case Renewal.Renewed.Stolen stolen -> {
                stolen.from()
                        .ifPresent(person ->
                                trail.refused(Trail.own(site, request, person, List.of(), "session.renewed")));
                throw refused(site, "key.refresh.refused");
            }
            case Renewal.Renewed.Refused refused -> throw refused(site, "key.refresh.refused");
        };
    }

    /** Whoever holds it may end it. */
    @Post("/ended-tokens")
    Ended end(Site site, HttpRequest<?> request, @Body Refreshing refreshing) {
        var ended = trail.telling(
                () -> renewal.end(refreshing.refreshToken()),
                person -> person.map(each -> Trail.own(site, request, each, List.of(), "session.ended")).stream()
                        .toList());
        return new Ended(ended.isPresent());
    }

    private static Token token(Renewal.Pair pair) {
        return new Token(pair.token(), "Bearer", Programs.SHORT.toSeconds(), pair.refresh());
    }

    private void tellRefused(Site site, HttpRequest<?> request, Optional<Person> person) {
        trail.refused(person.map(known -> Trail.own(site, request, known, List.of(), "session.begun"))
                .orElseGet(() -> Trail.strange(site, request, "session.begun")));
    }

    private HttpStatusException refused(Site site, String key) {
        return new HttpStatusException(HttpStatus.UNAUTHORIZED, texts.in(site.language(), key));
    }
}
