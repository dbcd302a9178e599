package greenbridge.membership;

import greenbridge.form.Problems;
import greenbridge.organisation.Unit;
import greenbridge.organisation.Units;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.session.Trail;
import greenbridge.site.Page;
import greenbridge.site.Site;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Two records that are one organisation: first what would move, then moving it. */
@Needs(Permission.ORGANISATION_VERIFY)
@Controller("/{tenant}/workbench/merges")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class MergePages {
    private static final Pattern PUBLIC_ID = Pattern.compile("([0-9a-z]{12})/?$");
    private static final int LONGEST = 1000;

    private final Merging merging;
    private final Units units;
    private final Statements statements;
    private final Trail trail;

    MergePages(Merging merging, Units units, Statements statements, Trail trail) {
        this.merging = merging;
        this.units = units;
        this.statements = statements;
        this.trail = trail;
    }

    /**
     * @param from what will be gone, null while none is chosen
     * @param moving what will move, where both are chosen
     */
    record MergePage(
            Site site,
            Actor actor,
            @Nullable Unit from,
            @Nullable Unit into,
            Merging.@Nullable Moving moving,
            Wanted form,
            Problems problems)
            implements Page {}

    @Serdeable
    record Wanted(
            @Nullable String from,
            @Nullable String into,
            @Nullable String reason) {}

    @Get
    HttpResponse<?> ask(Site site, Actor actor, @Nullable @QueryValue String from, @Nullable @QueryValue String into) {
        var form = new Wanted(from, into, null);
        var page = page(site, actor, form);
        return page.problems().none() ? HttpResponse.ok(page) : unprocessable(page);
    }

    @Post
    HttpResponse<?> merge(Site site, HttpRequest<?> request, Actor actor, @Body Wanted form) {
        var from = unit(site, actor, form.from());
        var into = unit(site, actor, form.into());
        String reason = StatementForm.text(form.reason());
        if (from.isEmpty() || into.isEmpty() || reason.isEmpty() || reason.length() > LONGEST) {
            var page = page(site, actor, form);
            boolean both = from.isPresent() && into.isPresent();
            return unprocessable(both ? with(page, "reason", "membership.wrong.why") : page);
        }
        var gone = from.get();
        var stays = into.get();
        var moved = trail.telling(
                () -> merging.merge(site.tenant(), gone, stays),
                done -> done.stream()
                        .flatMap(moving -> List.of(
                                Trail.line(site, request, actor, "organisation.merged", "organisation", gone.publicId())
                                        .changed("name", gone.nameZh(), stays.nameZh())
                                        .noting("reason", reason),
                                Trail.line(
                                                site,
                                                request,
                                                actor,
                                                "organisation.took-over",
                                                "organisation",
                                                stays.publicId())
                                        .noting("name", gone.nameZh())
                                        .noting("entries", moving.entries())
                                        .noting("members", moving.members())
                                        .noting("reason", reason))
                                .stream())
                        .toList());
        return moved.isPresent()
                ? HttpResponse.seeOther(URI.create(site.links().to("organisations/" + stays.publicId())))
                : unprocessable(with(page(site, actor, form), "from", "membership.wrong.merge"));
    }

    private MergePage with(MergePage page, String field, String key) {
        return new MergePage(
                page.site(),
                page.actor(),
                page.from(),
                page.into(),
                page.moving(),
                page.form(),
                page.problems().and(field, statements.said(page.site(), key)));
    }

    private MergePage page(Site site, Actor actor, Wanted form) {
        boolean asked = form.from() != null || form.into() != null;
        var from = unit(site, actor, form.from());
        var into = unit(site, actor, form.into())
                .filter(each -> from.isEmpty() || each.id() != from.get().id());
        var problems = Problems.NONE;
        if (asked && from.isEmpty()) {
            problems = problems.and("from", statements.said(site, "membership.wrong.record"));
        }
        if (asked && into.isEmpty()) {
            problems = problems.and("into", statements.said(site, "membership.wrong.record"));
        }
        var moving = from.isPresent() && into.isPresent() ? merging.moving(site.tenant(), from.get()) : null;
        return new MergePage(site, actor, from.orElse(null), into.orElse(null), moving, form, problems);
    }

    /** By its public id or its address, of this tenant, where this official may decide. */
    private Optional<Unit> unit(Site site, Actor actor, @Nullable String typed) {
        var matcher = PUBLIC_ID.matcher(StatementForm.text(typed));
        return matcher.find()
                ? units.find(site.tenant(), matcher.group(1))
                        .filter(unit -> unit.state() != Unit.State.MERGED)
                        .filter(unit -> actor.reaches(Permission.ORGANISATION_VERIFY, unit.area()))
                : Optional.empty();
    }

    private static HttpResponse<?> unprocessable(Page page) {
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page);
    }
}
