package greenbridge.notice;

import greenbridge.application.Applications;
import greenbridge.call.Call;
import greenbridge.call.Concerned;
import greenbridge.tenants.Tenant;
import jakarta.inject.Singleton;

/** Tells those who have begun an application that their call is cancelled. */
@Singleton
class CalledOff implements Concerned {
    private final Applications applications;
    private final Tidings tidings;

    CalledOff(Applications applications, Tidings tidings) {
        this.applications = applications;
        this.tidings = tidings;
    }

    @Override
    public void cancelled(Tenant tenant, Call call) {
        for (long organisation : applications.applicants(call)) {
            tidings.write(tenant, organisation, "call-cancelled", call.titleZh(), call.path());
        }
    }
}
