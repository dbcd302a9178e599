package greenbridge.policy;

import greenbridge.permission.Anyone;
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
import io.micronaut.transaction.annotation.ReadOnly;
import java.util.List;
import java.util.Optional;

/** The library and a document of it. */
@Anyone
@Controller("/{tenant}/policies")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class PolicyPages {
    private final PolicyRows policies;
    private final SectionRows sections;
    private final Vocabulary vocabulary;
    private final Areas areas;

    PolicyPages(PolicyRows policies, SectionRows sections, Vocabulary vocabulary, Areas areas) {
        this.policies = policies;
        this.sections = sections;
        this.vocabulary = vocabulary;
        this.areas = areas;
    }

    /** Whose documents: those of this portal's own region, or those of the others that show in it. */
    enum From {
        ALL,
        OWN,
        OTHERS;

        boolean takes(Policy policy, int tenantId) {
            return switch (this) {
                case ALL -> true;
                case OWN -> policy.tenantId() == tenantId;
                case OTHERS -> policy.tenantId() != tenantId;
            };
        }

        static From of(String name) {
            return switch (name) {
                case "own" -> OWN;
                case "others" -> OTHERS;
                default -> ALL;
            };
        }
    }

    record Choice(From from, long count) {}

    record PoliciesPage(Site site, List<Policy> policies, From from, List<Choice> choices) implements Page {}

    @Get
    @ReadOnly
    PoliciesPage library(Site site, @QueryValue(defaultValue = "") String from) {
        int tenantId = site.tenant().id();
        var all = policies.shown(tenantId);
        var chosen = From.of(from);
        return new PoliciesPage(
                site,
                all.stream().filter(policy -> chosen.takes(policy, tenantId)).toList(),
                chosen,
                List.of(From.values()).stream()
                        .map(each -> new Choice(
                                each,
                                all.stream()
                                        .filter(policy -> each.takes(policy, tenantId))
                                        .count()))
                        .toList());
    }

    record PolicyPage(
            Site site,
            Policy policy,
            Policy.Standing standing,
            Reading reading,
            List<Term> sectors,
            Optional<String> area)
            implements Page {}

    @Get("/{id}")
    @ReadOnly
    Optional<PolicyPage> document(Site site, String id) {
        return policies.find(site.tenant().id(), id)
                .map(policy -> new PolicyPage(
                        site,
                        policy,
                        policy.standingOn(site.validOn()),
                        Reading.of(sections.of(policy.tenantId(), policy.id())),
                        policy.sectors().stream()
                                .flatMap(code -> vocabulary.sector(code).stream())
                                .toList(),
                        Optional.ofNullable(policy.area())
                                .flatMap(areas::byCode)
                                .map(found -> site.english() ? found.nameEn() : found.nameZh())));
    }
}
