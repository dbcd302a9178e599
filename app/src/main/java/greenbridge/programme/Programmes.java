package greenbridge.programme;

import greenbridge.id.Ids;
import greenbridge.pack.Pack;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which programmes a tenant runs or takes part in, and by which packs. */
@Singleton
public class Programmes {
    private static final int NATIONAL = 1;

    private final ProgrammeRows rows;
    private final PackVersionRows versions;
    private final Clock clock;

    Programmes(ProgrammeRows rows, PackVersionRows versions, Clock clock) {
        this.rows = rows;
        this.versions = versions;
        this.clock = clock;
    }

    /** Its own first, then the national ones. */
    @ReadOnly
    public List<Programme> of(Tenant tenant) {
        return rows.seenBy(tenant.id());
    }

    @ReadOnly
    public Optional<Programme> find(Tenant tenant, String publicId) {
        return rows.seenBy(tenant.id(), publicId);
    }

    /** By the keys that a call keeps. */
    @ReadOnly
    public Optional<Programme> byId(int owner, long id) {
        return rows.byId(owner, id);
    }

    @ReadOnly
    public Optional<Programme> byCode(int owner, String code) {
        return rows.byCode(owner, code);
    }

    /** What counts for this tenant today: its own pack, or else the national one as it is. */
    @ReadOnly
    public Optional<PackVersion> released(Tenant tenant, Programme programme) {
        return versions.released(tenant.id(), programme.tenantId(), programme.id())
                .or(() -> versions.released(NATIONAL, programme.tenantId(), programme.id()));
    }

    /** The very version that a call or an application was begun with; of the tenant itself or national. */
    @ReadOnly
    public PackVersion version(int keeper, long id) {
        return versions.byId(keeper, id).orElseThrow();
    }

    @Transactional
    public Programme add(Programme programme) {
        rows.insert(programme);
        return programme;
    }

    /** From a file of this house, which needs nobody's decision: the first version of a programme. */
    @Transactional
    public PackVersion load(Programme programme, String own, Pack pack, @Nullable String note) {
        var now = LocalDateTime.now(clock);
        var version = new PackVersion(
                programme.tenantId(),
                Ids.next(),
                programme.tenantId(),
                programme.id(),
                1,
                PackVersion.State.RELEASED,
                own,
                null,
                pack,
                note,
                null,
                now,
                null,
                now);
        versions.insert(version);
        return version;
    }
}
