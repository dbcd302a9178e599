package greenbridge.recognition;

import greenbridge.demonstration.Demonstration;
import greenbridge.demonstration.Demonstrations;
import greenbridge.entry.Entries;
import greenbridge.entry.Shown;
import greenbridge.organisation.CreditCode;
import greenbridge.organisation.Organisation;
import greenbridge.organisation.Organisations;
import greenbridge.relation.Relations;
import greenbridge.relation.Relations.Related;
import greenbridge.showing.Showing.Kind;
import greenbridge.site.Page;
import greenbridge.site.Site;
import greenbridge.tenants.Areas;
import greenbridge.vocabulary.Term;
import greenbridge.vocabulary.Vocabulary;
import greenbridge.vocabulary.Vocabulary.Badge;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** One company, all its recognitions; found by its page or by its 统一社会信用代码. */
@Controller("/{tenant}/organisations")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class OrganisationPages {
    private final Organisations organisations;
    private final Entries entries;
    private final Demonstrations demonstrations;
    private final Relations relations;
    private final Vocabulary vocabulary;
    private final Areas areas;

    OrganisationPages(
            Organisations organisations,
            Entries entries,
            Demonstrations demonstrations,
            Relations relations,
            Vocabulary vocabulary,
            Areas areas) {
        this.organisations = organisations;
        this.entries = entries;
        this.demonstrations = demonstrations;
        this.relations = relations;
        this.vocabulary = vocabulary;
        this.areas = areas;
    }

    record OrganisationPage(
            Site site,
            Organisation organisation,
            Optional<String> area,
            Optional<Term> industry,
            List<Term> sectors,
            List<Badge> badges,
            List<Shown> recognitions,
            List<Demonstration> demonstrations,
            List<Related> related)
            implements Page {
        public long inForce() {
            return recognitions.stream()
                    .filter(entry -> entry.status().inForce())
                    .count();
        }
    }

    @Get("/{id}")
    Optional<OrganisationPage> show(Site site, String id) {
        return organisations.find(site.tenant(), id).map(organisation -> page(site, organisation));
    }

    private OrganisationPage page(Site site, Organisation organisation) {
        return new OrganisationPage(
                site,
                organisation,
                Optional.ofNullable(organisation.area()).flatMap(areas::byCode).map(area -> area.name(site.language())),
                Optional.ofNullable(organisation.industry()).flatMap(vocabulary::industry),
                organisation.sectors().stream()
                        .map(vocabulary::sector)
                        .flatMap(Optional::stream)
                        .toList(),
                organisation.badges().stream()
                        .map(vocabulary::badge)
                        .flatMap(Optional::stream)
                        .filter(Badge::isPublic)
                        .toList(),
                entries.ofOrganisation(
                        site.tenant(),
                        site.validOn(),
                        organisation.tenantId(),
                        organisation.id(),
                        organisation.creditCode()),
                demonstrations.of(site.tenant(), organisation),
                relations.of(
                        Kind.organisation, organisation.tenantId(), organisation.id(), site.validOn(), site.tenant()));
    }

    /** The question as it was typed, and what is wrong with it as a message key. */
    record LookupPage(Site site, String typed, Optional<String> problem) implements Page {}

    @Get
    HttpResponse<?> lookup(Site site, @QueryValue(defaultValue = "") String creditCode) {
        if (creditCode.isBlank()) {
            return HttpResponse.ok(new LookupPage(site, "", Optional.empty()));
        }
        Optional<CreditCode> code = CreditCode.of(creditCode);
        if (code.isEmpty()) {
            return HttpResponse.unprocessableEntity()
                    .body(new LookupPage(site, creditCode, Optional.of("organisation.lookup.invalid")));
        }
        return organisations
                .find(site.tenant(), code.get())
                .<HttpResponse<?>>map(organisation ->
                        HttpResponse.seeOther(URI.create(site.links().to("organisations/" + organisation.publicId()))))
                .orElseGet(() ->
                        HttpResponse.ok(new LookupPage(site, creditCode, Optional.of("organisation.lookup.unknown"))));
    }
}
