package greenbridge.call;

import greenbridge.pack.Pack;
import greenbridge.programme.Programmes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The packs that calls run by. A released one never changes and there are few, so each is read once. */
@Singleton
public class Packs {
    private final Programmes programmes;
    private final Map<Key, Pack> known = new ConcurrentHashMap<>();

    Packs(Programmes programmes) {
        this.programmes = programmes;
    }

    private record Key(int keeper, long version) {}

    public Pack of(Call call) {
        return known.computeIfAbsent(
                new Key(call.packTenantId(), call.packVersionId()),
                key -> programmes.version(key.keeper(), key.version()).pack());
    }
}
