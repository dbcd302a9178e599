package greenbridge.match;

import greenbridge.demonstration.Demonstration;
import greenbridge.entry.Entries;
import greenbridge.entry.Shown;
import greenbridge.organisation.Organisation;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the facts of all candidates together, a statement for each kind of thing and not for each thing. */
@Singleton
class Reading {
    private static final String ENTRIES = "entries/";
    private static final String CASES = "cases/";
    private static final String ORGANISATIONS = "organisations/";

    private final Entries entries;
    private final LinkRows links;
    private final CaseRows cases;
    private final CompanyRows companies;

    Reading(Entries entries, LinkRows links, CaseRows cases, CompanyRows companies) {
        this.entries = entries;
        this.links = links;
        this.cases = cases;
        this.companies = companies;
    }

    /** What shows in the portal of what stands at these paths, and the cases and companies that links lead to from there. */
    @ReadOnly
    Found of(Tenant viewer, LocalDate day, Collection<String> paths) {
        var shown = once(entries.all(viewer, day, ids(paths, ENTRIES)));
        var services = shown.stream().filter(Reading::serves).toList();
        var technologies = shown.stream()
                .filter(each -> !serves(each))
                .map(Describing::entry)
                .toList();
        var toEntries = leadingTo("entry", technologies.stream().map(Facts::key).toList(), day, viewer);
        var demonstrations = demonstrations(viewer, day, ids(paths, CASES), toEntries);
        var told = demonstrations.stream().map(Describing::demonstration).toList();
        var toCases = leadingTo("demonstration", told.stream().map(Facts::key).toList(), day, viewer);

        var shows = new HashMap<Key, Set<Key>>();
        var makers = new HashMap<Key, Set<Key>>();
        for (LinkRows.Row link : toEntries) {
            switch (link.fromKind()) {
                case "demonstration" -> put(shows, link.from(), link.to());
                case "organisation" -> put(makers, link.to(), link.from());
                default -> {}
            }
        }
        technologies.forEach(each -> holder(makers, each));
        var delivered = new HashMap<Key, Set<Key>>();
        toCases.forEach(link -> put(delivered, link.to(), link.from()));
        told.forEach(each -> holder(delivered, each));

        var wanted = new LinkedHashSet<Key>();
        services.forEach(each -> Stream.ofNullable(Describing.key(each.holderTenantId(), each.holderId()))
                .forEach(wanted::add));
        Stream.of(delivered, makers).forEach(map -> map.values().forEach(wanted::addAll));
        return new Found(
                technologies,
                told,
                companies(viewer, wanted, ids(paths, ORGANISATIONS), services),
                shows,
                delivered,
                makers);
    }

    private static boolean serves(Shown entry) {
        return entry.kind().equals("emc") || entry.kind().equals("service");
    }

    private static void holder(Map<Key, Set<Key>> map, Facts facts) {
        Key holder = facts.holder();
        if (holder != null) {
            put(map, facts.key(), holder);
        }
    }

    private static void put(Map<Key, Set<Key>> map, Key from, Key to) {
        map.computeIfAbsent(from, any -> new HashSet<>()).add(to);
    }

    private List<Demonstration> demonstrations(
            Tenant viewer, LocalDate day, List<String> named, List<LinkRows.Row> toEntries) {
        var linked = toEntries.stream()
                .filter(link -> link.fromKind().equals("demonstration"))
                .map(LinkRows.Row::from)
                .collect(Collectors.toSet());
        var all = new LinkedHashMap<String, Demonstration>();
        if (!named.isEmpty()) {
            cases.named(named, day, viewer.id()).forEach(each -> all.put(each.publicId(), each));
        }
        if (!linked.isEmpty()) {
            cases.byId(owners(linked), numbers(linked), day, viewer.id())
                    .forEach(each -> all.putIfAbsent(each.publicId(), each));
        }
        return List.copyOf(all.values());
    }

    private List<Facts> companies(Tenant viewer, Set<Key> wanted, List<String> named, List<Shown> services) {
        var all = new LinkedHashMap<Key, Organisation>();
        if (!wanted.isEmpty()) {
            companies
                    .byId(owners(wanted), numbers(wanted), viewer.id())
                    .forEach(each -> all.put(new Key(each.tenantId(), each.id()), each));
        }
        if (!named.isEmpty()) {
            companies.named(named, viewer.id()).forEach(each -> all.put(new Key(each.tenantId(), each.id()), each));
        }
        var byHolder = services.stream()
                .filter(each -> each.holderId() != null)
                .collect(Collectors.groupingBy(
                        each -> Objects.requireNonNull(Describing.key(each.holderTenantId(), each.holderId()))));
        return all.entrySet().stream()
                .map(each -> Describing.company(each.getValue(), byHolder.getOrDefault(each.getKey(), List.of())))
                .toList();
    }

    private List<LinkRows.Row> leadingTo(String kind, List<Key> keys, LocalDate day, Tenant viewer) {
        return keys.isEmpty() ? List.of() : links.leadingTo(kind, owners(keys), numbers(keys), day, viewer.id());
    }

    /** What shows here by a row of its own and as a national thing comes twice. */
    private static List<Shown> once(List<Shown> shown) {
        return List.copyOf(shown.stream()
                .collect(Collectors.toMap(
                        Shown::publicId, each -> each, (one, other) -> one, LinkedHashMap<String, Shown>::new))
                .values());
    }

    private static List<String> ids(Collection<String> paths, String start) {
        return paths.stream()
                .filter(path -> path.startsWith(start))
                .map(path -> path.substring(start.length()))
                .distinct()
                .toList();
    }

    private static Set<Integer> owners(Collection<Key> keys) {
        return keys.stream().map(Key::tenantId).collect(Collectors.toSet());
    }

    private static Set<Long> numbers(Collection<Key> keys) {
        return keys.stream().map(Key::id).collect(Collectors.toSet());
    }
}
