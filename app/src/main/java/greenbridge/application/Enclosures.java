package greenbridge.application;

import greenbridge.file.Files;
import greenbridge.file.Handed;
import greenbridge.file.Kept;
import greenbridge.file.Kind;
import greenbridge.file.Slot;
import greenbridge.file.Stored;
import greenbridge.session.Actor;
import greenbridge.site.Site;
import greenbridge.tenants.Tenant;
import io.micronaut.http.HttpRequest;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The documents of applications, in the places that a pack has for them. What was handed in keeps its own. */
@Singleton
public class Enclosures {
    /** Of files, as greenbridge.file knows them. */
    public static final String KIND = "application";
    /** In one place of one application. */
    static final int MOST = 10;

    private final Files files;
    private final ApplicationRows rows;

    Enclosures(Files files, ApplicationRows rows) {
        this.files = files;
        this.rows = rows;
    }

    /** What came with a submission; with number 0 what lies in the draft. */
    @ReadOnly
    public List<Files.Placed> of(Tenant tenant, Application application, int number) {
        return files.placed(tenant, KIND, subject(application, number));
    }

    public static Slot slot(String key) {
        return new Slot(
                key,
                20 * Slot.MEGABYTE,
                EnumSet.of(Kind.PDF, Kind.OFD, Kind.PNG, Kind.JPEG, Kind.DOCX, Kind.XLSX),
                300);
    }

    /** Outside of a transaction, because a file is looked through here. Nothing where none was chosen. */
    Optional<Kept> receive(Site site, HttpRequest<?> request, Actor actor, Handed handed, Slot slot) {
        return handed.take(slot.name()).map(chosen -> files.keep(site, request, actor, chosen, slot));
    }

    /** Whether the application could still be written in. */
    @Transactional
    boolean attach(Tenant tenant, Actor actor, Application application, String place, Stored file) {
        return open(application)
                && files.use(tenant, actor.person(), file.publicId(), KIND, subject(application, 0), place);
    }

    @Transactional
    boolean remove(Tenant tenant, Application application, String file) {
        return open(application) && files.drop(tenant, file, KIND, subject(application, 0));
    }

    /** From now on they stay with this submission, whatever becomes of the draft. In the transaction of the caller. */
    @Transactional
    void freeze(Tenant tenant, Application application, int number) {
        files.pass(tenant, KIND, subject(application, 0), subject(application, number), Set.of());
    }

    private boolean open(Application seen) {
        return rows.lock(seen.tenantId(), seen.id())
                .filter(application -> application.state().writable())
                .isPresent();
    }

    private static String subject(Application application, int number) {
        return number == 0 ? application.publicId() : application.publicId() + "." + number;
    }
}
