package greenbridge.file;

import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.tenants.Tenant;
import jakarta.inject.Singleton;

/** Things whose files are for reviewers, for the tests. */
@Singleton
final class ThingOwner implements Owner {
    static final String KIND = "thing-of-tests";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean maySee(Actor actor, Tenant tenant, String subject) {
        return actor.may(Permission.QUEUE) && subject.equals("shown");
    }
}
