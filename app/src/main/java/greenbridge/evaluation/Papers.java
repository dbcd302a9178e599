package greenbridge.evaluation;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the enterprise hands in and the signed report of the agency. The enterprise takes nothing back once the agency works with
 * it, and nobody changes anything once it is filed.
 */
@Singleton
class Papers {
    /** As files know whose they are. */
    static final String MATERIALS = "evaluation";

    static final String SIGNED = "evaluation-report";
    static final int MOST = 40;
    /** The field of the signed report. */
    static final Slot REPORT = slot("signed");

    private final Files files;
    private final EvaluationRows rows;

    Papers(Files files, EvaluationRows rows) {
        this.files = files;
        this.rows = rows;
    }

    /** What came with a form; for the fields that were refused, the key of the reason and its figure. */
    record Received(Map<String, Stored> files, Map<String, Fault> faults) {}

    record Fault(String key, long figure) {}

    static List<Slot> slots(Rulebook rulebook) {
        return rulebook.materials().stream().map(item -> slot(item.key())).toList();
    }

    /** Outside of a transaction, because files are looked through here. */
    Received receive(Site site, HttpRequest<?> request, Actor actor, Handed handed, List<Slot> slots) {
        var received = new LinkedHashMap<String, Stored>();
        var faults = new LinkedHashMap<String, Fault>();
        for (Slot slot : slots) {
            var chosen = handed.take(slot.name());
            if (chosen.isPresent()) {
                switch (files.keep(site, request, actor, chosen.get(), slot)) {
                    case Kept.Done done -> received.put(slot.name(), done.file());
                    case Kept.Declined declined ->
                        faults.put(slot.name(), new Fault(declined.key(), declined.figure()));
                }
            }
        }
        return new Received(received, faults);
    }

    /** Whether it can still be added to. */
    @Transactional
    boolean attach(Tenant tenant, Actor actor, Evaluation evaluation, String kind, Map<String, Stored> received) {
        boolean open = rows.lock(tenant.id(), evaluation.id())
                .filter(now -> kind.equals(SIGNED) ? now.taken() : now.open())
                .isPresent();
        if (open) {
            received.forEach((slot, file) ->
                    files.use(tenant, actor.person(), file.publicId(), kind, evaluation.publicId(), slot));
        }
        return open;
    }

    @Transactional
    boolean remove(Tenant tenant, Evaluation evaluation, String kind, String file) {
        boolean open = rows.lock(tenant.id(), evaluation.id())
                .filter(now -> kind.equals(SIGNED) ? now.taken() : now.asked())
                .isPresent();
        return open && files.drop(tenant, file, kind, evaluation.publicId());
    }

    /** What belongs to an evaluation that is no more belongs to nothing, and is swept. */
    @Transactional
    void leave(Tenant tenant, Evaluation gone) {
        for (String kind : List.of(MATERIALS, SIGNED)) {
            of(tenant, gone, kind)
                    .forEach(placed -> files.drop(tenant, placed.file().publicId(), kind, gone.publicId()));
        }
    }

    @ReadOnly
    public List<Files.Placed> of(Tenant tenant, Evaluation evaluation, String kind) {
        return files.placed(tenant, kind, evaluation.publicId());
    }

    private static Slot slot(String name) {
        return new Slot(
                name,
                10 * Slot.MEGABYTE,
                EnumSet.of(Kind.PDF, Kind.OFD, Kind.DOCX, Kind.XLSX, Kind.PNG, Kind.JPEG),
                200);
    }
}
