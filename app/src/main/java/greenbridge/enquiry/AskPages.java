package greenbridge.enquiry;

import greenbridge.audit.Line;
import greenbridge.entry.Shown;
import greenbridge.file.Files;
import greenbridge.file.Handed;
import greenbridge.file.Slot;
import greenbridge.file.Stored;
import greenbridge.form.Once;
import greenbridge.form.Problems;
import greenbridge.form.Typed;
import greenbridge.limit.Limited;
import greenbridge.limit.Rate;
import greenbridge.notice.Evidence;
import greenbridge.organisation.Unit;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
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
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.multipart.MultipartBody;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where somebody who signed in asks the holder of an entry, or the bank of a finance product. */
@Needs(Permission.WORKBENCH)
@Controller("/{tenant}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class AskPages {
    private final Enquiries enquiries;
    private final Addressees addressees;
    private final AskForm forms;
    private final Attachments attachments;
    private final Evidence evidence;
    private final Once once;
    private final Texts texts;
    private final Trail trail;

    AskPages(
            Enquiries enquiries,
            Addressees addressees,
            AskForm forms,
            Attachments attachments,
            Evidence evidence,
            Once once,
            Texts texts,
            Trail trail) {
        this.enquiries = enquiries;
        this.addressees = addressees;
        this.forms = forms;
        this.attachments = attachments;
        this.evidence = evidence;
        this.once = once;
        this.texts = texts;
        this.trail = trail;
    }

    /**
     * The form.
     *
     * @param brokered whether nobody answers for the provider here
     * @param others who else could be asked at once
     * @param most files in all
     * @param token by which it counts once
     */
    record EnquiryNewPage(
            Site site,
            Actor actor,
            About about,
            boolean brokered,
            List<Unit> organisations,
            List<Shown> others,
            Clocks clocks,
            List<Slot> slots,
            int most,
            String token,
            Typed typed,
            Problems problems)
            implements Page {}

    @Get("/entries/{id}/enquiry")
    Optional<EnquiryNewPage> ofEntry(Site site, Actor actor, String id) {
        return show(site, actor, About.Kind.ENTRY, id);
    }

    @Get("/finance/products/{id}/enquiry")
    Optional<EnquiryNewPage> ofProduct(Site site, Actor actor, String id) {
        return show(site, actor, About.Kind.PRODUCT, id);
    }

    @Limited(Rate.REGISTER)
    @Post("/entries/{id}/enquiry")
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    HttpResponse<?> sendOfEntry(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body MultipartBody body) {
        return send(site, request, actor, About.Kind.ENTRY, id, body);
    }

    @Limited(Rate.REGISTER)
    @Post("/finance/products/{id}/enquiry")
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    HttpResponse<?> sendOfProduct(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body MultipartBody body) {
        return send(site, request, actor, About.Kind.PRODUCT, id, body);
    }

    private Optional<EnquiryNewPage> show(Site site, Actor actor, About.Kind kind, String id) {
        return addressees.of(site, actor, kind, id).map(found -> page(site, actor, found, Typed.EMPTY, Problems.NONE));
    }

    private HttpResponse<?> send(
            Site site, HttpRequest<?> request, Actor actor, About.Kind kind, String id, MultipartBody body) {
        try (var handed = Handed.of(body)) {
            return addressees
                    .of(site, actor, kind, id)
                    .<HttpResponse<?>>map(to -> send(site, request, actor, to, handed))
                    .orElseGet(HttpResponse::notFound);
        }
    }

    private HttpResponse<?> send(Site site, HttpRequest<?> request, Actor actor, Addressees.To to, Handed handed) {
        var typed = new Typed(handed.texts());
        var before = once.<List<Enquiry>>before(site.tenant(), actor.person().id(), typed);
        if (before.isPresent()) {
            return led(site, actor, to, typed, before.get());
        }
        boolean files = handed.files();
        var read = forms.read(site, actor, typed, to.about(), to.organisations(), to.others());
        var wrong = read.form().problems();
        if (!wrong.none()) {
            return again(
                    site, actor, to, typed, files ? evidence.again(site, wrong, Evidence.Received.NOTHING) : wrong);
        }
        var received = evidence.receive(site, actor, handed, file -> Files.told(site, request, actor, file));
        if (!received.problems().none()) {
            return again(site, actor, to, typed, evidence.again(site, wrong, received));
        }
        var sent = trail.telling(
                () -> once.send(
                        site.tenant(),
                        actor.person().id(),
                        typed,
                        () -> sent(site, actor, read, received.files()),
                        AskPages::path),
                done -> done.made().stream()
                        .flatMap(List::stream)
                        .flatMap(each -> lines(site, request, actor, each, received.files()))
                        .toList());
        return led(site, actor, to, typed, sent);
    }

    /** The files belong to what was written first; each of several who are asked gets them. */
    private List<Enquiry> sent(Site site, Actor actor, AskForm.Read read, List<Stored> files) {
        var sent = enquiries.send(site.tenant(), read.letter(), read.whom(), read.places());
        sent.forEach(each -> files.forEach(file -> attachments.attach(site.tenant(), actor, each, Side.SEEKER, file)));
        return sent;
    }

    private static String path(List<Enquiry> sent) {
        return sent.size() == 1 ? sent.getFirst().path() : "workbench/enquiries?part=sent";
    }

    private static Stream<Line> lines(
            Site site, HttpRequest<?> request, Actor actor, Enquiry sent, List<Stored> files) {
        return Stream.concat(
                Stream.of(Trail.line(site, request, actor, "enquiry.sent", "enquiry", sent.publicId())
                        .noting("about", sent.aboutName())),
                files.stream().map(file -> Attachments.line(site, request, actor, sent, file)));
    }

    private HttpResponse<?> led(Site site, Actor actor, Addressees.To to, Typed typed, Once.Sent<List<Enquiry>> sent) {
        return sent.otherwise()
                ? again(
                        site,
                        actor,
                        to,
                        Once.another(typed),
                        Problems.one("words", texts.in(site.language(), Once.OTHERWISE)))
                : HttpResponse.seeOther(URI.create(site.links().to(sent.path())));
    }

    private static HttpResponse<?> again(Site site, Actor actor, Addressees.To to, Typed typed, Problems problems) {
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page(site, actor, to, typed, problems));
    }

    private static EnquiryNewPage page(Site site, Actor actor, Addressees.To to, Typed typed, Problems problems) {
        return new EnquiryNewPage(
                site,
                actor,
                to.about(),
                to.brokered(),
                to.organisations(),
                to.others(),
                Clocks.PORTAL,
                Evidence.slots(),
                Attachments.MOST,
                Once.token(typed),
                typed,
                problems);
    }
}
