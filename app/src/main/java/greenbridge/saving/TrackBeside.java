package greenbridge.saving;

import greenbridge.organisation.Beside;
import greenbridge.organisation.Organisation;
import greenbridge.tenants.Tenant;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** 承诺与实测 on the page of a company that has something verified: the sums of all years, which stand one by one on a page of their own. */
@Singleton
class TrackBeside implements Beside {
    private final Accounts accounts;

    TrackBeside(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<Block> of(Tenant viewer, Organisation organisation) {
        var track = Track.of(accounts.agreed(organisation), false);
        return track.years().isEmpty() ? Optional.empty() : Optional.of(block(organisation, track));
    }

    private static Block block(Organisation organisation, Track track) {
        var sum = track.sum();
        return new Block(
                "saving.track",
                "saving.track.how",
                List.of(
                        new Figure("saving.track.agreed", String.valueOf(track.contracts()), null),
                        new Figure("saving.track.years", track.span(), null),
                        new Figure("saving.track.promised", sum.promised(), null),
                        new Figure("saving.track.verified", sum.coal().tonnes(), null)),
                "organisations/" + organisation.publicId() + "/savings");
    }
}
