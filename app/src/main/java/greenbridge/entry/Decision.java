package greenbridge.entry;

import greenbridge.entry.Version.Transaction;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

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
        if (change.effectiveOn().isBefore(last.effectiveOn()) && !(change instanceof Change.Correct)) {
            return new No("entry.refused.beforeLast");
        }
        var next = new Next(last, change, now, by);
        return switch (change) {
            case Change.Amend amend -> next.content(Transaction.CHANGE, amend.content(), amend.schemaVersion());
            case Change.Correct correct -> next.content(Transaction.CORRECTION, correct.content(), null);
            case Change.Renew renew ->
                last.validTo() == null || !renew.validTo().isAfter(last.validTo())
                        ? new No("entry.refused.noLater")
                        : next.dates(Transaction.RENEWAL, renew.validTo(), last.suspendedFrom(), last.suspendedTo());
            case Change.Suspend suspend ->
                suspend.lastDay() != null && suspend.lastDay().isBefore(suspend.effectiveOn())
                        ? new No("entry.refused.endsBeforeStart")
                        : next.dates(Transaction.SUSPENSION, last.validTo(), suspend.effectiveOn(), suspend.lastDay());
            case Change.Lift lift ->
                last.on(lift.effectiveOn()) == Status.SUSPENDED
                        ? next.dates(Transaction.LIFTING, last.validTo(), null, null)
                        : new No("entry.refused.notSuspended");
            case Change.Withdraw withdraw ->
                next.ended(Transaction.WITHDRAWAL, withdraw.effectiveOn(), Status.WITHDRAWN);
            case Change.Revoke revoke -> next.ended(Transaction.REVOCATION, revoke.effectiveOn(), Status.REVOKED);
        };
    }

    /** Everything of the last version but what the change is about. */
    record Next(Version last, Change change, LocalDateTime now, String by) {
        Decision content(Transaction transaction, Content content, @Nullable Integer schemaVersion) {
            return version(
                    transaction,
                    schemaVersion == null ? last.schemaVersion() : schemaVersion,
                    content,
                    last.validTo(),
                    last.suspendedFrom(),
                    last.suspendedTo(),
                    last.endedOn(),
                    last.endedAs());
        }

        Decision dates(
                Transaction transaction,
                @Nullable LocalDate validTo,
                @Nullable LocalDate suspendedFrom,
                @Nullable LocalDate suspendedTo) {
            return version(
                    transaction, last.schemaVersion(), last.content(), validTo, suspendedFrom, suspendedTo, null, null);
        }

        Decision ended(Transaction transaction, LocalDate on, Status as) {
            return version(
                    transaction,
                    last.schemaVersion(),
                    last.content(),
                    last.validTo(),
                    last.suspendedFrom(),
                    last.suspendedTo(),
                    on,
                    as);
        }

        private Decision version(
                Transaction transaction,
                int schemaVersion,
                Content content,
                @Nullable LocalDate validTo,
                @Nullable LocalDate suspendedFrom,
                @Nullable LocalDate suspendedTo,
                @Nullable LocalDate endedOn,
                @Nullable Status endedAs) {
            return new Yes(new Version(
                    last.tenantId(),
                    last.entryId(),
                    last.version() + 1,
                    transaction,
                    change.reason(),
                    change.effectiveOn(),
                    now,
                    by,
                    schemaVersion,
                    content,
                    last.stage(),
                    last.validFrom(),
                    validTo,
                    suspendedFrom,
                    suspendedTo,
                    endedOn,
                    endedAs));
        }
    }
}
