package greenbridge.supervision;

import greenbridge.file.Owner;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.tenants.Tenant;
import jakarta.inject.Singleton;

/** The files of a yearly report are for its holder and for the officials of the area. */
@Singleton
class ReportFiles implements Owner {
    static final String KIND = "yearly-report";

    private final Yearly yearly;

    ReportFiles(Yearly yearly) {
        this.yearly = yearly;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean maySee(Actor actor, Tenant tenant, String subject) {
        return yearly.find(tenant, subject)
                .filter(review -> actor.may(Permission.ORGANISATION_EDIT, review.organisationId())
                        || actor.reaches(Permission.APPLICATION_CHECK, review.area()))
                .isPresent();
    }
}
