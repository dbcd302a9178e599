package greenbridge.notice;

import greenbridge.audit.Line;
import greenbridge.file.Files;
import greenbridge.file.Handed;
import greenbridge.file.Kept;
import greenbridge.file.Slot;
import greenbridge.file.Stored;
import greenbridge.form.Problems;
import greenbridge.session.Actor;
import greenbridge.site.Site;
import greenbridge.tenants.Tenant;
import greenbridge.view.Texts;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Files that come with an objection, a reply to one, or the like: three at most. */
@Singleton
public class Evidence {
    private static final List<Slot> SLOTS = IntStream.rangeClosed(1, 3)
            .mapToObj(number ->
                    new Slot("file" + number, Slot.DOCUMENT.most(), Slot.DOCUMENT.kinds(), Slot.DOCUMENT.pages()))
            .toList();

    private final Files files;
    private final Texts texts;

    Evidence(Files files, Texts texts) {
        this.files = files;
        this.texts = texts;
    }

    /** What came with a form, kept but not yet part of anything. */
    public record Received(List<Stored> files, Problems problems) {
        public static final Received NOTHING = new Received(List.of(), Problems.NONE);
    }

    public static List<Slot> slots() {
        return SLOTS;
    }

    /**
     * Outside of a transaction, because files are looked through here.
     *
     * @param told what the audit is told of each
     */
    public Received receive(Site site, Actor actor, Handed handed, Function<Stored, Line> told) {
        var received = new ArrayList<Stored>();
        var problems = Problems.NONE;
        for (Slot slot : SLOTS) {
            var chosen = handed.take(slot.name());
            if (chosen.isPresent()) {
                switch (kept(site, actor, chosen.get(), slot, told)) {
                    case Kept.Done done -> received.add(done.file());
                    case Kept.Declined declined ->
                        problems =
                                problems.and(slot.name(), texts.in(site.language(), declined.key(), declined.figure()));
                }
            }
        }
        return new Received(List.copyOf(received), problems);
    }

    private Kept kept(Site site, Actor actor, CompletedFileUpload file, Slot slot, Function<Stored, Line> told) {
        try (var content = file.getInputStream()) {
            return files.keep(site.tenant(), actor.person(), new Files.Upload(file.getFilename(), content), slot, told);
        } catch (IOException e) {
            throw new UncheckedIOException("A file could not be read", e);
        }
    }

    /** Of a form that comes back although files came with it: browsers forget which were chosen, so that is said too. */
    public Problems again(Site site, Problems typed, Received received) {
        var all = new ArrayList<>(typed.all());
        all.addAll(received.problems().all());
        return new Problems(all).and(SLOTS.getFirst().name(), texts.in(site.language(), "file.again"));
    }

    @Transactional
    public void attach(Tenant tenant, Actor actor, Received received, String kind, String subject) {
        for (int i = 0; i < received.files().size(); i++) {
            var file = received.files().get(i);
            files.use(
                    tenant,
                    actor.person(),
                    file.publicId(),
                    kind,
                    subject,
                    SLOTS.get(i).name());
        }
    }

    @ReadOnly
    public List<Stored> of(Tenant tenant, String kind, String subject) {
        return files.of(tenant, kind, subject);
    }
}
