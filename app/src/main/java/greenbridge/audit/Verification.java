package greenbridge.audit;

import greenbridge.audit.Verdict.Broken;
import greenbridge.audit.Verdict.Fault;
import greenbridge.audit.Verdict.Whole;
import jakarta.inject.Singleton;

/** Goes along a chain from its first line, a slice at a time, while others may add to its end. */
@Singleton
final class Verification {
    private static final int SLICE = 1000;

    private final Heads heads;
    private final Lines lines;

    Verification(Heads heads, Lines lines) {
        this.heads = heads;
        this.lines = lines;
    }

    /** The last line is asked for before the head: what is added in between is known to the head then. */
    Verdict of(int tenantId) {
        long last = lines.last(tenantId);
        var head = heads.find(tenantId).orElse(Head.start(tenantId));
        long number = 0;
        String previous = Head.START;
        while (number < head.number()) {
            var slice = lines.slice(tenantId, number, SLICE);
            for (Recorded line : slice) {
                if (line.number() > head.number()) {
                    break;
                }
                if (line.number() != number + 1) {
                    return new Broken(number + 1, Fault.MISSING);
                }
                if (!line.holds()) {
                    return new Broken(line.number(), Fault.CHANGED);
                }
                if (!line.previous().equals(previous)) {
                    // The line holds by itself: the one before was changed together with its hash.
                    return new Broken(Math.max(1, number), Fault.CHANGED);
                }
                number = line.number();
                previous = line.hash();
            }
            if (slice.isEmpty() || slice.getLast().number() > head.number()) {
                break;
            }
        }
        if (number < head.number()) {
            return new Broken(number + 1, last > head.number() ? Fault.MISSING : Fault.CUT);
        }
        if (!previous.equals(head.hash())) {
            return new Broken(Math.max(1, number), Fault.CHANGED);
        }
        return last > head.number() ? new Broken(head.number() + 1, Fault.FOREIGN) : new Whole(number, previous);
    }
}
