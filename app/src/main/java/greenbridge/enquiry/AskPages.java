package greenbridge.enquiry;

import greenbridge.entry.Shown;
import greenbridge.form.Problems;
import greenbridge.form.Typed;
import greenbridge.limit.Limited;
import greenbridge.limit.Rate;
import greenbridge.organisation.Unit;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
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
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where somebody who signed in asks the holder of an entry, or the bank of a finance product. */
@Needs(Permission.WORKBENCH)
@Controller("/{tenant}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class AskPages {
    private final Enquiries enquiries;
    private final Addressees addressees;
    private final AskForm forms;
    private final Trail trail;

    AskPages(Enquiries enquiries, Addressees addressees, AskForm forms, Trail trail) {
        this.enquiries = enquiries;
        this.addressees = addressees;
        this.forms = forms;
        this.trail = trail;
    }

    /**
     * The form.
     *
     * @param brokered whether nobody answers for the provider here
     * @param others who else could be asked at once
     */
    record EnquiryNewPage(
            Site site,
            Actor actor,
            About about,
            boolean brokered,
            List<Unit> organisations,
            List<Shown> others,
            Clocks clocks,
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
    HttpResponse<?> sendOfEntry(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Map<String, String> form) {
        return send(site, request, actor, About.Kind.ENTRY, id, new Typed(form));
    }

    @Limited(Rate.REGISTER)
    @Post("/finance/products/{id}/enquiry")
    HttpResponse<?> sendOfProduct(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Map<String, String> form) {
        return send(site, request, actor, About.Kind.PRODUCT, id, new Typed(form));
    }

    private Optional<EnquiryNewPage> show(Site site, Actor actor, About.Kind kind, String id) {
        return addressees.of(site, actor, kind, id).map(found -> page(site, actor, found, Typed.EMPTY, Problems.NONE));
    }

    private HttpResponse<?> send(
            Site site, HttpRequest<?> request, Actor actor, About.Kind kind, String id, Typed typed) {
        var found = addressees.of(site, actor, kind, id);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var to = found.get();
        var read = forms.read(site, actor, typed, to.about(), to.organisations(), to.others());
        if (!read.form().problems().none()) {
            return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                    .body(page(site, actor, to, typed, read.form().problems()));
        }
        var sent = trail.telling(
                () -> enquiries.send(site.tenant(), read.letter(), read.whom(), read.places()),
                done -> done.stream()
                        .map(each -> Trail.line(site, request, actor, "enquiry.sent", "enquiry", each.publicId())
                                .noting("about", each.aboutName()))
                        .toList());
        String path = sent.size() == 1 ? sent.getFirst().path() : "workbench/enquiries?part=sent";
        return HttpResponse.seeOther(URI.create(site.links().to(path)));
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
                typed,
                problems);
    }
}
