package greenbridge.recognition;

import greenbridge.demonstration.Demonstration;
import greenbridge.demonstration.Demonstrations;
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
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;

/** Demonstrations (案例) and what was measured at them. */
@Controller("/{tenant}/cases")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class CasePages {
    private final Demonstrations demonstrations;
    private final Organisations organisations;
    private final Relations relations;
    private final Vocabulary vocabulary;
    private final Areas areas;

    CasePages(
            Demonstrations demonstrations,
            Organisations organisations,
            Relations relations,
            Vocabulary vocabulary,
            Areas areas) {
        this.demonstrations = demonstrations;
        this.organisations = organisations;
        this.relations = relations;
        this.vocabulary = vocabulary;
        this.areas = areas;
    }

    record CasesPage(Site site, List<Demonstration> demonstrations, Optional<Long> next) implements Page {}

    @Get
    CasesPage list(Site site, @QueryValue(defaultValue = "9223372036854775807") long before) {
        var found = demonstrations.latest(site.tenant(), before);
        boolean more = found.size() > Demonstrations.PAGE;
        var page = more ? found.subList(0, Demonstrations.PAGE) : found;
        return new CasesPage(site, page, more ? Optional.of(page.getLast().id()) : Optional.empty());
    }

    record CasePage(
            Site site,
            Demonstration demonstration,
            Optional<Organisation> holder,
            Optional<String> area,
            Optional<Term> industry,
            List<Term> sectors,
            List<Related> related)
            implements Page {}

    @Get("/{id}")
    Optional<CasePage> show(Site site, String id) {
        return demonstrations
                .find(site.tenant(), id)
                .map(found -> new CasePage(
                        site,
                        found,
                        organisations.holder(site.tenant(), found.holderTenantId(), found.holderId()),
                        Optional.ofNullable(found.area())
                                .flatMap(areas::byCode)
                                .map(area -> area.name(site.language())),
                        Optional.ofNullable(found.industry()).flatMap(vocabulary::industry),
                        found.sectors().stream()
                                .map(vocabulary::sector)
                                .flatMap(Optional::stream)
                                .toList(),
                        relations.of(Kind.demonstration, found.tenantId(), found.id(), site.validOn(), site.tenant())));
    }
}
