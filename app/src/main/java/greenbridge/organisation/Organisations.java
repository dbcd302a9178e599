package greenbridge.organisation;

import greenbridge.showing.Announcements;
import greenbridge.showing.News;
import greenbridge.showing.Showing;
import greenbridge.showing.Showing.Kind;
import greenbridge.showing.Showings;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The verbs. */
@Singleton
public class Organisations {
    private final OrganisationRows rows;
    private final Showings showings;
    private final Announcements announcements;
    private final Tenants tenants;

    Organisations(OrganisationRows rows, Showings showings, Announcements announcements, Tenants tenants) {
        this.rows = rows;
        this.showings = showings;
        this.announcements = announcements;
        this.tenants = tenants;
    }

    @Transactional
    public void addAll(List<Organisation> organisations) {
        rows.insert(organisations);
        showings.add(organisations.stream()
                .flatMap(
                        each -> Showing.atHome(Kind.organisation, each.tenantId(), each.id(), each.publicId()).stream())
                .toList());
        announcements.add(organisations.stream()
                .map(each ->
                        new News(each.tenantId(), Kind.organisation, each.id(), each.changedAt(), each.changedAt()))
                .toList());
    }

    /** For whoever writes: the tenant's own record. */
    @ReadOnly
    public Optional<Organisation> byCreditCode(int tenantId, String code) {
        return rows.byCreditCode(tenantId, code);
    }

    @ReadOnly
    public Optional<Organisation> find(Tenant viewer, String publicId) {
        return rows.shown(viewer.id(), publicId);
    }

    /** The holder of something, as far as it shows in the viewer's portal. */
    @ReadOnly
    public Optional<Organisation> holder(Tenant viewer, @Nullable Integer tenantId, @Nullable Long id) {
        return tenantId == null || id == null ? Optional.empty() : rows.shownById(viewer.id(), tenantId, id);
    }

    @ReadOnly
    public Optional<Organisation> find(Tenant viewer, CreditCode code) {
        return rows.shownByCreditCode(viewer.id(), code.value());
    }

    /** Every record of the same organisation, this one first: the code says that they are the same. */
    @ReadOnly
    public List<Organisation> same(Organisation organisation) {
        String code = organisation.creditCode();
        if (code == null) {
            return List.of(organisation);
        }
        var everyone = tenants.everyone("One company is one company, whichever tenants keep a record of it");
        return Stream.concat(
                        Stream.of(organisation),
                        rows.known(everyone.ids(), code).stream().filter(each -> each.id() != organisation.id()))
                .toList();
    }
}
