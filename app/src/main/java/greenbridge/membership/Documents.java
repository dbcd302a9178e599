package greenbridge.membership;

import greenbridge.audit.Line;
import greenbridge.file.Files;
import greenbridge.file.Handed;
import greenbridge.file.Kept;
import greenbridge.file.Kind;
import greenbridge.file.Slot;
import greenbridge.file.Stored;
import greenbridge.form.Problems;
import greenbridge.organisation.Unit;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.session.Trail;
import greenbridge.site.Site;
import greenbridge.tenants.Tenant;
import io.micronaut.http.HttpRequest;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What proves a statement. It belongs to the statement and so follows it into the organisation that takes another one over; once
 * somebody has decided on it, it stays as it was.
 */
@Singleton
class Documents {
    static final int MOST = 12;
    /** 营业执照 or what the kind of organisation has instead. */
    private static final Slot LICENCE = slot("licence");
    /** 授权书 of whoever hands in for others. */
    private static final Slot AUTHORITY = slot("authority");

    static final String STATEMENT = "verification";

    private final Files files;
    private final Verifications verifications;
    private final Statements statements;

    Documents(Files files, Verifications verifications, Statements statements) {
        this.files = files;
        this.verifications = verifications;
        this.statements = statements;
    }

    /** What came with a form, kept but not yet part of anything: by its place in the form. */
    record Received(Map<String, Stored> files, Problems problems) {
        static final Received NOTHING = new Received(Map.of(), Problems.NONE);

        /** With what is wrong in the rest of the form, which stands above. */
        Received after(Problems others) {
            var all = new ArrayList<>(others.all());
            all.addAll(problems.all());
            return new Received(files, new Problems(List.copyOf(all)));
        }

        List<Line> lines(Site site, HttpRequest<?> request, Actor actor, Unit unit) {
            return files.values().stream()
                    .map(file -> line(site, request, actor, unit, "organisation.documented", file))
                    .toList();
        }
    }

    record Seen(String name, String role, String at) {}

    /** @param seen who opened it besides whoever handed it in */
    record Shown(Files.Placed placed, List<Seen> seen) {}

    static Line line(Site site, HttpRequest<?> request, Actor actor, Unit unit, String action, Stored file) {
        return Trail.line(site, request, actor, action, "organisation", unit.publicId())
                .noting("document", file.name())
                .noting("hash", file.hash());
    }

    static List<Slot> slots() {
        return List.of(LICENCE, AUTHORITY);
    }

    /**
     * Outside of a transaction, because files are looked through here. What was kept when the form came before is named in it and
     * need not be chosen again.
     */
    Received receive(Site site, HttpRequest<?> request, Actor actor, Handed handed) {
        var received = new TreeMap<String, Stored>();
        var problems = new ArrayList<Problems.Problem>();
        for (Slot slot : slots()) {
            String earlier = StatementForm.text(handed.text(slot.name() + "Kept"));
            files.own(site.tenant(), actor.person(), earlier)
                    .filter(file ->
                            file.state() != Stored.State.REFUSED && slot.kinds().contains(file.kind()))
                    .ifPresent(file -> received.put(slot.name(), file));
            var chosen = handed.take(slot.name());
            if (chosen.isPresent()) {
                switch (files.keep(site, request, actor, chosen.get(), slot)) {
                    case Kept.Done done -> received.put(slot.name(), done.file());
                    case Kept.Declined declined ->
                        problems.add(new Problems.Problem(
                                slot.name(), statements.said(site, declined.key(), declined.figure())));
                }
            }
        }
        return new Received(received, new Problems(List.copyOf(problems)));
    }

    /** Whether it still waits; in the transaction of whoever hands it in. */
    @Transactional
    boolean attach(Tenant tenant, Actor actor, Verification asked, Received received) {
        boolean open = verifications.holdOpen(asked);
        if (open) {
            received.files()
                    .forEach((slot, file) ->
                            files.use(tenant, actor.person(), file.publicId(), STATEMENT, asked.publicId(), slot));
        }
        return open;
    }

    /** What came with a returned statement comes with the next one, unless there is something newer in its place. */
    @Transactional
    void pass(Tenant tenant, Verification from, Verification to, Received newer) {
        files.pass(
                tenant, STATEMENT, from.publicId(), to.publicId(), newer.files().keySet());
    }

    @Transactional
    boolean remove(Tenant tenant, Verification asked, String file) {
        return verifications.holdOpen(asked) && files.drop(tenant, file, STATEMENT, asked.publicId());
    }

    @ReadOnly
    List<Files.Placed> of(Verification asked, Tenant tenant) {
        return files.placed(tenant, STATEMENT, asked.publicId());
    }

    /** What they are called, by their place in the form. */
    @ReadOnly
    Map<String, String> names(Verification asked, Tenant tenant) {
        return of(asked, tenant).stream()
                .collect(Collectors.toMap(
                        Files.Placed::slot, placed -> placed.file().name(), (one, again) -> again));
    }

    /** With everybody who saw them. */
    @ReadOnly
    List<Shown> shown(Verification asked, Tenant tenant) {
        return of(asked, tenant).stream()
                .map(placed -> new Shown(
                        placed,
                        files.openings(placed.file()).stream()
                                .map(each -> new Seen(
                                        each.name(),
                                        "role." + each.role().toLowerCase(java.util.Locale.ROOT),
                                        each.at().toString().substring(0, 16).replace('T', ' ')))
                                .toList()))
                .toList();
    }

    /** Whoever stated it or does so for its organisation. Who claims an organisation is nobody there before the decision. */
    static boolean theirs(Actor actor, Verification asked) {
        return asked.kind() == Verification.Kind.CLAIM
                ? asked.personId() == actor.person().id()
                : actor.may(Permission.ORGANISATION_EDIT, asked.organisationId());
    }

    private static Slot slot(String name) {
        return new Slot(name, 10 * Slot.MEGABYTE, EnumSet.of(Kind.PDF, Kind.OFD, Kind.PNG, Kind.JPEG), 50);
    }
}
