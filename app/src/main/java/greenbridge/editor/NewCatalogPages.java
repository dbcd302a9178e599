package greenbridge.editor;

import greenbridge.catalog.Catalog;
import greenbridge.form.Form;
import greenbridge.form.Problems;
import greenbridge.form.Typed;
import greenbridge.id.Ids;
import greenbridge.pack.Pack;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.programme.Drafts;
import greenbridge.programme.PackVersion;
import greenbridge.programme.PlannedCatalog;
import greenbridge.programme.Planning;
import greenbridge.programme.Programme;
import greenbridge.programme.Programmes;
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
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A new catalog with a programme that leads into it: the first page of that way. The rest is the editor's. */
@Needs(Permission.CATALOG_EDIT)
@Controller("/{tenant}/workbench/catalogs")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class NewCatalogPages {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9-]{1,19}");
    private static final int LAST = 10_000;
    /** What an entry can be, as search names it. */
    private static final List<String> KINDS =
            List.of("product", "technology", "equipment", "emc", "agency", "service", "enterprise", "park", "project");

    private final Planning planning;
    private final Programmes programmes;
    private final Trail trail;
    private final Texts texts;

    NewCatalogPages(Planning planning, Programmes programmes, Trail trail, Texts texts) {
        this.planning = planning;
        this.programmes = programmes;
        this.trail = trail;
        this.texts = texts;
    }

    record NewCatalogPage(Site site, Actor actor, List<Input> inputs, Problems problems) implements Page {}

    @Get("/new")
    Optional<NewCatalogPage> begin(Site site, Actor actor) {
        return actor.may(Permission.PROGRAMME_EDIT)
                ? Optional.of(page(site, actor, Typed.EMPTY, Problems.NONE))
                : Optional.empty();
    }

    @Post("/new")
    HttpResponse<?> plan(Site site, HttpRequest<?> request, Actor actor, @Body Map<String, String> body) {
        if (!actor.may(Permission.PROGRAMME_EDIT)) {
            return HttpResponse.notFound();
        }
        var typed = new Typed(body);
        var form = new Form(typed, texts, site.language());
        var programme = programme(site, form);
        var catalog = catalog(site, form, programme);
        if (!form.problems().none()) {
            return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page(site, actor, typed, form.problems()));
        }
        var pack = copied(site, typed.of("copy"));
        var draft = trail.telling(
                () -> planning.plan(site.tenant(), programme, catalog, pack, actor.person()),
                done -> List.of(Trail.line(site, request, actor, "programme.planned", "programme", programme.publicId())
                        .noting("name", programme.nameZh())
                        .noting("catalog", catalog.code())));
        return HttpResponse.seeOther(URI.create(site.links().to(Drafts.path(programme, draft))));
    }

    private Programme programme(Site site, Form form) {
        String code = form.code("code", CODE, "editor.wrong.catalog.code");
        if (form.problems().none() && planning.taken(site.tenant(), code)) {
            form.wrong("code", "editor.wrong.catalog.taken");
        }
        return new Programme(
                site.tenant().id(),
                Ids.next(),
                Ids.random(),
                code,
                null,
                form.needed("nameZh", 200),
                form.needed("nameEn", 300),
                LAST,
                false);
    }

    private PlannedCatalog catalog(Site site, Form form, Programme programme) {
        var level = levels(site).stream()
                .filter(each -> each.name().equals(form.typed().of("level")))
                .findFirst();
        if (level.isEmpty()) {
            form.wrong("level", "form.wrong.choice");
        }
        String kind = KINDS.stream()
                .filter(each -> each.equals(form.typed().of("kind")))
                .findFirst()
                .orElse("");
        if (kind.isEmpty()) {
            form.wrong("kind", "form.wrong.choice");
        }
        var description = Part.words(form, "description");
        String document = form.text("document", 300);
        String number = form.text("number", 100);
        var source = document == null && number == null
                ? null
                : new Catalog.Source(null, document, number, null, form.text("clause", 200));
        var detail = new Catalog.Detail(
                description == null ? null : description.zh(),
                description == null ? null : description.en(),
                form.text("owner", 200),
                null,
                source,
                null,
                null,
                null,
                null,
                null,
                null);
        return new PlannedCatalog(
                site.tenant().id(),
                programme.id(),
                programme.code(),
                kind,
                level.orElse(Catalog.Level.PROVINCE),
                programme.nameZh(),
                programme.nameEn(),
                detail);
    }

    private static List<Catalog.Level> levels(Site site) {
        return Arrays.stream(Catalog.Level.values())
                .filter(level ->
                        (level == Catalog.Level.NATIONAL) == site.tenant().national())
                .toList();
    }

    private Pack copied(Site site, String programme) {
        return programmes
                .find(site.tenant(), programme)
                .flatMap(each -> programmes.released(site.tenant(), each))
                .map(PackVersion::pack)
                .orElseGet(Sketch::blank);
    }

    private NewCatalogPage page(Site site, Actor actor, Typed typed, Problems problems) {
        var kinds = KINDS.stream()
                .map(kind -> new Input.Choice(kind, "site.kind." + kind, null))
                .toList();
        var levels = levels(site).stream()
                .map(level -> new Input.Choice(
                        level.name(), "directory.level." + level.name().toLowerCase(java.util.Locale.ROOT), null))
                .toList();
        var copies = programmes.of(site.tenant()).stream()
                .filter(each -> programmes.released(site.tenant(), each).isPresent())
                .map(each -> new Input.Choice(each.publicId(), null, each.name(site.english())))
                .toList();
        var inputs = new Inputs("catalog", typed)
                .hinted("code")
                .line("nameZh")
                .line("nameEn")
                .choice("kind", kinds)
                .choice("level", levels)
                .lines("descriptionZh")
                .lines("descriptionEn")
                .line("owner")
                .line("document")
                .line("number")
                .line("clause")
                .choice("copy", Inputs.blank(copies))
                .all();
        return new NewCatalogPage(site, actor, inputs, problems);
    }
}
