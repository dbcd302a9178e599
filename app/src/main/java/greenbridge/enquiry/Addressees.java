package greenbridge.enquiry;

import greenbridge.entry.Shown;
import greenbridge.organisation.Unit;
import greenbridge.session.Actor;
import greenbridge.site.Site;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Finds whom somebody can ask about a thing. */
@Singleton
class Addressees {
    private static final int OFFERED = 8;

    private final Listings listings;
    private final NextInLine line;
    private final Parties parties;

    Addressees(Listings listings, NextInLine line, Parties parties) {
        this.listings = listings;
        this.line = line;
        this.parties = parties;
    }

    /**
     * The holder, and who else.
     *
     * @param brokered whether officials stand in for it
     * @param organisations in whose name this person can ask
     */
    record To(About about, boolean brokered, List<Unit> organisations, List<Shown> others) {}

    @ReadOnly
    public Optional<To> of(Site site, Actor actor, About.Kind kind, String id) {
        return listings.of(site.tenant(), kind, id, site.today()).map(about -> {
            Long provider = about.organisationId();
            boolean managed = provider != null
                    && !parties.managed(site.tenant(), List.of(provider)).isEmpty();
            var own = parties.verified(site.tenant(), actor);
            return new To(about, !managed, own, kind == About.Kind.ENTRY ? others(site, about, own) : List.of());
        });
    }

    private List<Shown> others(Site site, About about, List<Unit> own) {
        var without = new HashSet<Long>();
        if (about.organisationId() != null) {
            without.add(about.organisationId());
        }
        own.forEach(unit -> without.add(unit.id()));
        return listings.entry(site.tenant(), about.id(), site.today())
                .map(entry -> line.beside(site.tenant(), entry, null, without, about.id(), site.today(), OFFERED))
                .orElseGet(List::of);
    }
}
