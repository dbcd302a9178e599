package greenbridge.file;

import greenbridge.account.Person;
import greenbridge.audit.Audit;
import greenbridge.audit.Line;
import greenbridge.id.Ids;
import greenbridge.permission.Role;
import greenbridge.session.Actor;
import greenbridge.session.Trail;
import greenbridge.site.Site;
import greenbridge.tenants.Tenant;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The verbs. */
@Singleton
public class Files {
    private static final int LISTED = 100;

    private final FileRows rows;
    private final UseRows uses;
    private final OpeningRows openings;
    private final Shelf shelf;
    private final Inspection inspection;
    private final Scanner scanner;
    private final Collection<Owner> owners;
    private final Audit audit;
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;

    Files(
            FileRows rows,
            UseRows uses,
            OpeningRows openings,
            Shelf shelf,
            Inspection inspection,
            Scanner scanner,
            Collection<Owner> owners,
            Audit audit,
            TransactionOperations<Connection> transactions,
            Clock clock) {
        this.rows = rows;
        this.uses = uses;
        this.openings = openings;
        this.shelf = shelf;
        this.inspection = inspection;
        this.scanner = scanner;
        this.owners = owners;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** As it comes from outside. */
    public record Upload(String name, InputStream content) {}

    /**
     * Outside of a transaction: to look through a file takes its time.
     *
     * @param told what the audit is told of a file that was kept
     */
    public Kept keep(Tenant tenant, Person by, Upload upload, Slot slot, Function<Stored, Line> told) {
        try {
            var received = shelf.receive(tenant, upload.content(), slot.most());
            if (received.isEmpty()) {
                return new Kept.TooLarge(slot.most());
            }
            var parcel = received.get();
            try {
                if (parcel.size() == 0) {
                    return new Kept.Refused(Fault.EMPTY, slot.pages());
                }
                String name = FileName.of(upload.name());
                return switch (inspection.look(parcel.path(), name, slot)) {
                    case Finding.Unsound unsound -> new Kept.Refused(unsound.fault(), slot.pages());
                    case Finding.Sound sound ->
                        new Kept.Done(kept(tenant, parcel, row(tenant, by, parcel, name, sound), told));
                };
            } finally {
                shelf.discard(parcel);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A file of " + tenant.slug() + " could not be kept", e);
        }
    }

    /** What came with a page, outside of a transaction too. */
    public Kept keep(Site site, HttpRequest<?> request, Actor actor, CompletedFileUpload file, Slot slot) {
        try (var content = file.getInputStream()) {
            var upload = new Upload(file.getFilename(), content);
            return keep(site.tenant(), actor.person(), upload, slot, stored -> told(site, request, actor, stored));
        } catch (IOException e) {
            throw new UncheckedIOException("A file of " + site.tenant().slug() + " could not be read", e);
        }
    }

    private Stored row(Tenant tenant, Person by, Shelf.Parcel parcel, String name, Finding.Sound sound) {
        var now = LocalDateTime.now(clock);
        return new Stored(
                tenant.id(),
                Ids.next(),
                Ids.random(),
                parcel.hash(),
                parcel.size(),
                sound.kind(),
                name,
                sound.pages(),
                scanner.awaited() ? Stored.State.QUARANTINED : Stored.State.CLEAN,
                by.id(),
                now,
                now,
                0,
                null);
    }

    /** Put again where it was removed for the last of its earlier rows just before this one was written. */
    private Stored kept(Tenant tenant, Shelf.Parcel parcel, Stored file, Function<Stored, Line> told)
            throws IOException {
        shelf.put(tenant, parcel);
        transactions.executeWrite(status -> {
            rows.insert(file);
            audit.write(told.apply(file));
            return file;
        });
        if (java.nio.file.Files.exists(parcel.path())) {
            shelf.put(tenant, parcel);
        }
        return file;
    }

    /** Whether it was this person's file, which from now on belongs to a thing of a feature and stays with it. */
    @Transactional
    public boolean use(Tenant tenant, Person by, String publicId, String kind, String subject, String slot) {
        var file = rows.find(tenant.id(), publicId).filter(found -> found.personId() == by.id());
        file.ifPresent(
                found -> uses.insert(new Use(tenant.id(), found.id(), kind, subject, slot, LocalDateTime.now(clock))));
        return file.isPresent();
    }

    /** Whether it was there to be taken away from the thing. */
    @Transactional
    public boolean drop(Tenant tenant, String publicId, String kind, String subject) {
        return rows.find(tenant.id(), publicId)
                .filter(found -> uses.delete(tenant.id(), found.id(), kind, subject) > 0)
                .isPresent();
    }

    /** Of a thing. Who may see them is asked when one is opened. */
    @ReadOnly
    public List<Stored> of(Tenant tenant, String kind, String subject) {
        return rows.usedBy(tenant.id(), kind, subject);
    }

    /** A file of a thing, in the place of the form that it was handed in for. */
    public record Placed(String slot, Stored file) {}

    @ReadOnly
    public List<Placed> placed(Tenant tenant, String kind, String subject) {
        return placed(tenant, kind, List.of(subject)).getOrDefault(subject, List.of());
    }

    /** Of many things at once. */
    @ReadOnly
    public Map<String, List<Placed>> placed(Tenant tenant, String kind, Collection<String> subjects) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        var files = rows.usedByAny(tenant.id(), kind, subjects).stream()
                .collect(Collectors.toMap(Stored::id, Function.identity()));
        return uses.withAny(tenant.id(), kind, subjects).stream()
                .filter(use -> files.containsKey(use.fileId()))
                .collect(Collectors.groupingBy(
                        Use::subjectId,
                        Collectors.mapping(
                                use -> new Placed(use.slot(), Objects.requireNonNull(files.get(use.fileId()))),
                                Collectors.toList())));
    }

    /** What one thing has goes with another thing of the same feature too, except for what stands in these places. */
    @Transactional
    public void pass(Tenant tenant, String kind, String from, String to, Set<String> except) {
        uses.with(tenant.id(), kind, from).stream()
                .filter(use -> !except.contains(use.slot()))
                .forEach(use -> uses.insert(
                        new Use(tenant.id(), use.fileId(), kind, to, use.slot(), LocalDateTime.now(clock))));
    }

    /** One that this person handed in. */
    @ReadOnly
    public Optional<Stored> own(Tenant tenant, Person person, String publicId) {
        return rows.find(tenant.id(), publicId).filter(file -> file.personId() == person.id());
    }

    /** What the audit is told of a file that was kept. */
    public static Line told(Site site, HttpRequest<?> request, Actor actor, Stored file) {
        return Trail.line(site, request, actor, "file.kept", "file", file.publicId())
                .noting("size", file.size())
                .noting("hash", file.hash());
    }

    /** What a person handed in here, the newest first. */
    @ReadOnly
    public List<Stored> by(Tenant tenant, Person person) {
        return rows.of(tenant.id(), person.id(), LISTED);
    }

    /** Who saw it, the last one first. */
    @ReadOnly
    public List<Opening> openings(Stored file) {
        return openings.of(file.tenantId(), file.id(), LISTED);
    }

    /** Written down before the first byte leaves, unless it is the opener's own. */
    @Transactional
    public Opened open(Tenant tenant, Actor actor, String publicId) {
        var found = rows.find(tenant.id(), publicId);
        if (found.isEmpty()) {
            return new Opened.Absent();
        }
        Stored file = found.get();
        boolean own = file.personId() == actor.person().id();
        if (!own && !shown(tenant, actor, file)) {
            return new Opened.NotTheirs();
        }
        if (!file.clean()) {
            return new Opened.Absent();
        }
        if (!own) {
            openings.insert(new Opening(
                    tenant.id(),
                    Ids.next(),
                    file.id(),
                    actor.person().id(),
                    actor.person().name(),
                    actor.roles().stream().findFirst().orElse(Role.PERSON).name(),
                    LocalDateTime.now(clock)));
        }
        return new Opened.Open(file, shelf.place(tenant, file.hash()));
    }

    /** What everybody may have, because the feature shows it to everybody: who takes it away is not written down. */
    @ReadOnly
    public Opened published(Tenant tenant, String kind, String subject, String publicId) {
        return of(tenant, kind, subject).stream()
                .filter(file -> file.publicId().equals(publicId) && file.clean())
                .findFirst()
                .<Opened>map(file -> new Opened.Open(file, shelf.place(tenant, file.hash())))
                .orElseGet(Opened.Absent::new);
    }

    private boolean shown(Tenant tenant, Actor actor, Stored file) {
        return uses.of(tenant.id(), file.id()).stream()
                .anyMatch(use -> owners.stream()
                        .anyMatch(owner ->
                                owner.kind().equals(use.kind()) && owner.maySee(actor, tenant, use.subjectId())));
    }
}
