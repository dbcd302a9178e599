package greenbridge.mail;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A clock of another century that stands still until it is turned. */
final class Days extends Clock {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private volatile LocalDateTime now = LocalDateTime.of(2099, 3, 1, 9, 0);

    LocalDateTime now() {
        return now;
    }

    void turnTo(LocalDateTime then) {
        now = then;
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    @Override
    public Instant instant() {
        return now.atZone(ZONE).toInstant();
    }
}
