package greenbridge.recommendation;

import greenbridge.permission.Permission;
import greenbridge.project.Dossiers;
import greenbridge.project.Project;
import greenbridge.project.Projects;
import greenbridge.session.Actor;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The projects in force whose owner is at home in the tenant: only its banks and officials bring them together with money. */
@Singleton
class Library {
    private static final int LONGEST = 300;
    private static final int LOOKED_AT = 500;
    private static final int CHOICES = 30;

    private final Projects projects;
    private final Dossiers dossiers;

    Library(Projects projects, Dossiers dossiers) {
        this.projects = projects;
        this.dossiers = dossiers;
    }

    @ReadOnly
    public Optional<Nominee> find(Tenant tenant, String publicId) {
        return projects.find(tenant, publicId)
                .filter(project -> project.holderTenantId() == tenant.id()
                        && project.status().inForce())
                .map(project -> nominee(tenant, project));
    }

    /** The newest whose name or owner has this text, as far as the reader recommends there. */
    @ReadOnly
    public List<Project> choices(Tenant tenant, Actor actor, String text) {
        var filter = new Projects.Filter("", "", "", text);
        return projects.page(tenant, filter, Long.MAX_VALUE, LOOKED_AT).stream()
                .filter(project -> project.holderTenantId() == tenant.id())
                .filter(project -> actor.reaches(Permission.FINANCE, project.area()))
                .limit(CHOICES)
                .toList();
    }

    private Nominee nominee(Tenant tenant, Project project) {
        var dossier = dossiers.of(tenant, project);
        // A bank groups its figures by the collateral, with or without a consent.
        var open = dossiers.published(project);
        String title = project.title();
        return new Nominee(
                project.publicId(),
                project.organisationId(),
                project.organisationName(),
                title.length() > LONGEST ? title.substring(0, LONGEST) : title,
                project.area(),
                project.industry(),
                priority(project.priority()),
                whole(project.loan()),
                open.facts().collateral(),
                new Savings(dossier.facts().savings()),
                dossier.gates());
    }

    private static @Nullable Integer priority(@Nullable String code) {
        return code == null ? null : Project.PRIORITIES.indexOf(code) + 1;
    }

    private static @Nullable Long whole(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.setScale(0, RoundingMode.HALF_UP).longValue();
    }
}
