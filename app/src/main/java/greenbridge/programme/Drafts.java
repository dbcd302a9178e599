package greenbridge.programme;

import greenbridge.account.Person;
import greenbridge.id.Ids;
import greenbridge.pack.Pack;
import greenbridge.pack.Packs;
import greenbridge.permission.Permission;
import greenbridge.task.Asked;
import greenbridge.task.Messages;
import greenbridge.task.Tasks;
import greenbridge.task.To;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Versions of packs on their way: drafted by some, released by somebody else, never changed afterwards. */
@Singleton
public class Drafts {
    /** Of officials, to look at a version and release it; its subject is the public id of the programme. */
    public static final String TASK = "pack-release";

    private static final int NATIONAL = 1;

    private final DraftRows rows;
    private final PackVersionRows versions;
    private final Listed listed;
    private final Tasks tasks;
    private final Messages messages;
    private final Clock clock;

    Drafts(DraftRows rows, PackVersionRows versions, Listed listed, Tasks tasks, Messages messages, Clock clock) {
        this.rows = rows;
        this.versions = versions;
        this.listed = listed;
        this.tasks = tasks;
        this.messages = messages;
        this.clock = clock;
    }

    /** Of this tenant, newest first. */
    @ReadOnly
    public List<PackVersion> of(Tenant tenant, Programme programme) {
        return versions.of(tenant.id(), programme.tenantId(), programme.id());
    }

    @ReadOnly
    public Optional<PackVersion> find(Tenant tenant, Programme programme, int version) {
        return rows.numbered(tenant.id(), programme.tenantId(), programme.id(), version);
    }

    /** The national version that one of a province changes; none where the programme is the tenant's own. */
    @ReadOnly
    public Optional<PackVersion> base(PackVersion version) {
        return version.baseVersion() == null
                ? Optional.empty()
                : rows.numbered(NATIONAL, version.programmeTenantId(), version.programmeId(), version.baseVersion());
    }

    /** The newest national version of a programme, which the next draft of a province is made from. */
    @ReadOnly
    public Optional<PackVersion> national(Programme programme) {
        return versions.released(NATIONAL, programme.tenantId(), programme.id());
    }

    @ReadOnly
    public boolean wrote(PackVersion version, Person person) {
        return rows.authors(version.tenantId(), version.id()).contains(person.id());
    }

    @ReadOnly
    public Optional<String> refusal(PackVersion version) {
        return rows.refusal(version.tenantId(), version.id());
    }

    /**
     * The version that is on its way, or a new one from what counts: a province's own changes over the newest national version.
     * Nothing where a province has nothing to change yet.
     */
    @Transactional
    public Optional<PackVersion> begin(Tenant tenant, Programme programme, Pack blank, Person by) {
        var open = of(tenant, programme).stream()
                .filter(version -> version.state() != PackVersion.State.RELEASED)
                .findFirst();
        if (open.isPresent()) {
            return open;
        }
        var counts = versions.released(tenant.id(), programme.tenantId(), programme.id());
        if (programme.tenantId() == tenant.id()) {
            Pack pack = counts.map(PackVersion::pack).orElse(blank);
            return Optional.of(insert(tenant, programme, Packs.write(pack), Optional.empty(), pack, by));
        }
        return national(programme).map(base -> {
            String own = counts.map(PackVersion::own).orElse("{}");
            Pack pack = Packs.read(Packs.merge(Packs.write(base.pack()), own));
            return insert(tenant, programme, own, Optional.of(base), pack, by);
        });
    }

    private PackVersion insert(
            Tenant tenant, Programme programme, String own, Optional<PackVersion> base, Pack pack, Person by) {
        var now = LocalDateTime.now(clock);
        var version = new PackVersion(
                tenant.id(),
                Ids.next(),
                programme.tenantId(),
                programme.id(),
                rows.next(tenant.id(), programme.tenantId(), programme.id()),
                PackVersion.State.DRAFT,
                own,
                base.map(PackVersion::version).orElse(null),
                pack,
                null,
                by.id(),
                now,
                null,
                null);
        versions.insert(version);
        rows.wrote(tenant.id(), version.id(), by.id(), now);
        return version;
    }

    /**
     * Changes a draft as it is by now.
     *
     * @param same whether what is to be changed is still as it was seen
     */
    @Transactional
    public Saved edit(PackVersion seen, Person by, Predicate<Pack> same, UnaryOperator<Pack> change) {
        var held = rows.hold(seen.tenantId(), seen.id()).filter(now -> now.state() == PackVersion.State.DRAFT);
        if (held.isEmpty()) {
            return Saved.CLOSED;
        }
        Pack before = held.get().pack();
        if (!same.test(before)) {
            return Saved.OVERTAKEN;
        }
        Pack after = change.apply(before);
        String whole = Packs.write(after);
        String own = base(seen)
                .map(base -> Packs.changes(Packs.write(base.pack()), whole))
                .orElse(whole);
        rows.change(seen.tenantId(), seen.id(), own, after);
        rows.wrote(seen.tenantId(), seen.id(), by.id(), LocalDateTime.now(clock));
        return Saved.DONE;
    }

    @Transactional
    public Proposed propose(Tenant tenant, Programme programme, PackVersion seen, String note) {
        var held = rows.hold(seen.tenantId(), seen.id()).filter(now -> now.state() == PackVersion.State.DRAFT);
        if (held.isEmpty()) {
            return Proposed.CLOSED;
        }
        if (!Packs.problems(held.get().pack()).isEmpty()) {
            return Proposed.UNSOUND;
        }
        rows.step(seen.tenantId(), seen.id(), PackVersion.State.PROPOSED);
        rows.note(seen.tenantId(), seen.id(), note);
        var officials = new To.Officials(Permission.PROGRAMME_RELEASE, null);
        String path = path(programme, seen) + "/release";
        tasks.ask(tenant, new Asked(TASK, programme.publicId(), programme.nameZh(), path, officials, null));
        return Proposed.DONE;
    }

    /** Back into the hands of those who draft: what was proposed or refused. */
    @Transactional
    public boolean reopen(Tenant tenant, Programme programme, PackVersion seen) {
        boolean closed = rows.hold(seen.tenantId(), seen.id())
                .map(PackVersion::state)
                .filter(state -> state == PackVersion.State.PROPOSED || state == PackVersion.State.REFUSED)
                .isPresent();
        if (closed) {
            rows.step(seen.tenantId(), seen.id(), PackVersion.State.DRAFT);
            tasks.done(tenant, TASK, programme.publicId());
        }
        return closed;
    }

    /**
     * By somebody who wrote nothing in it.
     *
     * @param print of what was on the page
     */
    @Transactional
    public Released release(Tenant tenant, Programme programme, PackVersion seen, String print, Person by) {
        var stands = stands(seen, print, by);
        if (stands == Released.DONE) {
            decided(tenant, programme, seen, by, PackVersion.State.RELEASED);
            if (programme.tenantId() == tenant.id()) {
                // What was held has this print, but what was read before may be older.
                listed.ready(
                        programme,
                        versions.byId(seen.tenantId(), seen.id()).orElseThrow().pack());
            }
        }
        return stands;
    }

    /**
     * Likewise, with the reason for those who wrote.
     *
     * @param print of what was on the page
     */
    @Transactional
    public Released refuse(
            Tenant tenant, Programme programme, PackVersion seen, String print, Person by, String reason) {
        var stands = stands(seen, print, by);
        if (stands == Released.DONE) {
            rows.refused(seen.tenantId(), seen.id(), reason);
            decided(tenant, programme, seen, by, PackVersion.State.REFUSED);
        }
        return stands;
    }

    /** From here on nobody changes it until the transaction ends. */
    private Released stands(PackVersion seen, String print, Person by) {
        var held = rows.hold(seen.tenantId(), seen.id()).filter(now -> now.state() == PackVersion.State.PROPOSED);
        if (held.isEmpty()) {
            return Released.GONE;
        }
        if (wrote(seen, by)) {
            return Released.OWN_WORK;
        }
        return held.get().print().equals(print) ? Released.DONE : Released.CHANGED;
    }

    private void decided(Tenant tenant, Programme programme, PackVersion seen, Person by, PackVersion.State state) {
        rows.decide(seen.tenantId(), seen.id(), state, by.id(), LocalDateTime.now(clock));
        tasks.done(tenant, TASK, programme.publicId());
        String kind = state == PackVersion.State.RELEASED ? "pack-released" : "pack-refused";
        for (long author : rows.authors(seen.tenantId(), seen.id())) {
            messages.tell(tenant, author, kind, programme.nameZh(), path(programme, seen));
        }
    }

    /** Where in the portal a version is edited. */
    public static String path(Programme programme, PackVersion version) {
        return "workbench/programmes/" + programme.publicId() + "/drafts/" + version.version();
    }
}
