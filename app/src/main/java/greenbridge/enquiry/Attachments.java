package greenbridge.enquiry;

import greenbridge.audit.Line;
import greenbridge.file.Files;
import greenbridge.file.Handed;
import greenbridge.file.Kept;
import greenbridge.file.Owner;
import greenbridge.file.Slot;
import greenbridge.file.Stored;
import greenbridge.session.Actor;
import greenbridge.session.Trail;
import greenbridge.site.Site;
import greenbridge.tenants.Tenant;
import io.micronaut.http.HttpRequest;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Files of a thread, for its two sides. They stay with it: whoever is next in line does not get them. */
@Singleton
class Attachments {
    static final String KIND = "enquiry";
    static final int MOST = 40;
    static final Slot SLOT = Slot.DOCUMENT;

    private final Files files;
    private final Threads threads;

    Attachments(Files files, Threads threads) {
        this.files = files;
        this.threads = threads;
    }

    /** Outside of a transaction, because files are looked through here; nothing where none was chosen. */
    Optional<Kept> receive(Site site, HttpRequest<?> request, Actor actor, Handed handed) {
        return handed.take(SLOT.name()).map(file -> files.keep(site, request, actor, file, SLOT));
    }

    @Transactional
    void attach(Tenant tenant, Actor actor, Enquiry enquiry, Side side, Stored file) {
        files.use(tenant, actor.person(), file.publicId(), KIND, enquiry.publicId(), SLOT.name());
        threads.add(tenant, enquiry, side, Said.Kind.FILE, file.name(), actor.person());
    }

    /** What the audit is told of it. */
    static Line line(Site site, HttpRequest<?> request, Actor actor, Enquiry enquiry, Stored file) {
        return Trail.line(site, request, actor, "enquiry.documented", "enquiry", enquiry.publicId())
                .noting("hash", file.hash());
    }

    @ReadOnly
    public List<Stored> of(Tenant tenant, Enquiry enquiry) {
        return files.of(tenant, KIND, enquiry.publicId());
    }

    /** The people of both sides. */
    @Singleton
    static final class Readers implements Owner {
        private final EnquiryRows rows;

        Readers(EnquiryRows rows) {
            this.rows = rows;
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public boolean maySee(Actor actor, Tenant tenant, String subject) {
            return rows.find(tenant.id(), subject)
                    .flatMap(enquiry -> Parties.side(actor, enquiry))
                    .isPresent();
        }
    }
}
