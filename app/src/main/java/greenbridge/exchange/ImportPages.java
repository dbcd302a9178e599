package greenbridge.exchange;

import greenbridge.catalog.Catalog;
import greenbridge.catalog.Catalogs;
import greenbridge.file.Files;
import greenbridge.file.Kept;
import greenbridge.file.Kind;
import greenbridge.file.Opened;
import greenbridge.file.Slot;
import greenbridge.file.Stored;
import greenbridge.limit.Limited;
import greenbridge.limit.Rate;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.session.Trail;
import greenbridge.sheet.Format;
import greenbridge.site.Page;
import greenbridge.site.Site;
import greenbridge.view.Texts;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A table into a catalog, from the workbench: the same as the command does, with the checked copy to take away. */
@Needs(Permission.CATALOG_EDIT)
@Controller("/{tenant}/workbench/imports")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ImportPages {
    private static final Slot TABLE = new Slot("table", Slot.HARD, EnumSet.of(Kind.XLSX, Kind.CSV), 1);
    private static final int SHOWN = 50;

    private final Catalogs catalogs;
    private final Importer importer;
    private final Template template;
    private final Files files;
    private final Trail trail;
    private final Texts texts;

    ImportPages(Catalogs catalogs, Importer importer, Template template, Files files, Trail trail, Texts texts) {
        this.catalogs = catalogs;
        this.importer = importer;
        this.template = template;
        this.files = files;
        this.trail = trail;
        this.texts = texts;
    }

    /** What is wrong, in which row; 0 is the file as a whole. */
    record Problem(int row, String text) {}

    /** @param copy the table with its problems, to take away; null where there are none */
    record Outcome(
            Report report,
            boolean trial,
            List<Problem> problems,
            @Nullable Stored copy) {}

    /** @param problem in words, of the form itself */
    record ImportsPage(
            Site site,
            Actor actor,
            Slot slot,
            List<Catalog> catalogs,
            @Nullable String catalog,
            String batch,
            String reason,
            @Nullable String problem,
            @Nullable Outcome outcome)
            implements Page {}

    @Get
    ImportsPage ask(Site site, Actor actor) {
        return page(site, actor, null, "", "", null, null);
    }

    @Get("/{code}/template.{format}")
    @Produces(MediaType.ALL)
    HttpResponse<StreamedFile> template(Site site, String code, String format) {
        var catalog = catalogs.own(site.tenant().id(), code);
        var as = Format.of(format);
        if (catalog.isEmpty() || as.isEmpty()) {
            return HttpResponse.notFound();
        }
        String name = catalog.get().name(site.english());
        return Download.of(name, as.get(), out -> template.write(catalog.get(), site.language(), as.get(), out));
    }

    @Limited(Rate.UPLOAD)
    @Post
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    HttpResponse<?> run(
            Site site,
            HttpRequest<?> request,
            Actor actor,
            @Nullable @Part String catalog,
            @Nullable @Part String batch,
            @Nullable @Part String reason,
            @Nullable @Part String trial,
            @Nullable @Part CompletedFileUpload file)
            throws IOException {
        String part = Objects.requireNonNullElse(batch, "").strip();
        String why = Objects.requireNonNullElse(reason, "").strip();
        var into = catalogs.own(site.tenant().id(), Objects.requireNonNullElse(catalog, ""));
        if (into.isEmpty() || file == null) {
            String key = into.isEmpty() ? "exchange.import.catalog.wrong" : "exchange.import.file.wrong";
            return again(page(site, actor, catalog, part, why, texts.in(site.language(), key), null));
        }
        var kept =
                kept(site, request, actor, Objects.requireNonNullElse(file.getFilename(), ""), file.getInputStream());
        @Nullable String problem = problem(site, kept);
        var opened = kept instanceof Kept.Done done
                ? files.open(site.tenant(), actor, done.file().publicId())
                : new Opened.Absent();
        if (!(opened instanceof Opened.Open open)) {
            String text = problem == null ? texts.in(site.language(), "exchange.import.scanned") : problem;
            return again(page(site, actor, catalog, part, why, text, null));
        }
        var order = new Importer.Order(
                site.tenant(),
                into.get(),
                Optional.of(part).filter(code -> !code.isEmpty()),
                trial != null,
                actor.person().publicId(),
                why.isEmpty() ? texts.in(site.language(), "exchange.reason") : why,
                site.language());
        var outcome = outcome(site, request, actor, order, open);
        var page = page(site, actor, catalog, part, why, null, outcome);
        return outcome.report().clean() ? HttpResponse.ok(page) : again(page);
    }

    private Outcome outcome(Site site, HttpRequest<?> request, Actor actor, Importer.Order order, Opened.Open open)
            throws IOException {
        Path copy = java.nio.file.Files.createTempFile("greenbridge-import", ".tmp");
        try {
            Report report;
            try (var out = new BufferedOutputStream(java.nio.file.Files.newOutputStream(copy))) {
                report = importer.run(
                        order, open.content(), Optional.of(out), done -> told(site, request, actor, order, done));
            }
            var problems = report.findings().stream()
                    .limit(SHOWN)
                    .map(finding -> new Problem(finding.row(), finding.text(texts, site.language())))
                    .toList();
            @Nullable Stored checked = null;
            if (!report.clean()
                    && kept(
                                    site,
                                    request,
                                    actor,
                                    "checked-" + open.file().name(),
                                    java.nio.file.Files.newInputStream(copy))
                            instanceof Kept.Done done) {
                checked = done.file();
            }
            return new Outcome(report, order.dryRun(), problems, checked);
        } finally {
            java.nio.file.Files.delete(copy);
        }
    }

    private void told(Site site, HttpRequest<?> request, Actor actor, Importer.Order order, Report report) {
        var line = Trail.line(
                        site,
                        request,
                        actor,
                        "catalog.imported",
                        "catalog",
                        order.catalog().code())
                .noting("reason", order.reason())
                .noting("rows", report.rows());
        trail.telling(() -> report, done -> List.of(line));
    }

    private Kept kept(Site site, HttpRequest<?> request, Actor actor, String name, InputStream content)
            throws IOException {
        try (content) {
            return files.keep(
                    site.tenant(),
                    actor.person(),
                    new Files.Upload(name, content),
                    TABLE,
                    stored -> Trail.line(site, request, actor, "file.kept", "file", stored.publicId())
                            .noting("hash", stored.hash()));
        }
    }

    private @Nullable String problem(Site site, Kept kept) {
        return switch (kept) {
            case Kept.Done done -> null;
            case Kept.Declined declined -> texts.in(site.language(), declined.key(), declined.figure());
        };
    }

    private ImportsPage page(
            Site site,
            Actor actor,
            @Nullable String catalog,
            String batch,
            String reason,
            @Nullable String problem,
            @Nullable Outcome outcome) {
        var own = catalogs.directory(site.tenant().id()).stream()
                .filter(each -> each.tenantId() == site.tenant().id())
                .toList();
        return new ImportsPage(site, actor, TABLE, own, catalog, batch, reason, problem, outcome);
    }

    private static HttpResponse<?> again(Page page) {
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page);
    }
}
