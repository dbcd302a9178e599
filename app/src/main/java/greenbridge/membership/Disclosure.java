package greenbridge.membership;

import greenbridge.file.Owner;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.tenants.Tenant;
import jakarta.inject.Singleton;

/** To whom the documents of a statement are shown: those who hand it in, and the officials whose area it is in. */
@Singleton
class Disclosure implements Owner {
    private final Verifications verifications;

    Disclosure(Verifications verifications) {
        this.verifications = verifications;
    }

    @Override
    public String kind() {
        return Documents.STATEMENT;
    }

    @Override
    public boolean maySee(Actor actor, Tenant tenant, String subject) {
        return verifications
                .find(tenant, subject)
                .filter(asked ->
                        Documents.theirs(actor, asked) || actor.reaches(Permission.ORGANISATION_VERIFY, asked.area()))
                .isPresent();
    }
}
