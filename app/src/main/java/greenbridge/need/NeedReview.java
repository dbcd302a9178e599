package greenbridge.need;

import greenbridge.audit.Audit;
import greenbridge.audit.History;
import greenbridge.form.Problems;
import greenbridge.form.Typed;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.site.Page;
import greenbridge.site.Site;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lays out a published need for those who asked for it. */
@Singleton
class NeedReview {
    private final Telling telling;
    private final Asking asking;
    private final Responses responses;
    private final Invitations invitations;
    private final Outcomes outcomes;
    private final Audit audit;
    private final Clocks clocks;

    NeedReview(
            Telling telling,
            Asking asking,
            Responses responses,
            Invitations invitations,
            Outcomes outcomes,
            Audit audit,
            Clocks clocks) {
        this.telling = telling;
        this.asking = asking;
        this.responses = responses;
        this.invitations = invitations;
        this.outcomes = outcomes;
        this.audit = audit;
        this.clocks = clocks;
    }

    /** A question that waits, with what was typed about it. */
    record Waiting(NeedQuestion question, boolean late, String shown, String answer) {}

    /**
     * An answer as it is read.
     *
     * @param answers by the number of the requirement
     * @param missed musts that it says no to
     */
    record Given(Response response, Map<Long, Answer> answers, long missed) {}

    /**
     * @param edits whether this person may act
     * @param sealed whether answers are there that nobody may read yet
     * @param found whom one could invite
     * @param ripe whether it can be awarded now
     */
    record NeedReviewPage(
            Site site,
            Actor actor,
            Told told,
            boolean edits,
            boolean sealed,
            List<Waiting> questions,
            List<Given> given,
            List<InvitationRows.Guest> guests,
            List<InvitationRows.Guest> found,
            String words,
            @Nullable String invited,
            boolean ripe,
            boolean cancels,
            Typed typed,
            Problems problems,
            History history)
            implements Page {}

    /** What was asked of the page: names to invite by, and what came of an invitation. */
    record Look(String words, @Nullable String invited) {
        static final Look NONE = new Look("", null);
    }

    NeedReviewPage page(Site site, Actor actor, Need need, Look look, Typed typed, Problems problems) {
        var told = telling.of(site.tenant(), need);
        boolean sealed = !need.unsealed(clocks.now());
        var opened = responses.opened(site.tenant(), need);
        var answers = responses.answers(site.tenant(), opened);
        var given = opened.stream()
                .map(response -> given(told, response, answers.getOrDefault(response.id(), Map.of())))
                .toList();
        return new NeedReviewPage(
                site,
                actor,
                told,
                actor.may(Permission.ORGANISATION_EDIT, need.organisationId()),
                sealed,
                asking.of(need).stream()
                        .filter(NeedQuestion::waits)
                        .map(question -> waiting(question, typed))
                        .toList(),
                given,
                invitations.of(need).stream()
                        .map(guest -> sealed ? guest.unread() : guest)
                        .toList(),
                told.state() == Need.State.OPEN ? invitations.named(need, look.words()) : List.of(),
                look.words(),
                look.invited(),
                outcomes.ripe(need, Outcome.Kind.AWARDED),
                outcomes.ripe(need, Outcome.Kind.CANCELLED),
                typed,
                problems,
                audit.of(site.tenant().id(), "need", need.publicId(), null));
    }

    private static Given given(Told told, Response response, Map<Long, Answer> answers) {
        long missed = told.requirements().stream()
                .filter(Requirement::must)
                .map(requirement -> answers.get(requirement.id()))
                .filter(Objects::nonNull)
                .filter(answer -> answer.verdict() == Answer.Verdict.NO)
                .count();
        return new Given(response, answers, missed);
    }

    private Waiting waiting(NeedQuestion question, Typed typed) {
        boolean typedHere = typed.of("question").equals(question.publicId());
        return new Waiting(
                question,
                question.late(clocks.today()),
                typedHere ? typed.of("shown") : question.asked(),
                typedHere ? typed.of("answer") : "");
    }
}
