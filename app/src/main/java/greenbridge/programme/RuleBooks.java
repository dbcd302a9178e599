package greenbridge.programme;

import greenbridge.pack.Pack;
import greenbridge.programme.PackVersion.State;
import greenbridge.rule.Rules;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Rules ready to be asked, made once for each released version: it never changes. */
@Singleton
public class RuleBooks {
    private static final int MOST = 500;

    private final Map<Long, Rules> made = new ConcurrentHashMap<>();

    public Rules of(PackVersion version) {
        if (version.state() != State.RELEASED) {
            return made(version.pack());
        }
        if (made.size() > MOST) {
            made.clear();
        }
        return made.computeIfAbsent(version.id(), id -> made(version.pack()));
    }

    private static Rules made(Pack pack) {
        return Rules.of(pack.derived(), pack.rules());
    }
}
