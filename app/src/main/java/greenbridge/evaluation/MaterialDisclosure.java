package greenbridge.evaluation;

import greenbridge.file.Owner;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.tenants.Tenant;
import jakarta.inject.Singleton;

/** To whom the materials are shown: the enterprise, the agency unless it has refused, and the city once the report is filed. */
@Singleton
class MaterialDisclosure implements Owner {
    private final EvaluationRows rows;

    MaterialDisclosure(EvaluationRows rows) {
        this.rows = rows;
    }

    @Override
    public String kind() {
        return Papers.MATERIALS;
    }

    @Override
    public boolean maySee(Actor actor, Tenant tenant, String subject) {
        return rows.find(tenant.id(), subject)
                .filter(found -> shown(actor, found))
                .isPresent();
    }

    static boolean shown(Actor actor, Evaluation evaluation) {
        return actor.may(Permission.ORGANISATION_SEE, evaluation.enterpriseId())
                || (evaluation.state().theAgencys() && actor.may(Permission.ORGANISATION_SEE, evaluation.agencyId()))
                || (evaluation.filed() && actor.reaches(Permission.APPLICATION_CHECK, evaluation.city()));
    }
}
