package greenbridge.session;

import greenbridge.account.Letterhead;
import greenbridge.account.People;
import greenbridge.account.PersonName;
import greenbridge.account.Phone;
import greenbridge.account.Profiles;
import greenbridge.mail.MailAddress;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.site.MailLinks;
import greenbridge.site.Page;
import greenbridge.site.Site;
import greenbridge.tenants.Language;
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
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one is called, and how one is reached. Whatever one signs in with is changed with the password only. */
@Needs(Permission.OWN_ACCOUNT)
@Controller("/{tenant}/account")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ProfilePages {
    private final People people;
    private final Profiles profiles;
    private final MailLinks links;
    private final Trail trail;

    ProfilePages(People people, Profiles profiles, MailLinks links, Trail trail) {
        this.people = people;
        this.profiles = profiles;
        this.links = links;
        this.trail = trail;
    }

    record ProfilePage(Site site, String name, String language, Map<String, String> problems) implements Page {}

    /** @param problems of which form is said by the fields that they name */
    record ContactPage(Site site, Actor actor, String email, String phone, Map<String, String> problems)
            implements Page {}

    @Serdeable
    record Called(@Nullable String name, @Nullable String language) {}

    @Serdeable
    record Reached(
            @Nullable String email,
            @Nullable String phone,
            @Nullable String password) {}

    @Get("/profile")
    ProfilePage profile(Site site, Actor actor) {
        return new ProfilePage(site, actor.person().name(), actor.person().language(), Map.of());
    }

    @Post("/profile")
    HttpResponse<?> call(Site site, HttpRequest<?> request, Actor actor, @Body Called form) {
        String typed = Objects.requireNonNullElse(form.name(), "");
        var name = PersonName.of(typed);
        var language = Language.of(form.language());
        if (name.isEmpty()) {
            return again(new ProfilePage(site, typed, language.code(), Map.of("name", "registration.name.wrong")));
        }
        var person = actor.person();
        var line = Trail.own(site, request, actor, "account.changed")
                .changed("name", PersonName.masked(person.name()), name.get().masked())
                .changed("language", person.language(), language.code());
        trail.telling(
                () -> {
                    profiles.call(person, name.get(), language);
                    return line;
                },
                List::of);
        return to(site, "account?after=profile");
    }

    @Get("/contact")
    ContactPage contact(Site site, Actor actor) {
        return contact(
                site, actor, "", Objects.requireNonNullElse(actor.person().phone(), ""), Map.of());
    }

    /** Sends a link to the new address; until it is followed the old one holds. */
    @Post("/email")
    HttpResponse<?> email(Site site, Actor actor, @Body Reached form) {
        String typed = Objects.requireNonNullElse(form.email(), "");
        String phone = Objects.requireNonNullElse(actor.person().phone(), "");
        var email = MailAddress.of(typed);
        if (email.isEmpty()) {
            return again(contact(site, actor, typed, phone, Map.of("email", "registration.email.wrong")));
        }
        var wrong = unproved(actor, form);
        if (wrong.isPresent()) {
            return again(contact(site, actor, typed, phone, Map.of("email-password", wrong.get())));
        }
        var head = new Letterhead(site.tenant(), site.language(), path -> links.to(site, path), "");
        profiles.askEmail(head, actor.person(), email.get());
        return to(site, "account?after=email");
    }

    @Post("/phone")
    HttpResponse<?> phone(Site site, HttpRequest<?> request, Actor actor, @Body Reached form) {
        String typed = Objects.requireNonNullElse(form.phone(), "").strip();
        var phone = Phone.of(typed);
        if (phone.isEmpty() && !typed.isEmpty()) {
            return again(contact(site, actor, "", typed, Map.of("phone", "registration.phone.wrong")));
        }
        var wrong = unproved(actor, form);
        if (wrong.isPresent()) {
            return again(contact(site, actor, "", typed, Map.of("phone-password", wrong.get())));
        }
        boolean taken = trail.telling(
                () -> !profiles.phone(actor.person(), phone.orElse(null)),
                refused -> refused
                        ? List.of()
                        : List.of(Trail.own(site, request, actor, "account.changed")
                                .changed(
                                        "phone",
                                        masked(actor.person().phone()),
                                        phone.map(Phone::masked).orElse(null))));
        return taken
                ? again(contact(site, actor, "", typed, Map.of("phone", "account.phone.taken")))
                : to(site, "account?after=phone");
    }

    /** The text key, where the password is not the right one. */
    private Optional<String> unproved(Actor actor, Reached form) {
        return unproved(people, actor, form.password());
    }

    static Optional<String> unproved(People people, Actor actor, @Nullable String password) {
        return switch (people.signIn(actor.person().email(), Objects.requireNonNullElse(password, ""))) {
            case People.Attempt.Known known -> Optional.empty();
            case People.Attempt.Refused refused -> Optional.of("account.password.current");
            case People.Attempt.Locked locked -> Optional.of("session.locked");
        };
    }

    private static @Nullable String masked(@Nullable String phone) {
        return phone == null ? null : new Phone(phone).masked();
    }

    private static ContactPage contact(
            Site site, Actor actor, String email, String phone, Map<String, String> problems) {
        return new ContactPage(site, actor, email, phone, problems);
    }

    private static HttpResponse<?> to(Site site, String path) {
        return HttpResponse.seeOther(URI.create(site.links().to(path)));
    }

    private static HttpResponse<?> again(Page page) {
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page);
    }
}
