package greenbridge.call;

import greenbridge.tenants.Tenant;

/** What another feature does for those who have begun something in a call that is cancelled. */
public interface Concerned {
    /** In the transaction of the cancellation. */
    void cancelled(Tenant tenant, Call call);
}
