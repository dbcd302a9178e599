package greenbridge.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Turns the dates of all versions of one entry into its periods. The only place where that is decided. */
final class Timeline {
    private Timeline() {}

    static List<Period> of(List<Version> versions) {
        var edges = new TreeSet<LocalDate>();
        versions.forEach(version -> edges(version).forEach(edges::add));
        var periods = new ArrayList<Period>();
        for (LocalDate day : edges) {
            LocalDate next = Optional.ofNullable(edges.higher(day)).orElse(Period.OPEN);
            inEffect(versions, day).ifPresent(version -> append(periods, day, next, version));
        }
        return List.copyOf(periods);
    }

    /** A version recorded later wins from the day it takes effect, also when that day lies in the past. */
    private static Optional<Version> inEffect(List<Version> versions, LocalDate day) {
        return versions.stream()
                .filter(version -> !version.effectiveOn().isAfter(day))
                .max(Comparator.comparingInt(Version::version));
    }

    private static void append(List<Period> periods, LocalDate from, LocalDate until, Version version) {
        Status status = version.on(from);
        Period last = periods.isEmpty() ? null : periods.getLast();
        if (last != null && last.status() == status && last.version() == version.version()) {
            periods.set(periods.size() - 1, new Period(last.fromOn(), until, status, version.version()));
        } else {
            periods.add(new Period(from, until, status, version.version()));
        }
    }

    private static Stream<LocalDate> edges(Version version) {
        return Stream.of(
                        Optional.of(version.effectiveOn()),
                        Optional.of(version.validFrom()),
                        Optional.ofNullable(version.validTo()).map(day -> day.plusDays(1)),
                        Optional.ofNullable(version.suspendedFrom()),
                        Optional.ofNullable(version.suspendedTo()).map(day -> day.plusDays(1)),
                        Optional.ofNullable(version.endedOn()))
                .flatMap(Optional::stream);
    }
}
