package greenbridge.application;

import greenbridge.file.Owner;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.tenants.Tenant;
import jakarta.inject.Singleton;

/** To whom the documents of an application are shown: its organisation, and officials once they were handed in. */
@Singleton
class Disclosure implements Owner {
    private final Applications applications;
    private final Matters matters;

    Disclosure(Applications applications, Matters matters) {
        this.applications = applications;
        this.matters = matters;
    }

    @Override
    public String kind() {
        return Enclosures.KIND;
    }

    @Override
    public boolean maySee(Actor actor, Tenant tenant, String subject) {
        boolean handedIn = subject.contains(".");
        return applications
                .find(tenant, subject.replaceFirst("\\..*", ""))
                .filter(application -> actor.may(Permission.ORGANISATION_SEE, application.organisationId())
                        || (handedIn && matters.official(actor, matters.of(tenant, application))))
                .isPresent();
    }
}
