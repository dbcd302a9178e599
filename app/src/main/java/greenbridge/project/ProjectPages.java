package greenbridge.project;

import greenbridge.permission.Anyone;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.site.Page;
import greenbridge.site.Query;
import greenbridge.site.Site;
import greenbridge.tenants.Area;
import greenbridge.tenants.Areas;
import greenbridge.vocabulary.Term;
import greenbridge.vocabulary.Vocabulary;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The library of projects: what everybody may know of them. */
@Anyone
@Controller("/{tenant}/finance/projects")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ProjectPages {
    private static final int LONGEST = 60;

    private final Projects projects;
    private final Dossiers dossiers;
    private final Openings openings;
    private final Areas areas;
    private final Vocabulary vocabulary;

    ProjectPages(Projects projects, Dossiers dossiers, Openings openings, Areas areas, Vocabulary vocabulary) {
        this.projects = projects;
        this.dossiers = dossiers;
        this.openings = openings;
        this.areas = areas;
        this.vocabulary = vocabulary;
    }

    record Row(Project project, Optional<Area> area, Optional<Term> industry) {}

    record ProjectsPage(
            Site site,
            Projects.Filter filter,
            List<Row> rows,
            Collection<Term> industries,
            List<Area> places,
            List<String> priorities,
            Optional<String> next)
            implements Page {}

    /**
     * @param owns whether the reader works for its owner
     * @param opened whether its dossier is open to the bank of the reader
     * @param recommends whether the reader may recommend it to banks
     */
    record ProjectPage(Site site, Row row, Dossier dossier, boolean owns, boolean opened, boolean recommends)
            implements Page {}

    @Get
    ProjectsPage list(
            Site site,
            @QueryValue(defaultValue = "") String priority,
            @QueryValue(defaultValue = "") String area,
            @QueryValue(defaultValue = "") String industry,
            @QueryValue(defaultValue = "") String q,
            @QueryValue(defaultValue = "9223372036854775807") long before) {
        String text = q.strip();
        var filter = new Projects.Filter(
                Project.PRIORITIES.contains(priority) ? priority : "",
                areas.byCode(area).map(Area::code).orElse(""),
                vocabulary.industry(industry).map(Term::code).orElse(""),
                text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        var found = projects.page(site.tenant(), filter, before);
        boolean more = found.size() > Projects.PAGE;
        return new ProjectsPage(
                site,
                filter,
                found.stream().limit(Projects.PAGE).map(this::row).toList(),
                vocabulary.industries(),
                areas.childrenOf(site.tenant().areaCode()),
                Project.PRIORITIES,
                more
                        ? Optional.of(site.links().to("finance/projects") + "?"
                                + Query.of(site.address())
                                        .with(
                                                "before",
                                                String.valueOf(found.get(Projects.PAGE - 1)
                                                        .id())))
                        : Optional.empty());
    }

    @Get("/{id}")
    Optional<ProjectPage> one(Site site, @Nullable Actor actor, String id) {
        return projects.find(site.tenant(), id)
                .map(project -> new ProjectPage(
                        site,
                        row(project),
                        dossiers.published(project),
                        actor != null
                                && project.holderTenantId() == site.tenant().id()
                                && actor.may(Permission.ORGANISATION_SEE, project.organisationId()),
                        actor != null
                                && openings.of(site.tenant(), project, actor).isPresent(),
                        actor != null
                                && project.status().inForce()
                                && project.holderTenantId() == site.tenant().id()
                                && actor.reaches(Permission.FINANCE, project.area())));
    }

    private Row row(Project project) {
        return new Row(
                project,
                Optional.ofNullable(project.area()).flatMap(areas::byCode),
                Optional.ofNullable(project.industry()).flatMap(vocabulary::industry));
    }
}
