package greenbridge.entry;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** One row of the ledger: what was decided, why, since when it holds, and everything the entry says from then on. */
@MappedEntity("entry_version")
public record Version(
        int tenantId,
        @Id long entryId,
        int version,
        Transaction transaction,
        @Nullable String reason,
        LocalDate effectiveOn,
        LocalDateTime recordedAt,
        String recordedBy,
        int schemaVersion,
        @TypeDef(type = DataType.JSON) Content content,
        Status stage,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable LocalDate suspendedFrom,
        @Nullable LocalDate suspendedTo,
        @Nullable LocalDate endedOn,
        @Nullable Status endedAs) {

    /** The closed list of reasons for which a version may be written. */
    public enum Transaction {
        LISTING,
        CHANGE,
        CORRECTION,
        RENEWAL,
        SUSPENSION,
        LIFTING,
        WITHDRAWAL,
        REVOCATION,
        ADVANCEMENT,
        SUPERSESSION
    }

    /** The version after this one, saying the same. */
    Version next(Transaction transaction, Change change, LocalDateTime now, String by) {
        return new Version(
                tenantId,
                entryId,
                version + 1,
                transaction,
                change.reason(),
                change.effectiveOn(),
                now,
                by,
                schemaVersion,
                content,
                stage,
                validFrom,
                validTo,
                suspendedFrom,
                suspendedTo,
                endedOn,
                endedAs);
    }

    Version saying(Content other, int schema) {
        return but(schema, other, new Dates(stage, validFrom, validTo, suspendedFrom, suspendedTo, endedOn, endedAs));
    }

    Version valid(Status in, LocalDate from, @Nullable LocalDate to) {
        return but(new Dates(in, from, to, suspendedFrom, suspendedTo, endedOn, endedAs));
    }

    Version suspended(@Nullable LocalDate from, @Nullable LocalDate to) {
        return but(new Dates(stage, validFrom, validTo, from, to, endedOn, endedAs));
    }

    Version ended(LocalDate on, Status as) {
        return but(new Dates(stage, validFrom, validTo, suspendedFrom, suspendedTo, on, as));
    }

    /** What a decision may set anew. */
    private record Dates(
            Status stage,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable LocalDate suspendedFrom,
            @Nullable LocalDate suspendedTo,
            @Nullable LocalDate endedOn,
            @Nullable Status endedAs) {}

    private Version but(Dates dates) {
        return but(schemaVersion, content, dates);
    }

    private Version but(int schema, Content says, Dates dates) {
        return new Version(
                tenantId,
                entryId,
                version,
                transaction,
                reason,
                effectiveOn,
                recordedAt,
                recordedBy,
                schema,
                says,
                dates.stage,
                dates.validFrom,
                dates.validTo,
                dates.suspendedFrom,
                dates.suspendedTo,
                dates.endedOn,
                dates.endedAs);
    }

    /** What this version makes of the entry on a day on which it is in effect. */
    Status on(LocalDate day) {
        if (endedAs != null && endedOn != null && !day.isBefore(endedOn)) {
            return endedAs;
        }
        if (day.isBefore(validFrom)) {
            return Status.UPCOMING;
        }
        if (validTo != null && day.isAfter(validTo)) {
            return Status.EXPIRED;
        }
        boolean suspended = suspendedFrom != null
                && !day.isBefore(suspendedFrom)
                && (suspendedTo == null || !day.isAfter(suspendedTo));
        return suspended ? Status.SUSPENDED : stage;
    }
}
