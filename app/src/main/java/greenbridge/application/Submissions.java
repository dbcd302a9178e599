package greenbridge.application;

import greenbridge.account.Person;
import greenbridge.account.PersonName;
import greenbridge.audit.Audit;
import greenbridge.audit.Line;
import greenbridge.ban.Bans;
import greenbridge.call.Call;
import greenbridge.fact.Fact;
import greenbridge.fact.Facts;
import greenbridge.mail.Outbox;
import greenbridge.membership.Plain;
import greenbridge.rule.Outcome;
import greenbridge.tenants.Language;
import greenbridge.tenants.Tenant;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Hands applications in: all of it in one transaction, so that whatever dies in between leaves it as it was. */
@Singleton
public class Submissions {
    private final Applications applications;
    private final ApplicationRows rows;
    private final SubmissionRows submissions;
    private final Answers answers;
    private final CopiedRows copied;
    private final Enclosures enclosures;
    private final Verdicts verdicts;
    private final Printing printing;
    private final Facts facts;
    private final Bans bans;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Submissions(
            Applications applications,
            ApplicationRows rows,
            SubmissionRows submissions,
            Answers answers,
            CopiedRows copied,
            Enclosures enclosures,
            Verdicts verdicts,
            Printing printing,
            Facts facts,
            Bans bans,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.applications = applications;
        this.rows = rows;
        this.submissions = submissions;
        this.answers = answers;
        this.copied = copied;
        this.enclosures = enclosures;
        this.verdicts = verdicts;
        this.printing = printing;
        this.facts = facts;
        this.bans = bans;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Whoever writes in it at the same time waits, or is waited for and then seen to have changed it.
     *
     * @param told what the audit is told of it
     */
    @Transactional
    public Submitting submit(Tenant tenant, Matter seen, Submitting.Wish wish, Function<Submission, Line> told) {
        var now = LocalDateTime.now(clock);
        var locked = rows.lock(tenant.id(), seen.application().id()).orElseThrow();
        var matter = new Matter(locked, seen.call(), seen.programme(), seen.version(), seen.unit());
        var refused = refusal(tenant, matter, now);
        if (refused.isPresent()) {
            return refused.get();
        }
        var content = answers.of(locked, matter.pack());
        if (content.last() != wish.seen()) {
            return refused("application.submit.changed");
        }
        var values = verdicts.complete(matter, content.values(), now.toLocalDate());
        var completeness = completeness(tenant, matter, values);
        if (!completeness.whole()) {
            return new Submitting.Incomplete(completeness);
        }
        var verdict = verdicts.of(matter, values, now.toLocalDate());
        if (Verdicts.excludes(matter.pack(), verdict)) {
            return refused("application.submit.excluded");
        }
        if (verdict.outcome() == Outcome.FAIL && !wish.confirmed()) {
            return refused("application.submit.unconfirmed");
        }
        int number = locked.submission() + 1;
        boolean late = late(matter, now);
        enclosures.freeze(tenant, locked, number);
        var paper = printing.seal(
                matter,
                number,
                now,
                wish.by(),
                wish.helped(),
                late,
                values,
                enclosures.of(tenant, locked, number),
                verdict);
        var submission = new Submission(
                tenant.id(),
                locked.id(),
                number,
                values,
                verdict,
                paper.hash(),
                wish.by().id(),
                wish.helped(),
                late,
                now);
        submissions.insert(submission);
        printing.keep(locked, number, paper);
        var moved = moved(tenant, matter, number, now);
        facts.enter(
                tenant,
                matter.unit().id(),
                Ledgered.entered(matter.pack(), matter.call().roundYear(), values),
                Fact.Source.APPLICATION,
                locked.publicId(),
                wish.by().id());
        write(tenant, matter, submission, wish);
        audit.write(told.apply(submission));
        return new Submitting.Done(moved, submission);
    }

    /** How much is there of what has to be there. */
    @Transactional
    Completeness completeness(Tenant tenant, Matter matter, Map<String, Object> values) {
        var application = matter.application();
        var slots = enclosures.of(tenant, application, 0).stream()
                .map(placed -> placed.slot())
                .collect(Collectors.toSet());
        return Completeness.of(matter.pack(), values, slots, copied.of(tenant.id(), application.id()));
    }

    /** Why it cannot be handed in at this moment, whatever is in it. */
    @Transactional
    Optional<Submitting.Refused> refusal(Tenant tenant, Matter matter, LocalDateTime now) {
        var application = matter.application();
        var call = matter.call();
        return switch (application.state()) {
            case DRAFT -> {
                var state = call.at(now);
                if (state != Call.State.OPEN && state != Call.State.GRACE) {
                    yield Optional.of(refused("application.submit.closed"));
                }
                yield bans.against(
                                tenant,
                                application.organisationId(),
                                call.programmeTenantId(),
                                call.programmeId(),
                                now.toLocalDate())
                        .map(ban -> new Submitting.Refused(
                                "application.refused.banned",
                                List.of(ban.until().toString(), ban.reason())));
            }
            case RETURNED -> {
                var by = application.returnBy();
                yield by != null && now.toLocalDate().isAfter(by)
                        ? Optional.of(refused("application.submit.lapsed"))
                        : Optional.empty();
            }
            case IN_REVIEW, SELECTED, IN_NOTICE, LISTED, DECLINED, NOT_LISTED, WITHDRAWN, LAPSED ->
                Optional.of(refused("application.submit.state"));
        };
    }

    static boolean late(Matter matter, LocalDateTime now) {
        return matter.application().state() == Application.State.DRAFT
                && matter.call().at(now) == Call.State.GRACE;
    }

    /** To its first tier, or to the one that returned it. */
    private Application moved(Tenant tenant, Matter matter, int number, LocalDateTime now) {
        var before = matter.application();
        var area = matter.unit().area();
        int changed = rows.handIn(tenant.id(), before.id(), before.revision(), number, area, now);
        var after = before.handedIn(number, area, now);
        int tier = before.state() == Application.State.RETURNED ? before.tier() : 0;
        boolean entered = matter.pack().tiers().isEmpty()
                ? applications.move(after, Application.State.IN_REVIEW, 0, null)
                : applications.enter(
                        tenant, after, matter.pack(), tier, matter.unit().nameZh());
        if (changed != 1 || !entered) {
            throw new IllegalStateException("An application changed while its row was locked");
        }
        return rows.byId(tenant.id(), before.id()).orElseThrow();
    }

    private void write(Tenant tenant, Matter matter, Submission submission, Submitting.Wish wish) {
        if (wish.link() == null) {
            return;
        }
        Person by = wish.by();
        var language = Language.of(by.language());
        var values = new HashMap<>(Map.of(
                "name", PersonName.inMail(by.name()),
                "organisation", Plain.name(matter.unit().nameZh()),
                "call", Plain.name(matter.call().title(language == Language.EN)),
                "number", matter.application().publicId() + "-" + submission.number(),
                "at", Printing.said(submission.submittedAt()),
                "hash", submission.hash(),
                "link", wish.link(),
                "portal", tenant.portal(language)));
        outbox.send(tenant, language, by.email(), "submitted", values);
    }

    private static Submitting.Refused refused(String key) {
        return new Submitting.Refused(key, List.of());
    }
}
