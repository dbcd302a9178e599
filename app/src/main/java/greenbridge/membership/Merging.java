package greenbridge.membership;

import greenbridge.membership.MergeRows.Held;
import greenbridge.organisation.Unit;
import greenbridge.organisation.Units;
import greenbridge.showing.Announcements;
import greenbridge.showing.News;
import greenbridge.showing.Showing.Kind;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Two records that are one organisation become one record. Nothing is lost, and the old address leads to the new one. */
@Singleton
class Merging {
    private final MergeRows rows;
    private final VerificationRows verifications;
    private final InvitationRows invitations;
    private final Members members;
    private final Mandates mandates;
    private final Units units;
    private final Announcements announcements;
    private final Clock clock;

    Merging(
            MergeRows rows,
            VerificationRows verifications,
            InvitationRows invitations,
            Members members,
            Mandates mandates,
            Units units,
            Announcements announcements,
            Clock clock) {
        this.rows = rows;
        this.verifications = verifications;
        this.invitations = invitations;
        this.members = members;
        this.mandates = mandates;
        this.units = units;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** How much of each will move. */
    record Moving(
            int members,
            int mandates,
            int invitations,
            int entries,
            int demonstrations,
            int links,
            int branches,
            int showings) {}

    @ReadOnly
    public Moving moving(Tenant tenant, Unit from) {
        return new Moving(
                members.of(tenant, from).size(),
                mandates.of(tenant, from).size(),
                invitations.pending(tenant.id(), from.id()).size(),
                rows.entries(tenant.id(), from.id()).size(),
                rows.demonstrations(tenant.id(), from.id()).size(),
                rows.links(tenant.id(), from.id()),
                units.branches(from).size(),
                rows.showings(tenant.id(), from.id()));
    }

    /** What moved; nothing when one of them is no record any more, or an open question would lose its subject. */
    @Transactional
    public Optional<Moving> merge(Tenant tenant, Unit from, Unit into) {
        long first = Math.min(from.id(), into.id());
        units.lock(tenant, first);
        units.lock(tenant, first == from.id() ? into.id() : from.id());
        var gone = units.byId(tenant, from.id()).filter(unit -> unit.state() != Unit.State.MERGED);
        var stays = units.byId(tenant, into.id()).filter(Merging::survives);
        if (gone.isEmpty() || stays.isEmpty() || from.id() == into.id() || waits(tenant, from)) {
            return Optional.empty();
        }
        var moving = moving(tenant, gone.get());
        var entries = rows.entries(tenant.id(), from.id());
        var demonstrations = rows.demonstrations(tenant.id(), from.id());
        rows.moveEntries(tenant.id(), from.id(), into.id());
        rows.moveDemonstrations(tenant.id(), from.id(), into.id());
        rows.moveLinksFrom(tenant.id(), from.id(), into.id());
        rows.moveLinksTo(tenant.id(), from.id(), into.id());
        rows.moveTasks(tenant.id(), from.id(), into.id());
        rows.moveApplications(tenant.id(), from.id(), into.id());
        rows.moveFacts(tenant.id(), from.id(), into.id());
        rows.moveBans(tenant.id(), from.id(), into.id());
        rows.moveNoticeLines(tenant.id(), from.id(), into.id());
        rows.moveYearlyReviews(tenant.id(), from.id(), into.id());
        rows.moveSavingsOf(tenant.id(), from.id(), into.id());
        rows.moveSavingsBy(tenant.id(), from.id(), into.id());
        rows.moveSavingPlans(tenant.id(), from.id(), into.id());
        rows.moveSavingReports(tenant.id(), from.id(), into.id());
        rows.moveProducts(tenant.id(), from.id(), into.id());
        rows.moveConsentsOf(tenant.id(), from.id(), into.id());
        rows.moveConsentsTo(tenant.id(), from.id(), into.id());
        rows.moveEvaluationsBy(tenant.id(), from.id(), into.id());
        rows.moveEvaluationsOf(tenant.id(), from.id(), into.id());
        rows.moveNeeds(tenant.id(), from.id(), into.id());
        rows.moveNeedQuestions(tenant.id(), from.id(), into.id());
        rows.moveNeedInvitations(tenant.id(), from.id(), into.id());
        rows.moveNeedResponses(tenant.id(), from.id(), into.id());
        rows.moveKeptMatches(from.id(), into.id());
        rows.moveRecommendationsOf(tenant.id(), from.id(), into.id());
        rows.moveRecommendationsTo(tenant.id(), from.id(), into.id());
        rows.moveRatings(tenant.id(), from.id(), into.id());
        rows.moveTrainings(tenant.id(), from.id(), into.id());
        rows.moveEnquiriesBy(tenant.id(), from.id(), into.id());
        rows.moveEnquiriesTo(tenant.id(), from.id(), into.id());
        rows.show(tenant.id(), from.id(), into.id(), into.publicId());
        rows.hide(tenant.id(), from.id());
        invitations.move(tenant.id(), from.id(), into.id());
        verifications.move(tenant.id(), from.id(), into.id());
        members.merge(tenant, gone.get(), stays.get());
        units.merge(gone.get(), stays.get());
        announce(entries, Kind.entry);
        announce(demonstrations, Kind.demonstration);
        return Optional.of(moving);
    }

    private static boolean survives(Unit unit) {
        return switch (unit.state()) {
            case LISTED, VERIFIED -> true;
            case DRAFT, MERGED -> false;
        };
    }

    private boolean waits(Tenant tenant, Unit unit) {
        return verifications.of(tenant.id(), unit.id()).stream().anyMatch(Verification::open);
    }

    private void announce(List<Held> held, Kind kind) {
        var now = LocalDateTime.now(clock);
        var news = held.stream()
                .map(each -> new News(each.tenantId(), kind, each.id(), now, now))
                .toList();
        if (!news.isEmpty()) {
            announcements.add(news);
        }
    }
}
