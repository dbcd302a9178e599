package greenbridge.application;

import greenbridge.call.Call;
import greenbridge.organisation.Unit;
import greenbridge.pack.Pack;
import greenbridge.programme.PackVersion;
import greenbridge.programme.Programme;

/** An application with what it is for and whose it is. */
public record Matter(Application application, Call call, Programme programme, PackVersion version, Unit unit) {
    public Pack pack() {
        return version.pack();
    }

    public String path() {
        return application.path();
    }
}
