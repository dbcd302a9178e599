package greenbridge.market;

import greenbridge.permission.Anyone;
import greenbridge.policy.Policy;
import greenbridge.policy.PolicyLibrary;
import greenbridge.site.Page;
import greenbridge.site.Site;
import greenbridge.tenants.Tenants;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.transaction.annotation.ReadOnly;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the tools of the market are, and the rights and instruments with their sources. */
@Anyone
@Controller("/{tenant}/market")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class MarketPages {
    private final Instruments instruments;
    private final PolicyLibrary policies;
    private final Tenants tenants;

    MarketPages(Instruments instruments, PolicyLibrary policies, Tenants tenants) {
        this.instruments = instruments;
        this.policies = policies;
        this.tenants = tenants;
    }

    /** @param instruments how many there are */
    record MarketPage(Site site, int instruments) implements Page {}

    @Get
    MarketPage market(Site site) {
        return new MarketPage(site, instruments.all().size());
    }

    /** What a document says of an instrument, with the document as it stands on the day of the page. */
    record Said(Policy policy, Policy.Standing standing, String quote) {}

    record Listed(Instrument instrument, List<Said> said) {}

    record InstrumentsPage(Site site, List<Listed> listed) implements Page {}

    @Get("/instruments")
    @ReadOnly
    InstrumentsPage instruments(Site site) {
        var listed = new ArrayList<Listed>();
        for (Instrument instrument : instruments.all()) {
            listed.add(new Listed(
                    instrument,
                    instrument.sources().stream()
                            .flatMap(source -> said(site, source).stream())
                            .toList()));
        }
        return new InstrumentsPage(site, listed);
    }

    /** Nothing of a document that is not in the library. */
    private Optional<Said> said(Site site, Instrument.Source source) {
        return tenants.bySlug(source.tenant())
                .flatMap(tenant -> policies.byCode(tenant.id(), source.policy()))
                .map(policy -> new Said(policy, policy.standingOn(site.validOn()), source.quote()));
    }
}
