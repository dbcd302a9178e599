package greenbridge.notice;

import greenbridge.file.Owner;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.tenants.Tenant;
import jakarta.inject.Singleton;

/** What came with an objection is for those who decide on it: it may tell who objected. */
@Singleton
class ObjectionFiles implements Owner {
    static final String KIND = "objection";

    private final Objections objections;

    ObjectionFiles(Objections objections) {
        this.objections = objections;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean maySee(Actor actor, Tenant tenant, String subject) {
        return actor.reaches(Permission.APPLICATION_SELECT, null)
                && objections.find(tenant, subject).isPresent();
    }
}
