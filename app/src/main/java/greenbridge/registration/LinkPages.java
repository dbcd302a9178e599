package greenbridge.registration;

import greenbridge.account.Profiles;
import greenbridge.account.Registrations;
import greenbridge.mail.MailAddress;
import greenbridge.permission.Anyone;
import greenbridge.session.Trail;
import greenbridge.site.Links;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Links that confirm an address. Looking at one does nothing: programs that look through mails open every link there is. */
@Anyone
@Controller("/{tenant}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class LinkPages {
    private final Registrations registrations;
    private final Profiles profiles;
    private final Trail trail;

    LinkPages(Registrations registrations, Profiles profiles, Trail trail) {
        this.registrations = registrations;
        this.profiles = profiles;
        this.trail = trail;
    }

    /**
     * @param to where the way goes on after signing in
     * @param good whether there is something to confirm
     */
    record VerifyPage(Site site, String token, String to, boolean good) implements Page {}

    /** @param email the new address, masked; none where the link opens nothing */
    record ConfirmPage(Site site, String token, @Nullable String email) implements Page {}

    @Serdeable
    record Followed(@Nullable String token, @Nullable String to) {}

    @Get("/verify")
    MutableHttpResponse<?> askVerify(
            Site site, @QueryValue(defaultValue = "") String token, @QueryValue(defaultValue = "") String to) {
        return Answers.discreet(HttpResponse.ok(new VerifyPage(site, token, to, registrations.holds(token))));
    }

    @Post("/verify")
    HttpResponse<?> verify(Site site, HttpRequest<?> request, @Body Followed form) {
        var person = trail.telling(
                () -> registrations.confirm(Objects.requireNonNullElse(form.token(), "")),
                found -> found.map(each -> List.of(Trail.own(site, request, each, List.of(), "account.registered")))
                        .orElseGet(List::of));
        String to = Objects.requireNonNullElse(form.to(), "");
        return person.isPresent()
                ? Answers.to(site, Links.onward("sign-in?after=verified", to))
                : Answers.discreet(Answers.again(new VerifyPage(site, "", to, false)));
    }

    @Get("/confirm")
    MutableHttpResponse<?> askConfirm(Site site, @QueryValue(defaultValue = "") String token) {
        String email = profiles.asked(token)
                .map(asked -> new MailAddress(asked).masked())
                .orElse(null);
        return Answers.discreet(HttpResponse.ok(new ConfirmPage(site, token, email)));
    }

    @Post("/confirm")
    HttpResponse<?> confirm(Site site, HttpRequest<?> request, @Body Followed form) {
        var moved = trail.telling(
                () -> profiles.confirmEmail(Objects.requireNonNullElse(form.token(), "")),
                found -> found.map(each -> List.of(Trail.own(site, request, each.person(), List.of(), "account.changed")
                                .changed(
                                        "email",
                                        new MailAddress(each.person().email()).masked(),
                                        new MailAddress(each.email()).masked())))
                        .orElseGet(List::of));
        return moved.isPresent()
                ? Answers.to(site, "sign-in?after=moved")
                : Answers.discreet(Answers.again(new ConfirmPage(site, "", null)));
    }
}
