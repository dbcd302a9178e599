package greenbridge.site;

import greenbridge.tenants.Language;
import greenbridge.tenants.Tenant;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What every page knows: whose portal it is, in which language and type it is read, on which day, and where links lead. */
public record Site(
        Tenant tenant,
        Language language,
        boolean elder,
        boolean signedIn,
        Links links,
        URI address,
        LocalDate today,
        LocalDate validOn,
        List<Tenant> portals,
        Files files) {

    /** The style sheets, scripts and pictures of this portal, by their addresses. */
    public record Files(List<String> styles, List<String> scripts, String mark) {}

    public record NavLink(Place place, String url, boolean current) {}

    public record PortalLink(Tenant tenant, String name, String url, boolean current) {}

    /** Whether the page is asked for as it stood on another day. */
    public boolean asOf() {
        return !validOn.equals(today);
    }

    public boolean home() {
        return links.local(address).isEmpty();
    }

    /** Home and search have a large search box of their own. */
    public boolean asking() {
        return home() || links.local(address).equals("search");
    }

    public boolean english() {
        return language == Language.EN;
    }

    public String name() {
        return tenant.portal(language);
    }

    public String slogan() {
        return tenant.profile().sheet().slogan().text(language);
    }

    public List<NavLink> nav() {
        return navLinks(places());
    }

    /** What is in the bar, then every other place: a menu that is folded open has room. */
    public List<NavLink> menu() {
        var places = new LinkedHashSet<>(places());
        Arrays.stream(Place.values()).filter(Place::everywhere).forEach(places::add);
        return navLinks(places);
    }

    /** Whether its portal is one with evaluations. */
    public boolean evaluates() {
        return places().contains(Place.EVALUATIONS);
    }

    private List<Place> places() {
        return tenant.profile().sheet().nav().stream().map(Place::valueOf).toList();
    }

    private List<NavLink> navLinks(Collection<Place> places) {
        String here = links.local(address);
        return places.stream()
                .map(place -> new NavLink(place, links.to(place.path()), place.holds(here, address.getRawQuery())))
                .toList();
    }

    public List<PortalLink> portalLinks() {
        return portals.stream()
                .map(each -> new PortalLink(each, each.shortName(language), links.home(each), each.id() == tenant.id()))
                .toList();
    }

    /** The running portal of this tenant, if there is one. */
    public Optional<Tenant> portal(@Nullable Integer tenantId) {
        return portals.stream()
                .filter(each -> tenantId != null && each.id() == tenantId)
                .findFirst();
    }

    public String nameOf(int tenantId) {
        return portal(tenantId).map(owner -> owner.shortName(language)).orElse("");
    }

    /** A place in the portal of its owner, where that runs; what is national is at home in every portal. */
    public String linkIn(int tenantId, String path) {
        return portal(tenantId)
                .filter(owner -> !owner.national())
                .map(owner -> links.within(owner, path))
                .orElseGet(() -> links.to(path));
    }

    /** This page without what only the reader chose, as it should be quoted. */
    public String canonical() {
        String query = Query.of(address).without("lang").without("view").toString();
        String local = links.local(address);
        return links.absolute(links.to(local) + (query.isEmpty() ? "" : "?" + query));
    }

    /** This page in the other language. */
    public String otherLanguage() {
        return links.same(address, "lang", language.other().code());
    }

    /** This page in the other type size. */
    public String otherView() {
        return links.same(address, "view", elder ? "normal" : "elder");
    }

    /** This page as it stands today. */
    public String now() {
        String query = Query.of(address).without("validOn").toString();
        return links.to(links.local(address)) + (query.isEmpty() ? "" : "?" + query);
    }
}
