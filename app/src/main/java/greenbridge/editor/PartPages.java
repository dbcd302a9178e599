package greenbridge.editor;

import greenbridge.form.Form;
import greenbridge.form.Problems;
import greenbridge.form.Typed;
import greenbridge.pack.Pack;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.programme.Drafts;
import greenbridge.programme.Saved;
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
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The parts of a draft, one at a time. Of two who edit the same the second is told; what others edit meanwhile is kept. */
@Needs(Permission.PROGRAMME_EDIT)
@Controller("/{tenant}/workbench/programmes/{id}/drafts/{version}/parts/{part}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class PartPages {
    private final Opening opening;
    private final Drafts drafts;
    private final Trail trail;
    private final Texts texts;

    PartPages(Opening opening, Drafts drafts, Trail trail, Texts texts) {
        this.opening = opening;
        this.drafts = drafts;
        this.trail = trail;
        this.texts = texts;
    }

    /** What an address leads to. */
    private record Place(Draft draft, Part part) {}

    record PackPartPage(Site site, Actor actor, Draft draft, String part, List<Part.Item> items) implements Page {}

    /**
     * @param item its name in the address
     * @param seen how the item stood when the form was filled
     */
    record PackItemPage(
            Site site,
            Actor actor,
            Draft draft,
            String part,
            boolean single,
            String item,
            String seen,
            List<Input> inputs,
            Problems problems)
            implements Page {}

    @Get
    Optional<PackPartPage> list(Site site, Actor actor, String id, String version, String part) {
        return place(site, id, version, part)
                .filter(place -> !place.part().single())
                .map(place -> new PackPartPage(
                        site,
                        actor,
                        place.draft(),
                        part,
                        place.part().items(place.draft().pack(), site.english())));
    }

    @Get("/{item}")
    Optional<PackItemPage> edit(Site site, Actor actor, String id, String version, String part, String item) {
        return place(site, id, version, part)
                .filter(place -> place.part().has(place.draft().pack(), item))
                .map(place -> {
                    var pack = place.draft().pack();
                    return page(
                            site,
                            actor,
                            place,
                            item,
                            place.part().seal(pack, item),
                            place.part().typed(pack, item),
                            Problems.NONE);
                });
    }

    @Post("/{item}")
    HttpResponse<?> save(
            Site site,
            HttpRequest<?> request,
            Actor actor,
            @PathVariable String id,
            @PathVariable String version,
            @PathVariable String part,
            @PathVariable String item,
            @Body Map<String, String> body) {
        var found = place(site, id, version, part)
                .filter(place -> place.part().has(place.draft().pack(), item));
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var place = found.get();
        var typed = new Typed(body);
        String seen = typed.of("seen");
        var form = new Form(typed, texts, site.language());
        place.part().read(form, place.draft().pack(), item);
        if (!form.problems().none()) {
            return again(page(site, actor, place, item, seen, typed, form.problems()));
        }
        var saved = changed(
                site,
                request,
                actor,
                place,
                item,
                pack -> place.part().seal(pack, item).equals(seen),
                pack -> place.part().read(new Form(typed, texts, site.language()), pack, item));
        return switch (saved) {
            case DONE -> after(site, place);
            case OVERTAKEN -> wrong(site, actor, place, item, seen, typed, "form.wrong.overtaken");
            case CLOSED -> wrong(site, actor, place, item, seen, typed, "editor.wrong.closed");
        };
    }

    @Post("/{item}/removed")
    HttpResponse<?> remove(
            Site site,
            HttpRequest<?> request,
            Actor actor,
            @PathVariable String id,
            @PathVariable String version,
            @PathVariable String part,
            @PathVariable String item) {
        return changed(
                site, request, actor, place(site, id, version, part), item, each -> pack -> each.without(pack, item));
    }

    @Post("/{item}/moved")
    HttpResponse<?> move(
            Site site,
            HttpRequest<?> request,
            Actor actor,
            @PathVariable String id,
            @PathVariable String version,
            @PathVariable String part,
            @PathVariable String item,
            @Body Map<String, String> body) {
        boolean up = "up".equals(body.get("to"));
        return changed(
                site, request, actor, place(site, id, version, part), item, each -> pack -> each.moved(pack, item, up));
    }

    /** Whatever else was changed meanwhile: nothing of it is overwritten. */
    private HttpResponse<?> changed(
            Site site,
            HttpRequest<?> request,
            Actor actor,
            Optional<Place> found,
            String item,
            Function<Part, UnaryOperator<Pack>> change) {
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var place = found.get();
        changed(site, request, actor, place, item, any -> true, change.apply(place.part()));
        return after(site, place);
    }

    private Saved changed(
            Site site,
            HttpRequest<?> request,
            Actor actor,
            Place place,
            String item,
            Predicate<Pack> same,
            UnaryOperator<Pack> change) {
        var draft = place.draft();
        return trail.telling(
                () -> drafts.edit(draft.version(), actor.person(), same, change),
                saved -> saved == Saved.DONE
                        ? List.of(Trail.line(
                                        site,
                                        request,
                                        actor,
                                        "programme.edited",
                                        "programme",
                                        draft.programme().publicId())
                                .noting("pack", draft.version().version())
                                .noting("part", place.part().name() + "/" + item))
                        : List.of());
    }

    private Optional<Place> place(Site site, String id, String version, String part) {
        return opening.of(site.tenant(), id, version)
                .flatMap(draft -> Parts.named(part).map(each -> new Place(draft, each)));
    }

    private HttpResponse<?> wrong(
            Site site, Actor actor, Place place, String item, String seen, Typed typed, String key) {
        var problems = Problems.one("form", texts.in(site.language(), key));
        return again(page(site, actor, place, item, seen, typed, problems));
    }

    private static PackItemPage page(
            Site site, Actor actor, Place place, String item, String seen, Typed typed, Problems problems) {
        return new PackItemPage(
                site,
                actor,
                place.draft(),
                place.part().name(),
                place.part().single(),
                item,
                seen,
                place.part().inputs(place.draft().pack(), typed, site.english()),
                problems);
    }

    private static HttpResponse<?> after(Site site, Place place) {
        String path = place.draft().path()
                + (place.part().single() ? "" : "/parts/" + place.part().name());
        return HttpResponse.seeOther(URI.create(site.links().to(path)));
    }

    private static HttpResponse<?> again(Page page) {
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page);
    }
}
