package greenbridge.enquiry;

import greenbridge.account.Person;
import greenbridge.tenants.Tenant;
import greenbridge.workday.Workdays;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;

/** The steps of both sides. Each is made on the revision that somebody saw, so of two one wins. */
@Singleton
class Steps {
    private final EnquiryRows rows;
    private final Places places;
    private final Threads threads;
    private final Errands errands;
    private final Workdays workdays;
    private final Clock clock;

    Steps(EnquiryRows rows, Places places, Threads threads, Errands errands, Workdays workdays, Clock clock) {
        this.rows = rows;
        this.places = places;
        this.threads = threads;
        this.errands = errands;
        this.workdays = workdays;
        this.clock = clock;
    }

    /** The place comes first: who gets none has acknowledged nothing. */
    @Transactional
    Step acknowledge(Tenant tenant, Enquiry seen, Person person) {
        if (!places.take(tenant, seen)) {
            return new Step.Crowded();
        }
        if (rows.acknowledge(tenant.id(), seen.id(), seen.revision(), now()) != 1) {
            places.giveBack(tenant, seen);
            return new Step.Moved();
        }
        rows.hold(tenant.id(), seen.id(), null, person.id());
        threads.add(tenant, seen, Side.PROVIDER, Said.Kind.ACKNOWLEDGED, null, person);
        errands.over(tenant, seen);
        errands.ask(tenant, seen, Side.PROVIDER, Errands.CONTACT, seen.contactDue());
        errands.tell(tenant, seen, Side.SEEKER, "enquiry-acknowledged");
        places.closeWhenFull(tenant, seen);
        return done(tenant, seen);
    }

    @Transactional
    Step contact(Tenant tenant, Enquiry seen, String words, Person person) {
        var due = answerDue();
        if (rows.contact(tenant.id(), seen.id(), seen.revision(), now(), due) != 1) {
            return new Step.Moved();
        }
        threads.add(tenant, seen, Side.PROVIDER, Said.Kind.CONTACTED, words, person);
        errands.done(tenant, seen, Errands.CONTACT);
        errands.ask(tenant, seen, Side.SEEKER, Errands.ANSWER, due);
        errands.write(tenant, seen, Side.SEEKER, "enquiry-contacted");
        return done(tenant, seen);
    }

    @Transactional
    Step negotiate(Tenant tenant, Enquiry seen, Side side, Person person) {
        if (rows.negotiate(tenant.id(), seen.id(), seen.revision()) != 1) {
            return new Step.Moved();
        }
        threads.add(tenant, seen, side, Said.Kind.NEGOTIATING, null, person);
        return done(tenant, seen);
    }

    /** Words of the provider wait for an answer, words of the seeker are one. */
    @Transactional
    Step say(Tenant tenant, Enquiry seen, Side side, String words, Person person) {
        boolean answers = side == Side.SEEKER;
        LocalDate due = !answers && seen.state().talking()
                ? Objects.requireNonNullElseGet(seen.answerDue(), this::answerDue)
                : null;
        boolean silent = !answers && seen.acknowledgedAt() == null;
        if (silent || rows.speak(tenant.id(), seen.id(), due, answers) != 1) {
            return new Step.Moved();
        }
        threads.add(tenant, seen, side, Said.Kind.WORDS, words, person);
        if (due == null) {
            errands.done(tenant, seen, Errands.ANSWER);
        } else {
            errands.ask(tenant, seen, Side.SEEKER, Errands.ANSWER, due);
        }
        errands.tell(tenant, seen, side.other(), "enquiry-said");
        return done(tenant, seen);
    }

    /** For the own side alone. */
    @Transactional
    void note(Tenant tenant, Enquiry seen, Side side, String words, Person person) {
        threads.add(tenant, seen, side, Said.Kind.NOTE, words, person);
    }

    @Transactional
    Step withdraw(Tenant tenant, Enquiry seen, String words, Person person) {
        if (rows.withdraw(tenant.id(), seen.id(), seen.revision(), now()) != 1) {
            return new Step.Moved();
        }
        threads.add(tenant, seen, Side.SEEKER, Said.Kind.WITHDRAWN, words.isEmpty() ? null : words, person);
        errands.over(tenant, seen);
        errands.tell(tenant, seen, Side.PROVIDER, "enquiry-withdrawn");
        return done(tenant, seen);
    }

    /** Within the own side; the other one does not learn of it. */
    @Transactional
    void handOver(Tenant tenant, Enquiry seen, Side side, Person colleague, Person person) {
        boolean seeker = side == Side.SEEKER;
        rows.hold(tenant.id(), seen.id(), seeker ? colleague.id() : null, seeker ? null : colleague.id());
        threads.add(tenant, seen, side, Said.Kind.HANDED, colleague.name(), person);
        errands.handed(tenant, seen, colleague.id());
    }

    private Step done(Tenant tenant, Enquiry seen) {
        return new Step.Done(rows.find(tenant.id(), seen.publicId()).orElseThrow());
    }

    private LocalDate answerDue() {
        return workdays.after(LocalDate.now(clock), Clocks.PORTAL.answer());
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
