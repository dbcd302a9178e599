package greenbridge.project;

import greenbridge.consent.Part;
import greenbridge.effect.Carrier;
import greenbridge.effect.Effect;
import greenbridge.effect.Factors;
import greenbridge.id.Ids;
import greenbridge.project.Dossier.Item;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The verbs of dossiers. They are kept where the owner of the project is at home, whoever listed it. */
@Singleton
public class Dossiers {
    private static final List<String> FIGURES =
            List.of("investment", "own_funds", "loan_need", "term_months", "collateral", "taxonomy_code");

    private final DossierRows rows;
    private final Papers papers;
    private final Factors factors;
    private final Tenants tenants;
    private final Clock clock;

    Dossiers(DossierRows rows, Papers papers, Factors factors, Tenants tenants, Clock clock) {
        this.rows = rows;
        this.papers = papers;
        this.factors = factors;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** With all that it holds: whoever shows it asks first what may be seen. The viewer is the portal in which it is looked at. */
    @ReadOnly
    public Dossier of(Tenant viewer, Project project) {
        Tenant home = home(viewer, project);
        return dossier(project, rows.find(home.id(), project.publicId()), papers.of(home, project));
    }

    /** The same of many that are at home here. */
    @ReadOnly
    List<Dossier> all(Tenant home, List<Project> projects) {
        if (projects.isEmpty()) {
            return List.of();
        }
        var ids = projects.stream().map(Project::publicId).toList();
        var stored = rows.all(home.id(), ids).stream()
                .collect(Collectors.toMap(StoredDossier::projectId, Function.identity()));
        var found = papers.of(home, ids);
        return projects.stream()
                .map(project -> dossier(
                        project,
                        Optional.ofNullable(stored.get(project.publicId())),
                        found.getOrDefault(project.publicId(), List.of())))
                .toList();
    }

    private Dossier dossier(Project project, Optional<StoredDossier> stored, List<Paper> found) {
        var facts = Facts.of(project).with(stored.map(StoredDossier::data).orElse(Map.of()));
        LocalDateTime checkedAt = stored.map(StoredDossier::checkedAt).orElse(null);
        return new Dossier(
                project,
                stored.map(StoredDossier::revision).orElse(0),
                checkedAt,
                facts,
                found,
                checklist(facts, found, checkedAt),
                effect(facts),
                Gates.worse(Gates.of(facts), Gates.of(Facts.of(project))));
    }

    /** Of what everybody may know. */
    public Dossier published(Project project) {
        var facts = Facts.of(project);
        return new Dossier(project, 0, null, facts, List.of(), List.of(), effect(facts), Gates.of(facts));
    }

    Tenant home(Tenant viewer, Project project) {
        return viewer.id() == project.holderTenantId()
                ? viewer
                : tenants.byId(project.holderTenantId()).orElseThrow();
    }

    /** Whether nobody else was faster. */
    @Transactional
    public boolean keep(Tenant home, Project project, int seen, Map<String, String> data, long person) {
        var now = LocalDateTime.now(clock);
        return seen == 0
                ? rows.begin(home.id(), Ids.next(), project.publicId(), data, person, now) == 1
                : rows.change(home.id(), project.publicId(), seen, data, person, now) == 1;
    }

    /** All figures still hold. */
    @Transactional
    boolean check(Tenant home, Project project, int seen) {
        return rows.check(home.id(), project.publicId(), seen, LocalDateTime.now(clock)) == 1;
    }

    private @Nullable Effect effect(Facts facts) {
        var savings = facts.savings();
        return savings.isEmpty() ? null : factors.on(LocalDate.now(clock)).of(savings);
    }

    private static List<Item> checklist(Facts facts, List<Paper> papers, @Nullable LocalDateTime checkedAt) {
        var items = new ArrayList<Item>();
        FIGURES.forEach(name -> items.add(item(Part.FIGURES, facts, name, checkedAt)));
        boolean energy = !facts.savings().isEmpty();
        items.add(new Item(
                Part.FIGURES,
                "project.item.energy",
                "before_" + Carrier.ELECTRICITY.code(),
                energy,
                energy ? checkedAt : null));
        Facts.GROUNDS.forEach(name -> items.add(item(Part.EVIDENCE, facts, name, checkedAt)));
        List.of("contact_name", "contact_phone").forEach(name -> items.add(item(Part.CONTACT, facts, name, checkedAt)));
        for (PaperKind kind : PaperKind.values()) {
            if (kind.expected()) {
                var newest = papers.stream()
                        .filter(paper -> paper.kind() == kind)
                        .map(Paper::checkedAt)
                        .max(LocalDateTime::compareTo);
                items.add(new Item(Part.PAPERS, kind.key(), kind.field(), newest.isPresent(), newest.orElse(null)));
            }
        }
        return items;
    }

    private static Item item(Part part, Facts facts, String name, @Nullable LocalDateTime checkedAt) {
        boolean there = facts.has(name);
        return new Item(part, "project.item." + name, name, there, there ? checkedAt : null);
    }

    /** What is stored of it, for the form. */
    @ReadOnly
    Optional<StoredDossier> stored(Tenant home, Project project) {
        return rows.find(home.id(), project.publicId());
    }
}
