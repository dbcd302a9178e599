package greenbridge.guide;

import greenbridge.programme.PackVersion;
import greenbridge.programme.PackVersion.State;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Short forms, made once for each released version: it never changes. */
@Singleton
class Prechecks {
    private static final int MOST = 500;

    private final Map<Long, Precheck> made = new ConcurrentHashMap<>();

    Precheck of(PackVersion version) {
        if (version.state() != State.RELEASED) {
            return Precheck.of(version.pack());
        }
        if (made.size() > MOST) {
            made.clear();
        }
        return made.computeIfAbsent(version.id(), id -> Precheck.of(version.pack()));
    }
}
