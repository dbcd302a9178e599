package greenbridge.enquiry;

import greenbridge.file.Slot;
import greenbridge.file.Stored;
import greenbridge.form.Problems;
import greenbridge.form.Typed;
import greenbridge.membership.Member;
import greenbridge.session.Actor;
import greenbridge.site.Page;
import greenbridge.site.Site;
import greenbridge.view.Texts;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Lays out an enquiry for the side that looks at it; for strangers there is none. */
@Singleton
class ThreadDesk {
    private final Enquiries enquiries;
    private final Threads threads;
    private final Attachments attachments;
    private final Outcomes outcomes;
    private final Parties parties;
    private final Texts texts;

    ThreadDesk(
            Enquiries enquiries,
            Threads threads,
            Attachments attachments,
            Outcomes outcomes,
            Parties parties,
            Texts texts) {
        this.enquiries = enquiries;
        this.threads = threads;
        this.attachments = attachments;
        this.outcomes = outcomes;
        this.parties = parties;
        this.texts = texts;
    }

    /** An enquiry, and who looks at it. */
    record Seen(Enquiry enquiry, Side side, boolean brokers) {
        /** To whom internal notes belong: those of officials stay with officials when the provider comes. */
        Side own() {
            return brokers ? Side.PORTAL : side;
        }
    }

    /**
     * The thread.
     *
     * @param brokers whether an official looks at it in the place of the provider
     * @param passes whether the seeker can pass it on
     * @param speaks whether this side may write to the other
     * @param tells whether it can still say what came of it
     * @param reaches whether it sees how the seeker is reached: who has acknowledged does
     * @param colleagues to whom the own side can hand it over
     */
    record EnquiryPage(
            Site site,
            Actor actor,
            Enquiry enquiry,
            Side side,
            boolean brokers,
            boolean passes,
            boolean speaks,
            boolean tells,
            boolean reaches,
            List<Said> lines,
            List<Stored> files,
            Slot slot,
            Outcomes.Both outcomes,
            List<Member> colleagues,
            Typed typed,
            Problems problems)
            implements Page {}

    Optional<Seen> seen(Site site, Actor actor, String id) {
        return enquiries
                .find(site.tenant(), id)
                .flatMap(enquiry -> Parties.side(actor, enquiry)
                        .map(side ->
                                new Seen(enquiry, side, side == Side.PROVIDER && Parties.brokers(actor, enquiry))));
    }

    EnquiryPage page(Site site, Actor actor, Seen seen, Typed typed, Problems problems) {
        var enquiry = seen.enquiry();
        var both = outcomes.of(site.tenant(), enquiry, seen.side());
        boolean acknowledged = enquiry.acknowledgedAt() != null;
        return new EnquiryPage(
                site,
                actor,
                enquiry,
                seen.side(),
                seen.brokers(),
                seen.side() == Side.SEEKER && enquiry.aboutKind() == About.Kind.ENTRY && enquiry.lapsed(site.today()),
                speaks(seen),
                !seen.brokers() && acknowledged && told(enquiry.state()) && !both.settled(),
                seen.side() == Side.SEEKER || acknowledged,
                threads.of(site.tenant(), enquiry, seen.own()),
                attachments.of(site.tenant(), enquiry),
                Attachments.SLOT,
                both,
                seen.brokers() ? List.of() : parties.colleagues(site.tenant(), enquiry, seen.side()),
                typed,
                problems);
    }

    static boolean speaks(Seen seen) {
        return told(seen.enquiry().state())
                && (seen.side() == Side.SEEKER || seen.enquiry().acknowledgedAt() != null);
    }

    /** Not what somebody let lie or took back. */
    private static boolean told(State state) {
        return state != State.NO_REPLY && state != State.WITHDRAWN;
    }

    /** With what was typed, and the revision of now. */
    HttpResponse<?> again(Site site, Actor actor, Seen seen, Typed typed, Problems problems) {
        var now = seen(site, actor, seen.enquiry().publicId()).orElse(seen);
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page(site, actor, now, typed, problems));
    }

    HttpResponse<?> again(Site site, Actor actor, Seen seen, Typed typed, String field, String key) {
        return again(site, actor, seen, typed, Problems.one(field, texts.in(site.language(), key)));
    }

    static HttpResponse<?> back(Site site, Enquiry enquiry) {
        return HttpResponse.seeOther(URI.create(site.links().to(enquiry.path())));
    }
}
