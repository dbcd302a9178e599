package greenbridge.complaint;

import greenbridge.entry.Entries;
import greenbridge.notice.Notices;
import greenbridge.organisation.Organisations;
import greenbridge.site.Site;
import greenbridge.view.Texts;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Finds what somebody complains of, as far as it shows in this portal. */
@Singleton
class Subjects {
    private final Entries entries;
    private final Organisations organisations;
    private final Notices notices;
    private final Texts texts;

    Subjects(Entries entries, Organisations organisations, Notices notices, Texts texts) {
        this.entries = entries;
        this.organisations = organisations;
        this.notices = notices;
        this.texts = texts;
    }

    /** Nothing for what is not there. */
    @ReadOnly
    public Optional<Complaints.Subject> of(Site site, Complaint.Kind kind, String id) {
        return switch (kind) {
            case ENTRY ->
                entries.find(site.tenant(), id, site.today())
                        .map(entry ->
                                new Complaints.Subject(kind, id, entry.content().title(), entry.area()));
            case ORGANISATION ->
                organisations
                        .find(site.tenant(), id)
                        .map(found -> new Complaints.Subject(kind, id, found.nameZh(), found.area()));
            case NOTICE ->
                notices.find(site.tenant(), id).map(notice -> new Complaints.Subject(kind, id, notice.titleZh(), null));
            case OTHER ->
                Optional.of(new Complaints.Subject(
                        kind, null, texts.in(greenbridge.tenants.Language.ZH, kind.key()), null));
        };
    }
}
