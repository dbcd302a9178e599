package greenbridge.entry;

import greenbridge.entry.Version.Transaction;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;

/** Whether a change may follow the latest version, and the version that it makes. Pure. */
sealed interface Decision {
    record Yes(Version version) implements Decision {}

    record No(String messageKey) implements Decision {}

    static Decision of(Version last, Change change, LocalDateTime now, String by) {
        if (change.reason().isBlank()) {
            return new No("entry.refused.noReason");
        }
        if (last.endedAs() != null && !(change instanceof Change.Correct)) {
            return new No("entry.refused.ended");
        }
        LocalDate earliest = change instanceof Change.Correct ? last.validFrom() : last.effectiveOn();
        if (change.effectiveOn().isBefore(earliest)) {
            return new No("entry.refused.beforeLast");
        }
        var next = new Next(last, change, now, by);
        return switch (change) {
            case Change.Amend amend ->
                next.made(
                        Transaction.CHANGE,
                        last.saying(
                                amend.content(),
                                Objects.requireNonNullElse(amend.schemaVersion(), last.schemaVersion())));
            case Change.Correct correct ->
                next.made(Transaction.CORRECTION, last.saying(correct.content(), last.schemaVersion()));
            case Change.Advance advance -> advance(next, advance);
            case Change.Renew renew ->
                last.validTo() == null || !renew.validTo().isAfter(last.validTo())
                        ? new No("entry.refused.noLater")
                        : next.made(Transaction.RENEWAL, last.valid(last.stage(), last.validFrom(), renew.validTo()));
            case Change.Suspend suspend ->
                suspend.lastDay() != null && suspend.lastDay().isBefore(suspend.effectiveOn())
                        ? new No("entry.refused.endsBeforeStart")
                        : next.made(Transaction.SUSPENSION, last.suspended(suspend.effectiveOn(), suspend.lastDay()));
            case Change.Lift lift ->
                last.on(lift.effectiveOn()) == Status.SUSPENDED
                        ? next.made(Transaction.LIFTING, last.suspended(null, null))
                        : new No("entry.refused.notSuspended");
            case Change.Withdraw withdraw ->
                next.made(Transaction.WITHDRAWAL, last.ended(withdraw.effectiveOn(), Status.WITHDRAWN));
            case Change.Revoke revoke ->
                next.made(Transaction.REVOCATION, last.ended(revoke.effectiveOn(), Status.REVOKED));
            case Change.Supersede supersede ->
                next.made(Transaction.SUPERSESSION, last.ended(supersede.effectiveOn(), Status.SUPERSEDED));
        };
    }

    /** What is listed counts from the day it was listed, not from the day it became a candidate. */
    private static Decision advance(Next next, Change.Advance advance) {
        Version last = next.last();
        LocalDate from = advance.stage() == Status.LISTED ? advance.effectiveOn() : last.validFrom();
        LocalDate to = advance.validTo() == null ? last.validTo() : advance.validTo();
        if (!last.stage().comesBefore(advance.stage())) {
            return new No("entry.refused.noLaterStage");
        }
        return to != null && to.isBefore(from)
                ? new No("entry.refused.endsBeforeStart")
                : next.made(Transaction.ADVANCEMENT, last.valid(advance.stage(), from, to));
    }

    record Next(Version last, Change change, LocalDateTime now, String by) {
        Decision made(Transaction transaction, Version like) {
            return new Yes(like.next(transaction, change, now, by));
        }
    }
}
