package greenbridge.saving;

import greenbridge.organisation.Organisation;
import greenbridge.organisation.Organisations;
import greenbridge.permission.Anyone;
import greenbridge.site.Page;
import greenbridge.site.Site;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;

/** What a company promised and what was verified, for everybody. */
@Anyone
@Controller("/{tenant}/organisations")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class TrackPages {
    private final Organisations organisations;
    private final Accounts accounts;

    TrackPages(Organisations organisations, Accounts accounts) {
        this.organisations = organisations;
        this.accounts = accounts;
    }

    record OrganisationSavingsPage(Site site, Organisation organisation, Track track) implements Page {}

    @Get("/{id}/savings")
    Optional<OrganisationSavingsPage> show(Site site, String id) {
        return organisations
                .find(site.tenant(), id)
                .map(found ->
                        new OrganisationSavingsPage(site, found, Track.of(accounts.agreed(found), site.english())));
    }
}
