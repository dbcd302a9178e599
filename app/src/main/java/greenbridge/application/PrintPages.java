package greenbridge.application;

import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.site.Page;
import greenbridge.site.Site;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;

/** What was handed in, as it was handed in: the same to the letter for whoever may read it. */
@Controller("/{tenant}/workbench/applications/{id}/submissions/{number}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class PrintPages {
    private final Applications applications;
    private final Matters matters;
    private final Printing printing;

    PrintPages(Applications applications, Matters matters, Printing printing) {
        this.applications = applications;
        this.matters = matters;
        this.printing = printing;
    }

    /** @param sound whether the text still has the hash that was said when it was handed in */
    record SubmissionPrintPage(Site site, Submission submission, Printed printed, boolean sound) implements Page {}

    record SubmissionReceiptPage(Site site, Actor actor, Matter matter, Submission submission, Printed printed)
            implements Page {}

    @Needs(Permission.WORKBENCH)
    @Get
    Optional<SubmissionPrintPage> print(Site site, Actor actor, String id, String number) {
        return matters.readable(site.tenant(), actor, id)
                .flatMap(matter -> submission(matter, number))
                .flatMap(submission -> printing.read(submission)
                        .map(read -> new SubmissionPrintPage(site, submission, read.printed(), read.sound())));
    }

    @Needs(Permission.ORGANISATION_SEE)
    @Get("/receipt")
    Optional<SubmissionReceiptPage> receipt(Site site, Actor actor, String id, String number) {
        return matters.own(site.tenant(), actor, id, Permission.ORGANISATION_SEE)
                .flatMap(matter -> submission(matter, number)
                        .flatMap(submission -> printing.read(submission)
                                .map(read ->
                                        new SubmissionReceiptPage(site, actor, matter, submission, read.printed()))));
    }

    private Optional<Submission> submission(Matter matter, String number) {
        return applications.submissions(matter.application()).stream()
                .filter(submission -> number.equals("" + submission.number()))
                .findFirst();
    }
}
