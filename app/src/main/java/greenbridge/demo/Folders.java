package greenbridge.demo;

import greenbridge.account.Person;
import greenbridge.audit.Actor;
import greenbridge.audit.Line;
import greenbridge.consent.Consents;
import greenbridge.consent.Part;
import greenbridge.file.Files;
import greenbridge.file.Kept;
import greenbridge.permission.Role;
import greenbridge.project.Dossiers;
import greenbridge.project.PaperKind;
import greenbridge.project.Project;
import greenbridge.project.Projects;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Dossiers of the sample projects; one is open to the bank of 山西 whose account can be tried, and no other to anybody. */
@Singleton
class Folders {
    /** As greenbridge.project knows the papers of a dossier. */
    private static final String KIND = "project-dossier";

    private static final int OPENED = 5;
    private static final int MONTHS = 6;

    private final Sides sides;
    private final Ventures ventures;
    private final Projects projects;
    private final Dossiers dossiers;
    private final Consents consents;
    private final Files files;
    private final Tenants tenants;
    private final Clock clock;

    Folders(
            Sides sides,
            Ventures ventures,
            Projects projects,
            Dossiers dossiers,
            Consents consents,
            Files files,
            Tenants tenants,
            Clock clock) {
        this.sides = sides;
        this.ventures = ventures;
        this.projects = projects;
        this.dossiers = dossiers;
        this.consents = consents;
        this.files = files;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** After the banks. */
    @Transactional
    public void write() {
        var owner = owner();
        each((tenant, row, project) -> dossiers.keep(tenant, project, 0, ventures.dossier(row), owner.id()));
        var shanxi = tenants.bySlug("shanxi").orElseThrow();
        open(shanxi, ventures.one(shanxi.slug(), OPENED), owner);
    }

    /** After what is written of them, and outside of a transaction, as files want it. */
    public void enclose() {
        var owner = owner();
        each((tenant, row, project) -> row.list("papers").forEach(paper -> enclose(tenant, project, paper, owner)));
    }

    private interface Work {
        void on(Tenant tenant, Row row, Project project);
    }

    private void each(Work work) {
        for (String slug : Firms.TENANTS) {
            var tenant = tenants.bySlug(slug).orElseThrow();
            var listed = listed(tenant);
            for (Row row : ventures.of(slug)) {
                Project project = listed.get(Ventures.title(row, false));
                if (project != null) {
                    work.on(tenant, row, project);
                }
            }
        }
    }

    private Person owner() {
        return sides.person(tenants.bySlug("shanxi").orElseThrow(), Role.ORGANISATION_OWNER);
    }

    /** Those of the portal itself, by their titles. */
    Map<String, Project> listed(Tenant tenant) {
        return projects.page(tenant, Projects.Filter.NONE, Long.MAX_VALUE, 500).stream()
                .filter(project -> project.sample() && project.holderTenantId() == tenant.id())
                .collect(Collectors.toMap(Project::title, Function.identity(), (newer, older) -> newer));
    }

    private void open(Tenant tenant, Row row, Person owner) {
        Project project = listed(tenant).get(Ventures.title(row, false));
        if (project != null) {
            sides.bank(tenant, 1)
                    .ifPresent(bank -> consents.open(
                            tenant,
                            new Consents.Opening(
                                    project.publicId(),
                                    project.title(),
                                    project.organisationId(),
                                    bank,
                                    ventures.said("purpose", row),
                                    EnumSet.copyOf(Part.closed()),
                                    LocalDate.now(clock).plusMonths(MONTHS)),
                            owner.id()));
        }
    }

    private void enclose(Tenant tenant, Project project, String paper, Person by) {
        String[] parts = paper.split(":", 2);
        var slot = PaperKind.valueOf(parts[0]).slot();
        var upload = new Files.Upload("示例-" + parts[1] + ".png", Filled.picture());
        var kept = files.keep(
                tenant,
                by,
                upload,
                slot,
                file -> Line.of(tenant.id(), Actor.COMMAND, "file.kept", "file", file.publicId())
                        .noting("hash", file.hash()));
        if (kept instanceof Kept.Done done) {
            files.use(tenant, by, done.file().publicId(), KIND, project.publicId(), slot.name());
        }
    }
}
