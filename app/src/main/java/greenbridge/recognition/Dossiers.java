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

        /** How many catalogs the recognitions in force stand in. */
        public long catalogs() {
            return inForce().stream().map(Shown::catalogId).distinct().count();
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
