package greenbridge.expert;

import greenbridge.application.Applications;
import greenbridge.file.Owner;
import greenbridge.session.Actor;
import greenbridge.tenants.Tenant;
import jakarta.inject.Singleton;

/** Experts see the documents of the submission that they were drawn for, until they say that they must not judge it. */
@Singleton
class Glance implements Owner {
    /** As greenbridge.application calls its files. */
    static final String KIND = "application";

    private final Applications applications;
    private final ScoreRows rows;

    Glance(Applications applications, ScoreRows rows) {
        this.applications = applications;
        this.rows = rows;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean maySee(Actor actor, Tenant tenant, String subject) {
        return applications
                .find(tenant, subject.replaceFirst("\\..*", ""))
                .filter(application -> rows.of(tenant.id(), application.id()).stream()
                        .filter(score -> subject.endsWith("." + score.submission()))
                        .anyMatch(score ->
                                score.personId() == actor.person().id() && score.state() != Score.State.RECUSED))
                .isPresent();
    }
}
