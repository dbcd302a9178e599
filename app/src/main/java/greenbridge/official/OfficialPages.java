package greenbridge.official;

import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.permission.Role;
import greenbridge.session.Actor;
import greenbridge.session.Trail;
import greenbridge.site.Page;
import greenbridge.site.Site;
import greenbridge.tenants.Area;
import greenbridge.tenants.Areas;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who holds which office here, and what each office may do. */
@Controller("/{tenant}/workbench")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class OfficialPages {
    private final Officials officials;
    private final Areas areas;
    private final Trail trail;

    OfficialPages(Officials officials, Areas areas, Trail trail) {
        this.officials = officials;
        this.areas = areas;
        this.trail = trail;
    }

    record Holder(Official official, Optional<Area> area, boolean takeable) {}

    /** Those in one role. */
    record Office(Role role, List<Holder> holders) {}

    /** @param wrong what was wrong with the form, null if nothing was */
    record OfficialsPage(
            Site site,
            Actor actor,
            List<Office> offices,
            List<Role> givable,
            List<Area> areas,
            Form form,
            Appointed.@Nullable Wrong wrong)
            implements Page {}

    /** @param own the actor's own */
    record RoleLine(Role role, List<Permission> permissions, long holders, boolean own) {}

    record RolesPage(Site site, Actor actor, List<RoleLine> roles) implements Page {}

    @Serdeable
    record Form(
            @Nullable String email,
            @Nullable String role,
            @Nullable String area,
            @Nullable String until) {
        static final Form EMPTY = new Form(null, null, null, null);
    }

    @Needs(Permission.GRANTS_SEE)
    @Get("/officials")
    OfficialsPage all(Site site, Actor actor) {
        return page(site, actor, Form.EMPTY, null);
    }

    @Needs(Permission.GRANTS_GIVE)
    @Post("/officials")
    HttpResponse<?> appoint(Site site, HttpRequest<?> request, Actor actor, @Body Form form) {
        Optional<LocalDate> until;
        try {
            until = filled(form.until()).map(LocalDate::parse);
        } catch (DateTimeException e) {
            return again(page(site, actor, form, new Appointed.Wrong("until", "official.wrong.until")));
        }
        var role = Arrays.stream(Role.values())
                .filter(each -> each.name().equals(form.role()))
                .findFirst();
        var wanted = new Officials.Wanted(
                Objects.requireNonNullElse(form.email(), ""),
                role.orElse(null),
                filled(form.area()).orElse(null),
                until.orElse(null));
        var appointed = trail.telling(
                () -> officials.appoint(site.tenant(), actor, wanted),
                done -> done instanceof Appointed.Done given
                        ? List.of(Trail.line(site, request, actor, "grant.given", "person", given.person())
                                .changed("role", null, given.role().name())
                                .changed("area", null, wanted.area())
                                .changed("until", null, wanted.untilOn()))
                        : List.of());
        return switch (appointed) {
            case Appointed.Done done -> back(site);
            case Appointed.Wrong wrong -> again(page(site, actor, form, wrong));
        };
    }

    @Needs(Permission.GRANTS_GIVE)
    @Post("/officials/{id}/end")
    HttpResponse<?> dismiss(Site site, HttpRequest<?> request, Actor actor, @PathVariable String id) {
        var dismissed = trail.telling(
                () -> officials.dismiss(site.tenant(), actor, id),
                taken -> taken.stream()
                        .map(each -> Trail.line(site, request, actor, "grant.taken", "person", each.personPublicId())
                                .changed("role", each.role().name(), null)
                                .changed("area", each.area(), null))
                        .toList());
        return dismissed.isPresent() ? back(site) : HttpResponse.notFound();
    }

    @Needs(Permission.WORKBENCH)
    @Get("/roles")
    RolesPage roles(Site site, Actor actor) {
        var there = officials.of(site.tenant());
        var lines = Arrays.stream(Role.values())
                .filter(role -> role.at(site.tenant().national()))
                .map(role -> new RoleLine(
                        role,
                        role.permissions().stream().sorted().toList(),
                        there.stream().filter(each -> each.role() == role).count(),
                        role == Role.PERSON || actor.roles().contains(role)))
                .toList();
        return new RolesPage(site, actor, lines);
    }

    private OfficialsPage page(Site site, Actor actor, Form form, Appointed.@Nullable Wrong wrong) {
        var givable = Officials.givable(site.tenant(), actor);
        var there = officials.of(site.tenant());
        var offices = Arrays.stream(Role.values())
                .map(role -> new Office(
                        role,
                        there.stream()
                                .filter(each -> each.role() == role)
                                .map(each -> new Holder(
                                        each,
                                        Optional.ofNullable(each.area()).flatMap(areas::byCode),
                                        givable.contains(role)
                                                && each.personId()
                                                        != actor.person().id()))
                                .toList()))
                .filter(office -> !office.holders().isEmpty())
                .toList();
        var places = givable.stream().anyMatch(role -> !role.fits(null))
                ? areas.of(site.tenant()).stream()
                        .filter(area -> !area.code().endsWith("0000"))
                        .toList()
                : List.<Area>of();
        return new OfficialsPage(site, actor, offices, givable, places, form, wrong);
    }

    private static HttpResponse<?> back(Site site) {
        return HttpResponse.seeOther(URI.create(site.links().to("workbench/officials")));
    }

    private static Optional<String> filled(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(some -> !some.isEmpty());
    }

    private static HttpResponse<?> again(Page page) {
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page);
    }
}
