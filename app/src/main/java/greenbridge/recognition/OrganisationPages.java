package greenbridge.recognition;

import greenbridge.organisation.Beside;
import greenbridge.organisation.CreditCode;
import greenbridge.organisation.Organisation;
import greenbridge.organisation.Organisations;
import greenbridge.organisation.Units;
import greenbridge.permission.Anyone;
import greenbridge.recognition.Dossiers.Dossier;
import greenbridge.site.Page;
import greenbridge.site.Site;
import greenbridge.supervision.Register;
import greenbridge.tenants.Area;
import greenbridge.tenants.Areas;
import greenbridge.vocabulary.Term;
import greenbridge.vocabulary.Vocabulary;
import greenbridge.vocabulary.Vocabulary.Badge;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An organisation with all its recognitions, and the way to it by its code. */
@Anyone
@Controller("/{tenant}/organisations")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class OrganisationPages {
    private final Organisations organisations;
    private final Units units;
    private final Dossiers dossiers;
    private final Vocabulary vocabulary;
    private final Areas areas;
    private final Register register;
    private final Collection<Beside> besides;

    OrganisationPages(
            Organisations organisations,
            Units units,
            Dossiers dossiers,
            Vocabulary vocabulary,
            Areas areas,
            Register register,
            Collection<Beside> besides) {
        this.organisations = organisations;
        this.units = units;
        this.dossiers = dossiers;
        this.vocabulary = vocabulary;
        this.areas = areas;
        this.register = register;
        this.besides = besides;
    }

    /** The form, with what was typed; the problem is a message key. */
    record LookupPage(Site site, String typed, Optional<String> problem) implements Page {}

    @Get
    HttpResponse<?> lookup(Site site, @Nullable @QueryValue String creditCode) {
        if (creditCode == null || creditCode.isBlank()) {
            return HttpResponse.ok(new LookupPage(site, "", Optional.empty()));
        }
        Optional<CreditCode> code = CreditCode.of(creditCode);
        if (code.isEmpty()) {
            return HttpResponse.unprocessableEntity()
                    .body(new LookupPage(site, creditCode, Optional.of("organisation.lookup.invalid")));
        }
        return organisations
                .find(site.tenant(), code.orElseThrow())
                .<HttpResponse<?>>map(found ->
                        HttpResponse.seeOther(URI.create(site.links().to("organisations/" + found.publicId()))))
                .orElseGet(() ->
                        HttpResponse.ok(new LookupPage(site, creditCode, Optional.of("organisation.lookup.unknown"))));
    }

    record OrganisationPage(
            Site site,
            Organisation organisation,
            Dossier dossier,
            List<Badge> badges,
            List<Term> sectors,
            Optional<Term> industry,
            Optional<Area> area,
            List<Facts.Fact> facts,
            List<Register.Refusal> refusals,
            List<Beside.Block> blocks)
            implements Page {}

    /** What another record has taken the place of is there for good. */
    @Get("/{id}")
    HttpResponse<?> show(Site site, String id) {
        var found = organisations.find(site.tenant(), id);
        if (found.isPresent()) {
            return HttpResponse.ok(page(site, found.get()));
        }
        return units.survivor(site.tenant(), id)
                .<HttpResponse<?>>map(survivor ->
                        HttpResponse.permanentRedirect(URI.create(site.links().to("organisations/" + survivor))))
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "No such organisation"));
    }

    private OrganisationPage page(Site site, Organisation organisation) {
        return new OrganisationPage(
                site,
                organisation,
                dossiers.of(organisation, site.tenant(), site.validOn()),
                organisation.badges().stream()
                        .flatMap(code -> vocabulary.badge(code).stream())
                        .filter(Badge::isPublic)
                        .toList(),
                organisation.sectors().stream()
                        .flatMap(code -> vocabulary.sector(code).stream())
                        .toList(),
                Optional.ofNullable(organisation.industry()).flatMap(vocabulary::industry),
                Optional.ofNullable(organisation.area()).flatMap(areas::byCode),
                Facts.of(organisation),
                register.refusals(organisation.tenantId(), organisation.id(), site.validOn()),
                besides.stream()
                        .flatMap(each -> each.of(site.tenant(), organisation).stream())
                        .toList());
    }
}
