package greenbridge.chance;

import greenbridge.chance.Opportunity.Way;
import greenbridge.market.Figures;
import greenbridge.match.Hop;
import greenbridge.product.Ask;
import greenbridge.product.Product;
import greenbridge.product.Products;
import greenbridge.project.Project;
import greenbridge.project.Projects;
import greenbridge.site.Site;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What organisations could do for others, from what is kept. */
@Singleton
class Opportunities {
    private static final int MOST = 500;
    private static final int PROJECTS = 200;

    private final KeptMatchRows rows;
    private final Products products;
    private final Projects projects;
    private final Tenants tenants;
    private final Words words;
    private final Clock clock;

    Opportunities(KeptMatchRows rows, Products products, Projects projects, Tenants tenants, Words words, Clock clock) {
        this.rows = rows;
        this.products = products;
        this.projects = projects;
        this.tenants = tenants;
        this.words = words;
        this.clock = clock;
    }

    /** Needs, by the organisation that could serve them or lend for them; what closes first is first. */
    @ReadOnly
    Map<Long, List<Opportunity>> needs(Site site, Collection<Long> organisations) {
        var found = new LinkedHashMap<Long, Map<Long, List<Chance>>>();
        if (!organisations.isEmpty()) {
            for (Chance each : rows.of(owners(site.tenant()), organisations, LocalDateTime.now(clock), MOST)) {
                found.computeIfAbsent(each.organisationId(), id -> new LinkedHashMap<>())
                        .computeIfAbsent(each.id(), id -> new ArrayList<>())
                        .add(each);
            }
        }
        var told = new LinkedHashMap<Long, List<Opportunity>>();
        found.forEach((organisation, needs) -> told.put(
                organisation,
                needs.values().stream().map(each -> need(site, each)).toList()));
        return told;
    }

    /** Of which portals the needs are. */
    private List<Integer> owners(Tenant tenant) {
        return tenant.national()
                ? tenants.everyone("Who is registered with the nation serves the provinces too").tenants().stream()
                        .filter(Tenant::enabled)
                        .map(Tenant::id)
                        .toList()
                : List.of(tenant.id());
    }

    private Opportunity need(Site site, List<Chance> ways) {
        var need = ways.getFirst();
        boolean here = need.tenantId() == site.tenant().id();
        return new Opportunity(
                need.title(),
                need.sample(),
                site.english(),
                site.linkIn(need.tenantId(), "needs/" + need.need()),
                here ? null : site.nameOf(need.tenantId()),
                here && need.hop() == Hop.COMPANY && need.answerable()
                        ? "workbench/needs/" + need.need() + "/response?organisation=" + need.candidate()
                        : null,
                !need.answerable(),
                need.closesAt(),
                ChronoUnit.DAYS.between(site.today(), need.closesAt().toLocalDate()),
                words.area(site, need.area()),
                words.industry(site, need.industry()),
                money(need.budget()),
                money(need.loan()),
                ways.stream()
                        .map(way -> new Way(
                                site.english() && way.nameEn() != null ? way.nameEn() : way.name(),
                                site.english() && way.nameEn() == null,
                                way.path(),
                                words.of(site, way.grounds()),
                                site.linkIn(
                                        way.tenantId(),
                                        "market/match?need=" + way.need() + "&why="
                                                + way.hop().code() + "/" + way.candidate())))
                        .toList());
    }

    /** Projects in force that a product of a bank fits, as far as they say in public what they need. */
    List<Opportunity> projects(Site site, long bank) {
        var offered = products.ofBank(site.tenant(), bank);
        return offered.isEmpty()
                ? List.of()
                : projects.page(site.tenant(), Projects.Filter.NONE, Long.MAX_VALUE, PROJECTS).stream()
                        .filter(project -> project.loan() != null)
                        .map(project -> project(site, project, offered))
                        .filter(each -> !each.ways().isEmpty())
                        .toList();
    }

    private Opportunity project(Site site, Project project, List<Product> offered) {
        var ask = new Ask(
                project.area(),
                project.industry(),
                sector(project),
                whole(project.loan()),
                project.months(),
                Set.of(),
                null,
                null);
        return new Opportunity(
                project.title(site.english()),
                project.sample(),
                site.english() && project.content().titleEn() == null,
                site.links().to(project.path()),
                null,
                null,
                false,
                null,
                0,
                words.area(site, project.area()),
                words.industry(site, project.industry()),
                null,
                money(whole(project.loan())),
                offered.stream()
                        .map(product -> product.fit(ask))
                        .filter(fit -> fit.fits() && fit.conditions().stream().anyMatch(met -> met.passes()))
                        .map(fit -> new Way(
                                fit.product().name(site.english()),
                                site.english() && fit.product().terms().nameEn() == null,
                                fit.product().path(),
                                words.of(site, fit),
                                null))
                        .toList());
    }

    private static @Nullable String sector(Project project) {
        var sectors = project.content().sectors();
        return sectors.isEmpty() ? null : sectors.getFirst();
    }

    private static @Nullable Long whole(@Nullable BigDecimal number) {
        return number == null ? null : number.setScale(0, RoundingMode.HALF_UP).longValue();
    }

    private static @Nullable String money(@Nullable Long amount) {
        return amount == null ? null : Figures.whole(BigDecimal.valueOf(amount));
    }
}
