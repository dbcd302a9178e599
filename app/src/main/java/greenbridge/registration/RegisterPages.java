package greenbridge.registration;

import greenbridge.account.PersonName;
import greenbridge.account.Phone;
import greenbridge.account.Registrations;
import greenbridge.limit.Limited;
import greenbridge.limit.Rate;
import greenbridge.mail.MailAddress;
import greenbridge.permission.Anyone;
import greenbridge.proof.Challenge;
import greenbridge.proof.Proofs;
import greenbridge.site.Links;
import greenbridge.site.MailLinks;
import greenbridge.site.Page;
import greenbridge.site.Site;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
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
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An account begins: a form, then a mail. */
@Anyone
@Controller("/{tenant}/register")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class RegisterPages {
    /** Mails of this kind that one address gets in an hour, whoever asks for them. */
    static final int MAILS = 5;

    private final Registrations registrations;
    private final Proofs proofs;
    private final MailLinks links;

    RegisterPages(Registrations registrations, Proofs proofs, MailLinks links) {
        this.registrations = registrations;
        this.proofs = proofs;
        this.links = links;
    }

    @Serdeable
    record Entered(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String password,
            @Nullable String terms,
            @Nullable String proof,
            @Nullable String to) {
        static Entered nothing(String to) {
            return new Entered(null, null, null, null, null, null, to);
        }

        static String text(@Nullable String typed) {
            return Objects.requireNonNullElse(typed, "");
        }
    }

    /** @param problems field to text key, in the order of the form */
    record RegisterPage(Site site, Entered entered, Map<String, String> problems, int least, Challenge challenge)
            implements Page {}

    record RegisterSentPage(Site site, Entered entered, Map<String, String> problems, long hours, Challenge challenge)
            implements Page {}

    record TermsPage(Site site) implements Page {}

    @Get
    RegisterPage ask(Site site, @QueryValue(defaultValue = "") String to) {
        return page(site, Entered.nothing(to), Map.of());
    }

    @Get("/terms")
    TermsPage terms(Site site) {
        return new TermsPage(site);
    }

    @Limited(Rate.REGISTER)
    @Post
    HttpResponse<?> register(Site site, HttpRequest<?> request, @Body Entered form) {
        var name = PersonName.of(Entered.text(form.name()));
        var email = MailAddress.of(Entered.text(form.email()));
        var phone = Phone.of(Entered.text(form.phone()));
        var problems = problems(site, form, name, email, phone);
        if (name.isEmpty() || email.isEmpty() || !problems.isEmpty()) {
            return Answers.again(page(site, form, problems));
        }
        if (!proofs.admits(request, "register", form.proof())) {
            return Answers.tooMany(page(site, form, Map.of("name", "proof.many")));
        }
        Answers.evenly(() -> {
            var candidate =
                    registrations.candidate(name.get(), email.get(), phone.orElse(null), Entered.text(form.password()));
            if (mayWriteTo(email.get())) {
                registrations.begin(Answers.letterhead(site, links, Entered.text(form.to())), candidate);
            }
        });
        return Answers.to(site, Links.onward("register/sent", Entered.text(form.to())));
    }

    @Get("/sent")
    RegisterSentPage sent(Site site, @QueryValue(defaultValue = "") String to) {
        return sent(site, Entered.nothing(to), Map.of());
    }

    @Limited(Rate.REGISTER)
    @Post("/again")
    HttpResponse<?> again(Site site, HttpRequest<?> request, @Body Entered form) {
        var email = MailAddress.of(Entered.text(form.email()));
        if (email.isEmpty()) {
            return Answers.again(sent(site, form, Map.of("email", "registration.email.wrong")));
        }
        if (!proofs.admits(request, "register", form.proof())) {
            return Answers.tooMany(sent(site, form, Map.of("email", "proof.many")));
        }
        Answers.evenly(() -> {
            if (mayWriteTo(email.get())) {
                registrations.again(Answers.letterhead(site, links, Entered.text(form.to())), email.get());
            }
        });
        return Answers.to(site, Links.onward("register/sent", Entered.text(form.to())));
    }

    private boolean mayWriteTo(MailAddress email) {
        return proofs.within("register " + email.value().toLowerCase(Locale.ROOT), MAILS);
    }

    private Map<String, String> problems(
            Site site, Entered form, Optional<PersonName> name, Optional<MailAddress> email, Optional<Phone> phone) {
        var problems = new LinkedHashMap<String, String>();
        if (name.isEmpty()) {
            problems.put("name", "registration.name.wrong");
        }
        if (email.isEmpty()) {
            problems.put("email", "registration.email.wrong");
        }
        if (phone.isEmpty() && !Entered.text(form.phone()).isBlank()) {
            problems.put("phone", "registration.phone.wrong");
        }
        registrations
                .wrong(
                        Entered.text(form.password()),
                        Entered.text(form.email()),
                        Entered.text(form.name()),
                        site.tenant())
                .ifPresent(wrong -> problems.put("password", wrong));
        if (!"yes".equals(form.terms())) {
            problems.put("terms", "registration.terms.wrong");
        }
        return problems;
    }

    private RegisterPage page(Site site, Entered form, Map<String, String> problems) {
        int least = site.tenant().profile().access().leastLength();
        return new RegisterPage(site, form, problems, least, proofs.challenge());
    }

    private RegisterSentPage sent(Site site, Entered form, Map<String, String> problems) {
        return new RegisterSentPage(site, form, problems, Registrations.HOLDS.toHours(), proofs.challenge());
    }
}
