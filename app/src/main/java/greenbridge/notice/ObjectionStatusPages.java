package greenbridge.notice;

import greenbridge.file.Stored;
import greenbridge.limit.Limited;
import greenbridge.limit.Rate;
import greenbridge.permission.Anyone;
import greenbridge.proof.Proofs;
import greenbridge.session.Actor;
import greenbridge.session.Trail;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of an objection, for whoever has its number and code; the browser keeps both for a while, no address does. */
@Anyone
@Controller("/{tenant}/objections")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ObjectionStatusPages {
    static final String COOKIE = "objection";
    private static final int GUESSES = 10;

    private final Objections objections;
    private final Notices notices;
    private final Evidence evidence;
    private final Proofs proofs;
    private final Trail trail;

    ObjectionStatusPages(Objections objections, Notices notices, Evidence evidence, Proofs proofs, Trail trail) {
        this.objections = objections;
        this.notices = notices;
        this.evidence = evidence;
        this.proofs = proofs;
        this.trail = trail;
    }

    @Serdeable
    record Typed(@Nullable String number, @Nullable String code) {}

    record Seen(Receipt receipt, Objection objection, Notice notice, NoticeLine line, List<Stored> files) {}

    /** @param seen what number and code open, if there is anything */
    record ObjectionsPage(Site site, Optional<Seen> seen, String number, Map<String, String> problems)
            implements Page {}

    @Get
    ObjectionsPage look(Site site, HttpRequest<?> request) {
        var seen = Receipt.of(request, COOKIE).flatMap(receipt -> seen(site, receipt));
        return new ObjectionsPage(site, seen, "", Map.of());
    }

    @Limited(Rate.SIGN_IN)
    @Post
    HttpResponse<?> open(Site site, HttpRequest<?> request, @Body Typed form) {
        String number = OpeningForms.text(form.number());
        var receipt = Receipt.typed(number, OpeningForms.text(form.code()));
        boolean allowed = proofs.within("objection " + site.tenant().id() + " " + receipt.number(), GUESSES);
        if (!allowed || seen(site, receipt).isEmpty()) {
            String key = allowed ? "objection.wrong.code" : "proof.many";
            return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                    .body(new ObjectionsPage(site, Optional.empty(), number, Map.of("number", key)));
        }
        return back(site).cookie(receipt.cookie(request, COOKIE));
    }

    /** The objector thinks better of it. */
    @Post("/withdrawal")
    @Consumes(MediaType.ALL)
    HttpResponse<?> withdraw(Site site, HttpRequest<?> request, @Nullable Actor actor) {
        var seen = Receipt.of(request, COOKIE).flatMap(receipt -> seen(site, receipt));
        seen.map(Seen::objection)
                .filter(objection -> objection.state().open())
                .ifPresent(objection -> trail.telling(
                        () -> objections.withdraw(site.tenant(), objection),
                        done -> done
                                ? List.of(Objecting.line(
                                        site,
                                        request,
                                        actor,
                                        objection.confidential(),
                                        "objection.withdrawn",
                                        "objection",
                                        objection.publicId()))
                                : List.of()));
        return back(site);
    }

    /** For who shares a machine with others. */
    @Post("/forgotten")
    @Consumes(MediaType.ALL)
    HttpResponse<?> forget(Site site, HttpRequest<?> request) {
        return back(site).cookie(Receipt.gone(request, COOKIE));
    }

    private Optional<Seen> seen(Site site, Receipt receipt) {
        return objections.by(site.tenant(), receipt).map(objection -> {
            var notice = notices.byId(site.tenant(), objection.noticeId());
            return new Seen(
                    receipt,
                    objection,
                    notice,
                    notices.line(notice, objection.place()).orElseThrow(),
                    evidence.of(site.tenant(), ObjectionFiles.KIND, objection.publicId()));
        });
    }

    private static io.micronaut.http.MutableHttpResponse<?> back(Site site) {
        return HttpResponse.seeOther(URI.create(site.links().to("objections")));
    }
}
