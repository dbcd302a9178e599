package greenbridge.notice;

import greenbridge.file.Owner;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.tenants.Tenant;
import jakarta.inject.Singleton;

/** What came with a reply is for those who decide, and for the organisation itself. */
@Singleton
class ReplyFiles implements Owner {
    static final String KIND = "objection-reply";

    private final Objections objections;
    private final Notices notices;

    ReplyFiles(Objections objections, Notices notices) {
        this.objections = objections;
        this.notices = notices;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean maySee(Actor actor, Tenant tenant, String subject) {
        return objections.find(tenant, subject).stream()
                .anyMatch(objection -> actor.reaches(Permission.APPLICATION_SELECT, null)
                        || notices.line(notices.byId(tenant, objection.noticeId()), objection.place())
                                .filter(line -> actor.may(Permission.ORGANISATION_EDIT, line.organisationId()))
                                .isPresent());
    }
}
