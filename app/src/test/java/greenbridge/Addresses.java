package greenbridge;

import static org.awaitility.Awaitility.await;

import greenbridge.call.Announced;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.search.Outage;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every page there is, by address: the router says which routes there are, this says with which things to open them. A page of
 * a new kind is taken in by itself, or fails here until its things are named.
 */
public final class Addresses {
    public static final List<String> PORTALS = List.of("national", "shanxi", "gansu", "qinghai", "shandong");

    /** What is not a page: the house's own, files to take away, pictures. */
    private static final Pattern NO_PAGE = Pattern.compile(
            "^/(?:api|assets|health|prometheus|openapi\\.yml|robots\\.txt)(?:/|$)|\\.[a-z{][a-z}]*$|/(?:files|papers)/\\{id}$");

    private static final Map<String, List<Address>> KNOWN = new ConcurrentHashMap<>();

    private Addresses() {}

    /**
     * A page to open.
     *
     * @param degraded while the search engine is away
     * @param reader by whom, if not by everybody
     */
    public record Address(
            String portal,
            String route,
            String path,
            boolean degraded,
            @Nullable SignedIn reader) {
        public Address with(String parameter) {
            return new Address(portal, route, path + (path.contains("?") ? "&" : "?") + parameter, degraded, reader);
        }

        HttpRequest request() {
            var request = HttpRequest.newBuilder(uri());
            return (reader == null ? request : reader.with(request)).build();
        }

        public URI uri() {
            return URI.create(TestPortal.at(path).toASCIIString());
        }

        /** The portal's own answer to what is wrong, not a page that somebody looks for. */
        public boolean refusal() {
            return route.equals("404") || route.endsWith(Breakdown.PATH);
        }

        /** To be called right before it is opened. */
        public void prepare() {
            if (reader != null) {
                reader.wake();
            }
            if (degraded) {
                Outage.begin();
            } else if (route.equals("/{tenant}/search")) {
                await().atMost(Duration.ofMinutes(1)).until(Outage::over);
            }
        }

        @Override
        public String toString() {
            return path + (degraded ? " (degraded)" : "");
        }
    }

    public static Stream<Address> all() {
        return PORTALS.stream().flatMap(Addresses::of);
    }

    /** All pages of one portal. */
    public static Stream<Address> of(String portal) {
        return KNOWN.computeIfAbsent(portal, Addresses::found).stream();
    }

    private static List<Address> found(String portal) {
        Given.sampleData();
        Given.mail(portal, "示例热能设备有限公司");
        await().atMost(Duration.ofSeconds(90)).until(Addresses::searchable);
        var specimens = Specimens.of(portal);
        var found = new ArrayList<Address>();
        Given.tasks(portal);
        var working = SignedIn.who(Permission.WORKBENCH, portal);
        Given.file(portal, working, "示例营业执照.txt");
        Given.key(portal, working);
        var halfway = SignedIn.halfway(portal);
        var readers = new EnumMap<Permission, SignedIn>(
                Map.of(Permission.WORKBENCH, working, Permission.OWN_ACCOUNT, working));
        var closed = closedRoutes();
        for (String route : routes()) {
            String path = route.replace("{tenant}", portal);
            var fillings = fillings(route, specimens);
            if (fillings.isEmpty() && path.contains("{")) {
                throw new IllegalStateException("There is nothing in " + portal + " to open " + route + " with");
            }
            var needed = closed.get(route);
            @Nullable
            SignedIn reader = needed == null
                    ? route.endsWith("/sign-in/code") ? halfway : null
                    : Belonging.ownersOnly(route)
                            ? Belonging.of(portal).owner()
                            : readers.computeIfAbsent(needed, permission -> Belonging.reader(permission, portal));
            fillings.forEach(filling -> found.add(new Address(portal, route, filled(path, filling), false, reader)));
        }
        found.add(new Address(portal, "/{tenant}/search", "/" + portal + "/search?q=锅炉", true, null));
        found.add(new Address(portal, "404", "/" + portal + "/nothing-here", false, null));
        return List.copyOf(found);
    }

    static List<String> routes() {
        return TestPortal.bean(Router.class)
                .uriRoutes()
                .filter(route -> route.getHttpMethod() == HttpMethod.GET)
                .map(route -> route.getUriMatchTemplate().toPathString())
                .filter(path -> !NO_PAGE.matcher(path).find())
                .distinct()
                .sorted()
                .toList();
    }

    /** Those that are not for everybody. */
    static Map<String, Permission> closedRoutes() {
        return TestPortal.bean(Router.class)
                .uriRoutes()
                .filter(route -> route.getHttpMethod() == HttpMethod.GET)
                .filter(route -> route.getAnnotationMetadata().hasAnnotation(Needs.class))
                .collect(Collectors.toMap(
                        route -> route.getUriMatchTemplate().toPathString(),
                        route -> route.getAnnotationMetadata()
                                .enumValue(Needs.class, Permission.class)
                                .orElseThrow(),
                        (one, again) -> one));
    }

    /** What to put into the variables of a route, parted by slashes, and what to ask behind the question mark. */
    static List<String> fillings(String route, Specimens specimens) {
        boolean national = specimens.portal().equals("national");
        if (route.startsWith(Applied.ROUTE)) {
            return Applied.of(specimens.portal()).fillings(route);
        }
        if (Enquired.knows(route)) {
            return Enquired.of(specimens.portal()).idsFor(route);
        }
        if (Saved.knows(route)) {
            return Saved.of(specimens.portal()).fillings(route);
        }
        return switch (route) {
            case "/" -> national ? List.of("") : List.of();
            case "/{tenant}" -> national ? List.of() : List.of("");
            case "/{tenant}/catalogs" -> List.of("", "?validOn=2019-01-01");
            case "/{tenant}/catalogs/{code}" ->
                joined(
                        specimens.batches().stream().map(code -> code.split("/", 2)[0]),
                        specimens.emptyCatalogs().stream());
            case "/{tenant}/catalogs/{code}/{batch}" -> specimens.batches();
            case "/{tenant}/entries/{id}" ->
                joined(specimens.entries().stream().limit(1), specimens.unusualEntries().stream());
            case "/{tenant}/entries/{id}/history" ->
                specimens.entries().stream()
                        .limit(1)
                        .flatMap(id -> Stream.of(id, id + "?from=1&to=2"))
                        .toList();
            case "/{tenant}/entries/{id}/statement" ->
                specimens.entries().stream().limit(1).toList();
            case "/{tenant}/compare" ->
                List.of(
                        "",
                        ids(specimens.entries().subList(0, 1)),
                        ids(specimens.entries().subList(0, 2)),
                        ids(specimens.entries()));
            case "/{tenant}/organisations" -> List.of("", "?creditCode=1");
            case "/{tenant}/organisations/{id}" -> specimens.organisations();
            case "/{tenant}/workbench/organisations/{id}",
                    "/{tenant}/workbench/organisations/{id}/branches",
                    "/{tenant}/workbench/organisations/{id}/change",
                    "/{tenant}/workbench/organisations/{id}/facts",
                    "/{tenant}/workbench/organisations/{id}/figures",
                    "/{tenant}/workbench/organisations/{id}/history",
                    "/{tenant}/workbench/organisations/{id}/mandates",
                    "/{tenant}/workbench/organisations/{id}/members" ->
                List.of(Belonging.of(specimens.portal()).verified());
            case "/{tenant}/workbench/organisations/{id}/statement" ->
                List.of(Belonging.of(specimens.portal()).returned());
            case "/{tenant}/workbench/verifications/{id}", "/{tenant}/workbench/statements/{id}" ->
                List.of(Belonging.of(specimens.portal()).verification());
            case "/{tenant}/workbench/reviews" ->
                Reviewed.of(specimens.portal()).queues();
            case "/{tenant}/workbench/reviews/{id}",
                    "/{tenant}/workbench/reviews/{id}/experts",
                    "/{tenant}/workbench/applications/{id}/opinions",
                    "/{tenant}/workbench/scores/{id}",
                    "/{tenant}/workbench/sheets/{id}",
                    "/{tenant}/workbench/calls/{id}/ranking" ->
                Reviewed.of(specimens.portal()).idsFor(route);
            case "/{tenant}/workbench/evaluations/{id}", "/{tenant}/workbench/evaluations/{id}/report" ->
                List.of(Evaluated.of(specimens.portal()).taken());
            case "/{tenant}/workbench/filings/{id}" ->
                List.of(Evaluated.of(specimens.portal()).filed());
            case "/{tenant}/workbench/evaluation-summaries/{id}" ->
                List.of(Evaluated.of(specimens.portal()).summary());
            case "/{tenant}/invitations/{token}" ->
                List.of(Belonging.of(specimens.portal()).invitation());
            case "/{tenant}/cases" -> List.of("", "?industry=none&area=659010");
            case "/{tenant}/cases/{id}" -> specimens.cases();
            case "/{tenant}/policies" -> List.of("", "?from=own");
            case "/{tenant}/policies/{id}" -> specimens.policies();
            case "/{tenant}/mailbox/{id}" -> specimens.mails();
            case "/{tenant}/programmes/{id}" -> specimens.programmes();
            case "/{tenant}/programmes/{id}/check" ->
                specimens.programmes().stream()
                        .flatMap(id -> Stream.of(
                                id,
                                id + "?checked=1&revenue_y1=9999&liabilities=7000&assets=10000",
                                id + "?revenue_y1=x"))
                        .toList();
            case "/{tenant}/check" -> List.of("", "?checked=1&revenue-1=9999&is_legal_person=true");
            case "/{tenant}/market/effect" ->
                List.of(
                        "",
                        "?asked=1&sample=1&electricity=1000&coal=5&gas=-20&diesel=1&heat=1&water=3&coalFactor=2&on=2025-01-01",
                        "?asked=1&electricity=x&on=1999-01-01");
            case "/{tenant}/market/match" ->
                List.of(
                        "",
                        "?text=boiler&sector=ES01&saving=5&budget=9000&area=140100&loan=200&months=36&collateral=equity",
                        "?sector=ES01&industry=I05.2&saving=99&without=case&not=000000000000",
                        "?text=&saving=much");
            case "/{tenant}/market/proposals" ->
                List.of(
                        "",
                        "?asked=1&years=12&rate=8&price=0.65&priceChange=1&output=100&outputDrop=30&priceDrop=20"
                                + "&a-kind=SHARING&a-name=甲&a-investment=300&a-years=6&a-saving=90+80&a-share=20&a-running=5"
                                + "&b-kind=GUARANTEED&b-investment=2600&b-years=5&b-saving=85&b-guarantee=95"
                                + "&c-kind=CUSTODY&c-investment=280&c-years=8&c-saving=88&c-bill=620&c-payment=596&c-follows=on"
                                + "&d-kind=LEASE&d-investment=270&d-years=5&d-saving=85&d-base=0.6&d-payment=70",
                        "?asked=1&rate=x&a-kind=LEASE&a-saving=1,2");
            case "/{tenant}/finance/products" -> Boxed.of(specimens.portal()).questions();
            case "/{tenant}/search" ->
                List.of("", "?q=锅炉&kind=product&kind=technology&status=LISTED", "?q=锅炉&region=650000", "?q=qqxxqq");
            case "/{tenant}/complaints/new" ->
                List.of("", "?entry=" + Noticed.of(specimens.portal()).entry());
            case "/{tenant}/workbench/matches" -> List.of("", "?all=1&industry=I03", "?industry=I19&area=659010");
            case "/{tenant}/workbench/statistics" ->
                List.of("", "?group=bank", "?group=quarter&year=2026", "?group=collateral&year=x");
            case "/{tenant}/workbench/recommendations/new" ->
                List.of("", "?project=" + Financed.of(specimens.portal()).project());
            case "/{tenant}/workbench/calls/new" ->
                List.of(
                        "",
                        "?programme="
                                + Announced.of(specimens.portal()).programme().publicId());
            default -> {
                if (Needed.knows(route)) {
                    yield Needed.of(specimens.portal()).idsFor(route);
                }
                if (Financed.knows(route)) {
                    yield Financed.of(specimens.portal()).idsFor(route);
                }
                if (Boxed.knows(route)) {
                    yield Boxed.of(specimens.portal()).fillings(route);
                }
                if (Recommended.knows(route)) {
                    yield Recommended.of(specimens.portal()).idsFor();
                }
                var noticed = Noticed.filling(route, specimens.portal());
                if (noticed.isPresent()) {
                    yield List.of(noticed.get());
                }
                var announced = route.contains("calls/{") || route.contains("/workbench/programmes/{")
                        ? Announced.of(specimens.portal()).idsFor(route)
                        : null;
                if (announced != null) {
                    yield List.of(announced);
                }
                if (route.replace("{tenant}", "").contains("{")) {
                    throw new IllegalStateException("With which things are pages like " + route
                            + " to be opened? Say so in greenbridge.Addresses, with a query in Specimens.");
                }
                yield List.of("");
            }
        };
    }

    private static List<String> joined(Stream<String> some, Stream<String> more) {
        return Stream.concat(some, more).toList();
    }

    private static String ids(List<String> ids) {
        return "?id=" + String.join("&id=", ids);
    }

    private static String filled(String path, String filling) {
        String[] parts = filling.split("\\?", 2);
        String filled = path;
        for (String part : parts[0].split("/", -1)) {
            filled = filled.replaceFirst("\\{[^}]+}", part);
        }
        return filled + (parts.length == 2 ? "?" + parts[1] : "");
    }

    private static boolean searchable() {
        return Specimens.nothingAwaitsTheIndex()
                && TestPortal.get("/api/v1/national/search?size=1").body().contains("\"degraded\":false");
    }
}
