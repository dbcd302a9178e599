package greenbridge.recognition;

import greenbridge.demonstration.Demonstration;
import greenbridge.demonstration.Demonstrations;
import greenbridge.entry.Entries;
import greenbridge.entry.Shown;
import greenbridge.organisation.Organisation;
import greenbridge.organisation.Organisations;
import greenbridge.relation.Relations;
import greenbridge.relation.Relations.Related;
import greenbridge.showing.Showing.Kind;
import greenbridge.tenants.Tenant;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers what a portal shows of one organisation on a day. */
@Singleton
class Dossiers {
    private final Organisations organisations;
    private final Entries entries;
    private final Demonstrations demonstrations;
    private final Relations relations;

    Dossiers(Organisations organisations, Entries entries, Demonstrations demonstrations, Relations relations) {
        this.organisations = organisations;
        this.entries = entries;
        this.demonstrations = demonstrations;
        this.relations = relations;
    }

    /** What is in force comes first; related things are those that are not on the page anyway. */
    record Dossier(List<Shown> entries, List<Demonstration> demonstrations, List<Related> related) {
        public List<Shown> inForce() {
            return entries.stream().filter(entry -> entry.status().inForce()).toList();
        }

        public List<Shown> others() {
            return entries.stream().filter(entry -> !entry.status().inForce()).toList();
        }

        public List<Shelf> shelves() {
            return Shelf.of(inForce());
        }

        public List<Shelf> otherShelves() {
            return Shelf.of(others());
        }
    }

    /** What stands in one catalog; the first entry speaks for the catalog. Public, as templates call it. */
    public record Shelf(Shown first, List<Shown> entries) {
        static List<Shelf> of(List<Shown> entries) {
            return entries.stream()
                    .collect(Collectors.groupingBy(Shown::catalogId, LinkedHashMap::new, Collectors.toList()))
                    .values()
                    .stream()
                    .map(held -> new Shelf(held.getFirst(), held))
                    .toList();
        }

        /** The title of a batch without the name of the catalog, which stands above it. */
        public String batch(Shown entry, boolean english) {
            String title = entry.batchTitle(english);
            String name = entry.catalogName(english);
            String rest = title.startsWith(name) ? title.substring(name.length()) : title;
            return rest.isBlank() ? title : rest.replaceFirst("^[\\s,，·]+", "");
        }
    }

    Dossier of(Organisation organisation, Tenant viewer, LocalDate day) {
        List<Organisation> records = organisations.same(organisation);
        List<Shown> held = records.stream()
                .flatMap(each -> entries.heldBy(viewer, day, each.tenantId(), each.id()).stream())
                .sorted(Comparator.comparing(Shown::publishedOn, Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
        List<Demonstration> delivered = records.stream()
                .flatMap(each -> demonstrations.of(viewer, day, each).stream())
                .toList();
        Set<String> onPage = Stream.concat(
                        held.stream().map(entry -> Kind.entry.path() + "/" + entry.publicId()),
                        delivered.stream().map(each -> Kind.demonstration.path() + "/" + each.publicId()))
                .collect(Collectors.toSet());
        List<Related> related = records.stream()
                .flatMap(each -> relations.of(Kind.organisation, each.tenantId(), each.id(), day, viewer).stream())
                .filter(other -> !onPage.contains(other.path()))
                .toList();
        return new Dossier(held, delivered, related);
    }
}
