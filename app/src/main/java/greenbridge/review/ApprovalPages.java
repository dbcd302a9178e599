package greenbridge.review;

import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.site.Site;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Sheets, approved by another than the one who drafted them. */
@Needs(Permission.APPLICATION_SELECT)
@Controller("/{tenant}/workbench/sheets")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ApprovalPages {
    private final Sheets sheets;
    private final Standings standings;
    private final Approvals approvals;
    private final Refusals refusals;

    ApprovalPages(Sheets sheets, Standings standings, Approvals approvals, Refusals refusals) {
        this.sheets = sheets;
        this.standings = standings;
        this.approvals = approvals;
        this.refusals = refusals;
    }

    /** @param print of what was on the page */
    @Serdeable
    record Approval(@Nullable String print) {}

    @Post("/{id}/approval")
    HttpResponse<?> approve(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Approval approval) {
        var found = sheets.find(site.tenant(), id);
        var at = found.flatMap(sheet -> standings.selecting(site.tenant(), sheet.callId(), sheets.tier(sheet)));
        if (found.isEmpty() || at.isEmpty()) {
            return HttpResponse.notFound();
        }
        var sheet = found.get();
        String print = approval.print() == null ? "" : approval.print();
        return switch (approvals.approve(site, request, actor, at.get(), sheet, print)) {
            case Approving.Done done ->
                HttpResponse.seeOther(URI.create(site.links().to(sheet.path())));
            case Approving.TooLate late -> refusals.of(site, actor, sheet, "sheet", "review.sheet.wrong.late");
            case Approving.Own own -> refusals.of(site, actor, sheet, "sheet", "review.sheet.wrong.own");
            case Approving.Voided gone ->
                refusals.of(site, actor, sheet, "sheet", "review.sheet.wrong.void", String.join("、", gone.names()));
            case Approving.NoQuota none -> refusals.of(site, actor, sheet, "quota", "review.sheet.wrong.quota");
            case Approving.Over over ->
                refusals.of(
                        site,
                        actor,
                        sheet,
                        "quota",
                        "review.sheet.wrong.over",
                        over.quota(),
                        over.remaining(),
                        over.wanted());
            case Approving.Incomplete less ->
                refusals.of(site, actor, sheet, "lines", less.key(), String.join("、", less.names()));
        };
    }
}
