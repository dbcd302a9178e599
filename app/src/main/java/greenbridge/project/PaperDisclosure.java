package greenbridge.project;

import greenbridge.file.Owner;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.tenants.Tenant;
import jakarta.inject.Singleton;

/** To whom the address of a file opens a paper: to the owner's people alone. A bank goes by its consent, see {@link BankPages}. */
@Singleton
class PaperDisclosure implements Owner {
    private final Projects projects;

    PaperDisclosure(Projects projects) {
        this.projects = projects;
    }

    @Override
    public String kind() {
        return Papers.KIND;
    }

    @Override
    public boolean maySee(Actor actor, Tenant tenant, String subject) {
        return projects.own(tenant, subject, actor, Permission.ORGANISATION_SEE).isPresent();
    }
}
