package greenbridge.evaluation;

import greenbridge.file.Owner;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.tenants.Tenant;
import jakarta.inject.Singleton;

/** To whom a signed report is shown: the agency, and once it is filed the enterprise and the city. */
@Singleton
class ReportDisclosure implements Owner {
    private final EvaluationRows rows;

    ReportDisclosure(EvaluationRows rows) {
        this.rows = rows;
    }

    @Override
    public String kind() {
        return Papers.SIGNED;
    }

    @Override
    public boolean maySee(Actor actor, Tenant tenant, String subject) {
        return rows.find(tenant.id(), subject)
                .filter(found -> actor.may(Permission.ORGANISATION_SEE, found.agencyId())
                        || (found.filed()
                                && (actor.may(Permission.ORGANISATION_SEE, found.enterpriseId())
                                        || actor.reaches(Permission.APPLICATION_CHECK, found.city()))))
                .isPresent();
    }
}
