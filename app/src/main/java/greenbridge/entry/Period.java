package greenbridge.entry;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;

/** From one day until, but not including, another, an entry has one status under one version. */
@Introspected
public record Period(LocalDate fromOn, LocalDate untilOn, Status status, int version) {
    /** Stands for "no end" in the database, where a null would make every comparison longer. */
    static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    public boolean covers(LocalDate day) {
        return !day.isBefore(fromOn) && day.isBefore(untilOn);
    }

    public boolean open() {
        return untilOn.equals(OPEN);
    }
}
