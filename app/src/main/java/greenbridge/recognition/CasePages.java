package greenbridge.recognition;

import greenbridge.demonstration.Demonstration;
import greenbridge.demonstration.Demonstrations;
import greenbridge.demonstration.Demonstrations.Filter;
import greenbridge.demonstration.Measures;
import greenbridge.organisation.Organisation;
import greenbridge.organisation.Organisations;
import greenbridge.permission.Anyone;
import greenbridge.relation.Relations;
import greenbridge.relation.Relations.Related;
import greenbridge.showing.Showing.Kind;
import greenbridge.site.Page;
import greenbridge.site.Query;
import greenbridge.site.Site;
import greenbridge.tenants.Area;
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
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Demonstrations as a list and one by one. */
@Anyone
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

    record CasesPage(
            Site site,
            Filter filter,
            List<Demonstration> cases,
            Collection<Term> industries,
            List<Area> places,
            Optional<String> next)
            implements Page {}

    @Get
    CasesPage list(
            Site site,
            @QueryValue(defaultValue = "") String industry,
            @QueryValue(defaultValue = "") String area,
            @QueryValue(defaultValue = "9223372036854775807") long before) {
        var filter = new Filter(
                vocabulary.industry(industry).map(Term::code).orElse(""),
                areas.byCode(area).map(Area::code).orElse(""));
        var found = demonstrations.latest(site.tenant(), site.validOn(), filter, before);
        boolean more = found.size() > Demonstrations.PAGE;
        return new CasesPage(
                site,
                filter,
                more ? found.subList(0, Demonstrations.PAGE) : found,
                vocabulary.industries(),
                areas.childrenOf(site.tenant().areaCode()),
                more
                        ? Optional.of(site.links().to("cases") + "?"
                                + Query.of(site.address())
                                        .with(
                                                "before",
                                                String.valueOf(found.get(Demonstrations.PAGE - 1)
                                                        .id())))
                        : Optional.empty());
    }

    record CasePage(
            Site site,
            Demonstration demonstration,
            Measures measures,
            Optional<Organisation> holder,
            Optional<Term> industry,
            Optional<Area> area,
            List<Term> sectors,
            List<Related> related)
            implements Page {}

    @Get("/{id}")
    Optional<CasePage> show(Site site, String id) {
        return demonstrations.find(site.tenant(), id).map(found -> {
            var holder = organisations.holder(site.tenant(), found.holderTenantId(), found.holderId());
            var holderPath = holder.map(each -> Kind.organisation.path() + "/" + each.publicId());
            return new CasePage(
                    site,
                    found,
                    found.data(),
                    holder,
                    Optional.ofNullable(found.industry()).flatMap(vocabulary::industry),
                    Optional.ofNullable(found.area()).flatMap(areas::byCode),
                    found.sectors().stream()
                            .flatMap(code -> vocabulary.sector(code).stream())
                            .toList(),
                    relations
                            .of(Kind.demonstration, found.tenantId(), found.id(), site.validOn(), site.tenant())
                            .stream()
                            .filter(other -> !holderPath.equals(Optional.of(other.path())))
                            .toList());
        });
    }
}
