package greenbridge.enquiry;

import greenbridge.account.Person;
import greenbridge.id.Ids;
import greenbridge.tenants.Tenant;
import greenbridge.workday.Workdays;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what has happened already, each with its day: for samples. Whose turn it is now is asked; of what is past nobody is told. */
@Singleton
public class Chronicle {
    private final EnquiryRows rows;
    private final SaidRows lines;
    private final OutcomeRows outcomes;
    private final Errands errands;
    private final Workdays workdays;

    Chronicle(EnquiryRows rows, SaidRows lines, OutcomeRows outcomes, Errands errands, Workdays workdays) {
        this.rows = rows;
        this.lines = lines;
        this.outcomes = outcomes;
        this.errands = errands;
        this.workdays = workdays;
    }

    /** Somebody who asks, by an organisation. */
    public record Seeker(Person person, long organisation, String name, String contact) {}

    /** A line of the thread: a step, or words. */
    public record Past(Side side, Said.Kind kind, @Nullable String words, Person person, LocalDateTime at) {}

    /** What both sides told of it in the end, which is the same. */
    public record End(Result result, @Nullable Long amount, Result.@Nullable Reason reason) {}

    /** A letter to one provider, for whom somebody acts. */
    @Transactional
    public void write(
            Tenant tenant,
            About about,
            Seeker seeker,
            String subject,
            String words,
            LocalDateTime sentAt,
            List<Past> past,
            @Nullable End end) {
        var sent = sent(tenant, about, seeker, subject, words, sentAt);
        rows.insert(sent);
        int revision = 0;
        for (Past each : past) {
            revision += step(tenant, sent, revision, each, end);
            lines.insert(new Said(
                    tenant.id(),
                    Ids.next(),
                    sent.id(),
                    each.side(),
                    false,
                    each.kind(),
                    each.words(),
                    each.person().id(),
                    each.person().name(),
                    each.at()));
        }
        asks(tenant, rows.find(tenant.id(), sent.publicId()).orElseThrow());
    }

    /** How far the revision goes up. */
    private int step(Tenant tenant, Enquiry sent, int seen, Past past, @Nullable End end) {
        return switch (past.kind()) {
            case ACKNOWLEDGED -> {
                rows.hold(tenant.id(), sent.id(), null, past.person().id());
                yield rows.acknowledge(tenant.id(), sent.id(), seen, past.at());
            }
            case CONTACTED ->
                rows.contact(
                        tenant.id(),
                        sent.id(),
                        seen,
                        past.at(),
                        workdays.after(past.at().toLocalDate(), Clocks.PORTAL.answer()));
            case NEGOTIATING -> rows.negotiate(tenant.id(), sent.id(), seen);
            case TOLD -> end == null ? 0 : told(tenant, sent, seen, past, end);
            case WORDS, NOTE, FILE, HANDED, WITHDRAWN, LATE, RESTING, PASSED, CROWDED -> 0;
        };
    }

    private int told(Tenant tenant, Enquiry sent, int seen, Past past, End end) {
        outcomes.insert(new Outcome(
                tenant.id(),
                sent.id(),
                past.side(),
                end.result(),
                end.amount(),
                end.amount() == null ? null : sent.sentAt().toLocalDate().plusDays(60),
                end.reason(),
                null,
                past.person().id(),
                past.at()));
        return rows.end(tenant.id(), sent.id(), seen, end.result().state(), past.at());
    }

    private void asks(Tenant tenant, Enquiry now) {
        switch (now.state()) {
            case NEW -> errands.ask(tenant, now, Side.PROVIDER, Errands.ACKNOWLEDGE, now.ackDue());
            case ACKNOWLEDGED -> errands.ask(tenant, now, Side.PROVIDER, Errands.CONTACT, now.contactDue());
            case CONTACTED, NEGOTIATING -> errands.ask(tenant, now, Side.SEEKER, Errands.ANSWER, now.answerDue());
            case WON, LOST, NO_REPLY, WITHDRAWN -> {}
        }
    }

    private Enquiry sent(
            Tenant tenant, About about, Seeker seeker, String subject, String words, LocalDateTime sentAt) {
        String publicId = Ids.random();
        var day = sentAt.toLocalDate();
        return new Enquiry(
                tenant.id(),
                Ids.next(),
                publicId,
                about.kind(),
                about.id(),
                about.name(),
                about.area(),
                Mode.ONE,
                publicId,
                1,
                0,
                seeker.person().id(),
                seeker.organisation(),
                seeker.name(),
                seeker.contact(),
                about.organisationId(),
                about.organisationName(),
                false,
                subject,
                words,
                false,
                null,
                null,
                State.NEW,
                0,
                false,
                sentAt,
                workdays.after(day, Clocks.PORTAL.acknowledge()),
                workdays.after(day, Clocks.PORTAL.contact()),
                null,
                null,
                null,
                null,
                null,
                null,
                seeker.person().id(),
                null);
    }
}
