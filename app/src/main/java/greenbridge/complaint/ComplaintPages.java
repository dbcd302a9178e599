package greenbridge.complaint;

import greenbridge.form.Problems;
import greenbridge.limit.Limited;
import greenbridge.limit.Rate;
import greenbridge.notice.Objecting;
import greenbridge.notice.Receipt;
import greenbridge.permission.Anyone;
import greenbridge.proof.Challenge;
import greenbridge.proof.Proofs;
import greenbridge.session.Actor;
import greenbridge.session.Trail;
import greenbridge.site.Page;
import greenbridge.site.Site;
import greenbridge.view.Texts;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where anybody complains, and sees what came of it. */
@Anyone
@Controller("/{tenant}/complaints")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ComplaintPages {
    private static final String COOKIE = "complaint";
    private static final int GUESSES = 10;

    private final Complaints complaints;
    private final Subjects subjects;
    private final Proofs proofs;
    private final Texts texts;
    private final Trail trail;

    ComplaintPages(Complaints complaints, Subjects subjects, Proofs proofs, Texts texts, Trail trail) {
        this.complaints = complaints;
        this.subjects = subjects;
        this.proofs = proofs;
        this.texts = texts;
        this.trail = trail;
    }

    record Seen(Receipt receipt, Complaint complaint) {}

    /** @param seen what number and code open, if there is anything */
    record ComplaintsPage(Site site, Optional<Seen> seen, String number, Map<String, String> problems)
            implements Page {}

    record ComplaintPage(Site site, Complaints.Subject subject, Entered form, Problems problems, Challenge challenge)
            implements Page {}

    @Serdeable
    record Entered(
            @Nullable String kind,
            @Nullable String about,
            @Nullable String confidential,
            @Nullable String name,
            @Nullable String contact,
            @Nullable String grounds,
            @Nullable String proof) {}

    @Serdeable
    record Typed(@Nullable String number, @Nullable String code) {}

    @Get
    ComplaintsPage look(Site site, HttpRequest<?> request) {
        return new ComplaintsPage(
                site, Receipt.of(request, COOKIE).flatMap(receipt -> seen(site, receipt)), "", Map.of());
    }

    @Get("/new")
    HttpResponse<?> ask(Site site, HttpRequest<?> request) {
        var kind = Arrays.stream(Complaint.Kind.values())
                .filter(each -> request.getParameters().get(each.parameter()) != null)
                .findFirst()
                .orElse(Complaint.Kind.OTHER);
        String id = text(request.getParameters().get(kind.parameter()));
        return subjects.of(site, kind, id)
                .<HttpResponse<?>>map(subject -> HttpResponse.ok(
                        page(site, subject, new Entered(kind.name(), id, null, null, null, null, null), Problems.NONE)))
                .orElseGet(HttpResponse::notFound);
    }

    @Limited(Rate.REGISTER)
    @Post
    HttpResponse<?> file(Site site, HttpRequest<?> request, @Nullable Actor actor, @Body Entered form) {
        var kind = Arrays.stream(Complaint.Kind.values())
                .filter(each -> each.name().equals(form.kind()))
                .findFirst()
                .orElse(Complaint.Kind.OTHER);
        var subject = subjects.of(site, kind, text(form.about()));
        if (subject.isEmpty()) {
            return HttpResponse.notFound();
        }
        var problems = problems(site, form);
        if (!problems.none()) {
            return again(site, subject.get(), form, problems, HttpStatus.UNPROCESSABLE_ENTITY);
        }
        if (!proofs.admits(request, "complaint", form.proof())) {
            var many = Problems.NONE.and("grounds", texts.in(site.language(), "proof.many"));
            return again(site, subject.get(), form, many, HttpStatus.TOO_MANY_REQUESTS);
        }
        boolean confidential = form.confidential() != null;
        var said = new Complaints.Said(
                subject.get(),
                confidential,
                actor == null ? null : actor.person().id(),
                orNull(form.name()),
                orNull(form.contact()),
                text(form.grounds()));
        var filed = trail.telling(
                () -> complaints.file(site.tenant(), said),
                done -> List.of(Objecting.line(
                                site,
                                request,
                                actor,
                                confidential,
                                "complaint.filed",
                                "complaint",
                                done.complaint().publicId())
                        .noting("about", said.subject().name())));
        return back(site).cookie(filed.receipt().cookie(request, COOKIE));
    }

    @Limited(Rate.SIGN_IN)
    @Post("/receipt")
    HttpResponse<?> open(Site site, HttpRequest<?> request, @Body Typed form) {
        var receipt = Receipt.typed(text(form.number()), text(form.code()));
        boolean allowed = proofs.within("complaint " + site.tenant().id() + " " + receipt.number(), GUESSES);
        if (!allowed || seen(site, receipt).isEmpty()) {
            String key = allowed ? "complaint.wrong.code" : "proof.many";
            return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                    .body(new ComplaintsPage(site, Optional.empty(), text(form.number()), Map.of("number", key)));
        }
        return back(site).cookie(receipt.cookie(request, COOKIE));
    }

    @Post("/forgotten")
    @Consumes(MediaType.ALL)
    HttpResponse<?> forget(Site site, HttpRequest<?> request) {
        return back(site).cookie(Receipt.gone(request, COOKIE));
    }

    private Optional<Seen> seen(Site site, Receipt receipt) {
        return complaints.by(site.tenant(), receipt).map(complaint -> new Seen(receipt, complaint));
    }

    private Problems problems(Site site, Entered form) {
        var problems = Problems.NONE;
        if (text(form.name()).length() > 100) {
            problems = problems.and("name", texts.in(site.language(), "complaint.wrong.long"));
        }
        if (text(form.contact()).length() > 254) {
            problems = problems.and("contact", texts.in(site.language(), "complaint.wrong.long"));
        }
        int length = text(form.grounds()).length();
        if (length < 10 || length > 4000) {
            problems = problems.and("grounds", texts.in(site.language(), "complaint.wrong.grounds"));
        }
        return problems;
    }

    private ComplaintPage page(Site site, Complaints.Subject subject, Entered form, Problems problems) {
        return new ComplaintPage(site, subject, form, problems, proofs.challenge());
    }

    private HttpResponse<?> again(
            Site site, Complaints.Subject subject, Entered form, Problems problems, HttpStatus status) {
        return HttpResponse.status(status).body(page(site, subject, form, problems));
    }

    private static io.micronaut.http.MutableHttpResponse<?> back(Site site) {
        return HttpResponse.seeOther(URI.create(site.links().to("complaints")));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static @Nullable String orNull(@Nullable String typed) {
        return text(typed).isEmpty() ? null : text(typed);
    }
}
