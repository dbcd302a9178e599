package greenbridge.project;

import greenbridge.consent.Consent;
import greenbridge.consent.Consents;
import greenbridge.consent.Part;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody of a bank may see of a dossier. The only place that decides it. */
@Singleton
class Openings {
    private final Consents consents;
    private final Projects projects;

    Openings(Consents consents, Projects projects) {
        this.consents = consents;
        this.projects = projects;
    }

    /**
     * What was opened, and never nothing.
     *
     * @param consents by which; they count now, and for the organisation that owns the project now
     */
    record Opening(Project project, List<Consent> consents) {
        Set<Part> parts() {
            var parts = EnumSet.noneOf(Part.class);
            consents.forEach(consent -> parts.addAll(consent.opened()));
            return parts;
        }
    }

    @ReadOnly
    public Optional<Opening> of(Tenant tenant, Actor actor, String publicId) {
        return projects.find(tenant, publicId).flatMap(project -> of(tenant, project, actor));
    }

    @ReadOnly
    public Optional<Opening> of(Tenant tenant, Project project, Actor actor) {
        var live = Projects.organisations(tenant, actor, Permission.BANK_WORK).stream()
                .flatMap(bank -> consents.live(tenant, project.publicId(), bank).stream())
                .filter(consent -> opens(consent, project))
                .toList();
        return live.isEmpty() ? Optional.empty() : Optional.of(new Opening(project, live));
    }

    /** Each project once. */
    @ReadOnly
    public List<Opening> all(Tenant tenant, Actor actor) {
        var banks = Projects.organisations(tenant, actor, Permission.BANK_WORK);
        var byProject = consents.toBanks(tenant, banks).stream().collect(Collectors.groupingBy(Consent::projectId));
        return projects.all(tenant, byProject.keySet()).stream()
                .map(project -> new Opening(
                        project,
                        byProject.getOrDefault(project.publicId(), List.of()).stream()
                                .filter(consent -> opens(consent, project))
                                .toList()))
                .filter(opening -> !opening.consents().isEmpty())
                .toList();
    }

    private static boolean opens(Consent consent, Project project) {
        return consent.organisationId() == project.organisationId() && consent.tenantId() == project.holderTenantId();
    }
}
