package greenbridge.listing;

import greenbridge.call.Call;
import greenbridge.catalog.Catalog;
import greenbridge.form.Problems;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.session.Trail;
import greenbridge.site.Page;
import greenbridge.site.Site;
import greenbridge.view.Texts;
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
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where officials put what has passed into the catalog. */
@Needs(Permission.APPLICATION_SELECT)
@Controller("/{tenant}/workbench/listings")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ListingPages {
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z-]{0,29}");

    private final Listings listings;
    private final Trail trail;
    private final Texts texts;

    ListingPages(Listings listings, Trail trail, Texts texts) {
        this.listings = listings;
        this.trail = trail;
        this.texts = texts;
    }

    /** @param portal in whose portal it is called for */
    record Row(Call call, String portal, int size) {}

    record ListingsPage(Site site, Actor actor, List<Row> rows) implements Page {}

    record ListingPage(
            Site site, Actor actor, Call call, Catalog catalog, List<Line> lines, Entered form, Problems problems)
            implements Page {}

    @Serdeable
    record Entered(
            @Nullable String code,
            @Nullable String titleZh,
            @Nullable String titleEn,
            @Nullable String number,
            @Nullable String publishedOn) {}

    private record Found(Call call, Catalog catalog) {}

    @Get
    ListingsPage all(Site site, Actor actor) {
        var rows = listings.waiting(site.tenant()).stream()
                .flatMap(call -> listings.catalog(call).stream()
                        .map(catalog -> new Row(call, site.nameOf(call.tenantId()), listings.count(call))))
                .filter(row -> row.size() > 0)
                .toList();
        return new ListingsPage(site, actor, rows);
    }

    @Get("/{id}")
    Optional<ListingPage> ask(Site site, Actor actor, String id) {
        return found(site, id).map(found -> {
            var call = found.call();
            var form = new Entered(
                    call.roundYear() + "-1",
                    call.titleZh(),
                    call.titleEn(),
                    call.detail().number(),
                    site.today().toString());
            return page(site, actor, found, form, Problems.NONE);
        });
    }

    @Post("/{id}/batch")
    HttpResponse<?> publish(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Entered form) {
        var maybe = found(site, id);
        if (maybe.isEmpty()) {
            return HttpResponse.notFound();
        }
        var found = maybe.get();
        var problems = problems(site, form);
        if (!problems.none()) {
            return again(site, actor, found, form, problems);
        }
        var document = new Document(
                text(form.code()),
                text(form.titleZh()),
                orNull(form.titleEn()),
                orNull(form.number()),
                LocalDate.parse(text(form.publishedOn())));
        Publishing done;
        try {
            done = trail.telling(
                    () -> listings.publish(
                            found.call(),
                            found.catalog(),
                            document,
                            actor.person().id(),
                            actor.person().publicId()),
                    came -> came instanceof Publishing.Done it
                            ? List.of(Trail.line(
                                            site,
                                            request,
                                            actor,
                                            "listing.published",
                                            "call",
                                            found.call().publicId())
                                    .noting("batch", it.catalog() + "/" + it.batch())
                                    .noting("entries", it.listed())
                                    .noting("renewed", it.renewed())
                                    .noting("document", Objects.requireNonNullElse(document.number(), "—")))
                            : List.of());
        } catch (Listings.Moved moved) {
            done = new Publishing.TooLate();
        }
        return switch (done) {
            case Publishing.Done it ->
                HttpResponse.seeOther(URI.create(site.links().to("catalogs/" + it.catalog() + "/" + it.batch())));
            case Publishing.Nobody nobody ->
                again(site, actor, found, form, wrong(site, "list", "listing.wrong.nobody"));
            case Publishing.TooLate late -> again(site, actor, found, form, wrong(site, "list", "listing.wrong.late"));
        };
    }

    private Optional<Found> found(Site site, String id) {
        return listings.call(site.tenant(), id)
                .flatMap(call -> listings.catalog(call).map(catalog -> new Found(call, catalog)));
    }

    private Problems problems(Site site, Entered form) {
        var problems = Problems.NONE;
        if (!CODE.matcher(text(form.code())).matches()) {
            problems = and(site, problems, "code", "listing.wrong.code");
        }
        if (text(form.titleZh()).isEmpty() || text(form.titleZh()).length() > 200) {
            problems = and(site, problems, "titleZh", "listing.wrong.title");
        }
        if (text(form.titleEn()).length() > 300) {
            problems = and(site, problems, "titleEn", "listing.wrong.title");
        }
        if (text(form.number()).length() > 100) {
            problems = and(site, problems, "number", "listing.wrong.number");
        }
        if (day(form).isEmpty()) {
            problems = and(site, problems, "publishedOn", "listing.wrong.day");
        }
        return problems;
    }

    private ListingPage page(Site site, Actor actor, Found found, Entered form, Problems problems) {
        var lines = listings.preview(
                found.call(), found.catalog(), text(form.code()), day(form).orElse(site.today()));
        return new ListingPage(site, actor, found.call(), found.catalog(), lines, form, problems);
    }

    private HttpResponse<?> again(Site site, Actor actor, Found found, Entered form, Problems problems) {
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page(site, actor, found, form, problems));
    }

    private Problems wrong(Site site, String field, String key) {
        return and(site, Problems.NONE, field, key);
    }

    private Problems and(Site site, Problems problems, String field, String key) {
        return problems.and(field, texts.in(site.language(), key));
    }

    private static Optional<LocalDate> day(Entered form) {
        try {
            return Optional.of(LocalDate.parse(text(form.publishedOn())))
                    .filter(day -> day.getYear() > 1990 && day.getYear() < 2200);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static @Nullable String orNull(@Nullable String typed) {
        return text(typed).isEmpty() ? null : text(typed);
    }
}
