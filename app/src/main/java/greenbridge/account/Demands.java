package greenbridge.account;

import greenbridge.tenants.Access;

/** What is asked of somebody's password: by every portal that the person belongs to. */
public record Demands(Access access, boolean official) {
    public int leastLength() {
        return access.leastLength();
    }

    int classes() {
        return official ? access.officialClasses() : 0;
    }
}
