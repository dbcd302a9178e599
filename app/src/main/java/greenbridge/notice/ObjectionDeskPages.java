package greenbridge.notice;

import greenbridge.audit.Audit;
import greenbridge.audit.History;
import greenbridge.file.Stored;
import greenbridge.form.Problems;
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
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Objections, for those who decide on them. */
@Needs(Permission.APPLICATION_SELECT)
@Controller("/{tenant}/workbench/objections")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ObjectionDeskPages {
    private static final Map<String, Objection.State> OUTCOMES = Map.of(
            "upheld", Objection.State.UPHELD, "partly", Objection.State.PARTLY, "dismissed", Objection.State.DISMISSED);

    private final Objections objections;
    private final Notices notices;
    private final Evidence evidence;
    private final Private privacy;
    private final ObjectionForms forms;
    private final Audit audit;
    private final Trail trail;

    ObjectionDeskPages(
            Objections objections,
            Notices notices,
            Evidence evidence,
            Private privacy,
            ObjectionForms forms,
            Audit audit,
            Trail trail) {
        this.objections = objections;
        this.notices = notices;
        this.evidence = evidence;
        this.privacy = privacy;
        this.forms = forms;
        this.audit = audit;
        this.trail = trail;
    }

    /** @param late it should have been decided */
    record Row(Objection objection, Notice notice, NoticeLine line, boolean late) {}

    record ObjectionDeskPage(Site site, Actor actor, boolean open, List<Row> rows) implements Page {}

    record ObjectionReviewPage(
            Site site,
            Actor actor,
            Row row,
            List<Stored> files,
            List<Stored> replyFiles,
            History history,
            String older,
            Decided form,
            Problems problems)
            implements Page {}

    /** @param text the grounds for the organisation, the reason, or the decision */
    @Serdeable
    record Decided(@Nullable String decision, @Nullable String text) {}

    @Get
    ObjectionDeskPage all(Site site, Actor actor, @QueryValue(defaultValue = "open") String state) {
        boolean open = !state.equals("done");
        return new ObjectionDeskPage(
                site,
                actor,
                open,
                objections.all(site.tenant(), open).stream()
                        .map(each -> row(site, each))
                        .toList());
    }

    @Get("/{id}")
    Optional<ObjectionReviewPage> one(Site site, Actor actor, String id, @Nullable @QueryValue Long before) {
        return objections
                .find(site.tenant(), id)
                .map(objection -> page(site, actor, objection, new Decided(null, null), Problems.NONE, before));
    }

    @Post("/{id}/admission")
    HttpResponse<?> admit(Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Decided form) {
        var found = objections.find(site.tenant(), id);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var objection = found.get();
        boolean admitted = "admitted".equals(form.decision());
        String text = OpeningForms.text(form.text());
        if (!admitted && !"inadmissible".equals(form.decision())) {
            return again(site, actor, objection, form, "decision", "objection.wrong.admission");
        }
        if (text.isEmpty() || text.length() > (admitted ? 4000 : 2000)) {
            return again(site, actor, objection, form, "text", "objection.wrong.text");
        }
        if (admitted && privacy.tells(objection, text)) {
            return again(site, actor, objection, form, "text", "objection.wrong.personal");
        }
        if (objection.state() != Objection.State.FILED || own(objection, actor)) {
            return again(site, actor, objection, form, "decision", "objection.wrong.step");
        }
        return decided(
                site,
                request,
                actor,
                objection,
                form,
                admitted ? Objection.State.ADMITTED : Objection.State.INADMISSIBLE,
                text);
    }

    @Post("/{id}/decision")
    HttpResponse<?> decide(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Decided form) {
        var found = objections.find(site.tenant(), id);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var objection = found.get();
        var outcome = Optional.ofNullable(form.decision()).map(OUTCOMES::get);
        String text = OpeningForms.text(form.text());
        if (outcome.isEmpty()) {
            return again(site, actor, objection, form, "decision", "objection.wrong.decision");
        }
        if (text.isEmpty() || text.length() > 2000) {
            return again(site, actor, objection, form, "text", "objection.wrong.text");
        }
        if (privacy.tells(objection, text)) {
            return again(site, actor, objection, form, "text", "objection.wrong.personal");
        }
        boolean due = objection.state() == Objection.State.REPLIED
                || (objection.state() == Objection.State.ADMITTED && !objection.awaitsReply(site.today()));
        if (!due || own(objection, actor)) {
            return again(site, actor, objection, form, "decision", "objection.wrong.step");
        }
        return decided(site, request, actor, objection, form, outcome.get(), text);
    }

    private HttpResponse<?> decided(
            Site site,
            HttpRequest<?> request,
            Actor actor,
            Objection objection,
            Decided form,
            Objection.State to,
            String text) {
        boolean first = trail.telling(
                () -> to == Objection.State.ADMITTED
                        ? objections.admit(site.tenant(), objection, text)
                        : objections.decide(
                                site.tenant(),
                                objection,
                                to,
                                text,
                                actor.person().id()),
                done -> done
                        ? List.of(Trail.line(
                                        site,
                                        request,
                                        actor,
                                        to.decided() ? "objection.decided" : "objection.examined",
                                        "objection",
                                        objection.publicId())
                                .changed("state", objection.state().name(), to.name())
                                .noting("reason", to.decided() || !objection.confidential() ? text : "—"))
                        : List.of());
        return first
                ? HttpResponse.seeOther(URI.create(site.links().to(objection.deskPath())))
                : again(
                        site,
                        actor,
                        objections.find(site.tenant(), objection.publicId()).orElseThrow(),
                        form,
                        "decision",
                        "objection.wrong.step");
    }

    private static boolean own(Objection objection, Actor actor) {
        return objection.personId() != null
                && objection.personId() == actor.person().id();
    }

    private Row row(Site site, Objection objection) {
        var notice = notices.byId(site.tenant(), objection.noticeId());
        return new Row(
                objection,
                notice,
                notices.line(notice, objection.place()).orElseThrow(),
                objections.late(objection, site.today()));
    }

    private ObjectionReviewPage page(
            Site site, Actor actor, Objection objection, Decided form, Problems problems, @Nullable Long before) {
        var history = audit.of(site.tenant().id(), "objection", objection.publicId(), before);
        return new ObjectionReviewPage(
                site,
                actor,
                row(site, objection),
                evidence.of(site.tenant(), ObjectionFiles.KIND, objection.publicId()),
                evidence.of(site.tenant(), ReplyFiles.KIND, objection.publicId()),
                history,
                site.links().to(objection.deskPath() + "?before=" + history.before()),
                form,
                problems);
    }

    private HttpResponse<?> again(Site site, Actor actor, Objection objection, Decided form, String field, String key) {
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                .body(page(site, actor, objection, form, forms.problem(site, field, key), null));
    }
}
