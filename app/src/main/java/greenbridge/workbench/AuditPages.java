package greenbridge.workbench;

import greenbridge.audit.Audit;
import greenbridge.audit.Detail;
import greenbridge.audit.Exported;
import greenbridge.audit.Outcome;
import greenbridge.audit.Question;
import greenbridge.audit.Recorded;
import greenbridge.limit.Limited;
import greenbridge.limit.Rate;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.session.Trail;
import greenbridge.site.Page;
import greenbridge.site.Query;
import greenbridge.site.Site;
import greenbridge.view.Texts;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was done in this tenant and what was refused: to look through, and to take away for a stated reason. */
@Needs(Permission.AUDIT_SEE)
@Controller("/{tenant}/workbench/audit")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class AuditPages {
    private static final int USUAL_DAYS = 30;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;
    private static final String ID = "[0-9a-z]{12}";

    private final Audit audit;
    private final Trail trail;
    private final Texts texts;

    AuditPages(Audit audit, Trail trail, Texts texts) {
        this.audit = audit;
        this.trail = trail;
        this.texts = texts;
    }

    /** As it was typed. */
    record Asked(String who, String what, String subject, String outcome, String from, String to, String reason) {}

    /** A line with the word for what it is about. */
    record Told(Recorded line, Detail detail, String kind) {}

    /** @param older address of the next page */
    record AuditPage(
            Site site,
            Actor actor,
            Asked asked,
            List<String> actions,
            List<Told> lines,
            @Nullable String older,
            boolean exports,
            @Nullable String problem)
            implements Page {}

    @Get
    AuditPage look(
            Site site,
            Actor actor,
            @QueryValue(defaultValue = "") String who,
            @QueryValue(defaultValue = "") String what,
            @QueryValue(defaultValue = "") String subject,
            @QueryValue(defaultValue = "") String outcome,
            @QueryValue(defaultValue = "") String from,
            @QueryValue(defaultValue = "") String to,
            @Nullable @QueryValue Long before) {
        var asked = new Asked(
                who.strip(),
                what,
                subject.strip(),
                outcome,
                day(from, site.today().minusDays(USUAL_DAYS)).toString(),
                day(to, site.today()).toString(),
                "");
        return page(site, actor, asked, before, null);
    }

    @Needs(Permission.AUDIT_EXPORT)
    @Limited(Rate.EXPORT)
    @Post("/exports")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.ALL)
    MutableHttpResponse<?> export(Site site, HttpRequest<?> request, Actor actor, @Body Map<String, String> form)
            throws IOException {
        var from = day(form.getOrDefault("from", ""), site.today().minusDays(USUAL_DAYS));
        var to = day(form.getOrDefault("to", ""), site.today());
        String reason = form.getOrDefault("reason", "");
        Path file = Files.createTempFile("audit", ".csv");
        Exported exported;
        try (var out = Files.newOutputStream(file)) {
            exported = audit.export(Trail.by(request, actor), site.tenant().id(), from, to, reason, out);
        }
        return switch (exported) {
            case Exported.Written written -> taken(file, from, to);
            case Exported.ReasonMissing missing ->
                refused(site, request, actor, form, file, "audit.export.reason.missing");
            case Exported.TooMany many -> refused(site, request, actor, form, file, "audit.export.many");
        };
    }

    /** The file is gone once it is read. */
    private static MutableHttpResponse<?> taken(Path file, LocalDate from, LocalDate to) throws IOException {
        long size = Files.size(file);
        var in = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
        return HttpResponse.ok(new StreamedFile(in, MediaType.of("text/csv;charset=utf-8"), 0, size))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit-" + from + "-" + to + ".csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private MutableHttpResponse<?> refused(
            Site site, HttpRequest<?> request, Actor actor, Map<String, String> form, Path file, String key)
            throws IOException {
        Files.delete(file);
        trail.refused(Trail.line(site, request, actor, "audit.exported", "audit", "-"));
        var asked = new Asked(
                "",
                "",
                "",
                "",
                day(form.getOrDefault("from", ""), site.today().minusDays(USUAL_DAYS))
                        .toString(),
                day(form.getOrDefault("to", ""), site.today()).toString(),
                form.getOrDefault("reason", ""));
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                .contentType(MediaType.TEXT_HTML_TYPE)
                .body(page(site, actor, asked, null, texts.in(site.language(), key)));
    }

    private AuditPage page(Site site, Actor actor, Asked asked, @Nullable Long before, @Nullable String problem) {
        var history = audit.find(site.tenant().id(), question(asked), before);
        @Nullable
        String older = history.before() == null
                ? null
                : site.links().to("workbench/audit") + "?"
                        + Query.of(site.address())
                                .with("before", history.before().toString());
        return new AuditPage(
                site,
                actor,
                asked,
                audit.actions(site.tenant().id()),
                history.entries().stream()
                        .map(entry -> new Told(
                                entry.line(),
                                entry.detail(),
                                kind(site, entry.line().subjectKind())))
                        .toList(),
                older,
                actor.may(Permission.AUDIT_EXPORT),
                problem);
    }

    private String kind(Site site, String kind) {
        return texts.find(site.language(), "audit.kind." + kind).orElse(kind);
    }

    private static Question question(Asked asked) {
        boolean id = asked.who().matches(ID);
        return new Question(
                id ? asked.who() : null,
                id ? null : said(asked.who()),
                said(asked.what()),
                said(asked.subject()),
                Arrays.stream(Outcome.values())
                        .filter(each -> each.name().equalsIgnoreCase(asked.outcome()))
                        .findFirst()
                        .orElse(null),
                LocalDate.parse(asked.from()),
                LocalDate.parse(asked.to()));
    }

    private static @Nullable String said(String text) {
        return text.isEmpty() ? null : text;
    }

    private static LocalDate day(String text, LocalDate otherwise) {
        try {
            var day = LocalDate.parse(text);
            return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR ? day : otherwise;
        } catch (DateTimeException e) {
            return otherwise; // Not a day, so nothing was asked.
        }
    }
}
