package greenbridge.call;

import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The rounds of a tenant. */
@Singleton
public class Calls {
    private final CallRows rows;

    Calls(CallRows rows) {
        this.rows = rows;
    }

    /** What everybody may see, newest first. */
    @ReadOnly
    public List<Call> published(Tenant tenant) {
        return rows.published(tenant.id());
    }

    /** Also one that is still prepared: whoever shows it asks who may see it. */
    @ReadOnly
    public Optional<Call> find(Tenant tenant, String publicId) {
        return rows.find(tenant.id(), publicId);
    }

    @ReadOnly
    public Optional<Call> byId(Tenant tenant, long id) {
        return rows.byId(tenant.id(), id);
    }

    /** Also what is still prepared, which comes first. */
    @ReadOnly
    public List<Call> all(Tenant tenant) {
        return rows.all(tenant.id());
    }

    @Transactional
    public Call add(Call call) {
        rows.insert(call);
        return call;
    }
}
