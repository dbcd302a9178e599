package greenbridge.call;

import greenbridge.file.Files;
import greenbridge.file.Kept;
import greenbridge.file.Kind;
import greenbridge.file.Opened;
import greenbridge.file.Owner;
import greenbridge.file.Slot;
import greenbridge.file.Stored;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.session.Trail;
import greenbridge.site.Site;
import greenbridge.tenants.Tenant;
import greenbridge.view.Texts;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The documents of a call, each with what it is. With the call they become public. */
@Singleton
class Attachments {
    static final String CALL = "call";
    static final int MOST = 30;
    static final Slot SLOT = new Slot("file", 20 * Slot.MEGABYTE, EnumSet.allOf(Kind.class), 500);

    private final Files files;
    private final Preparing preparing;
    private final Trail trail;
    private final Texts texts;

    Attachments(Files files, Preparing preparing, Trail trail, Texts texts) {
        this.files = files;
        this.preparing = preparing;
        this.trail = trail;
        this.texts = texts;
    }

    /** What a document of a call is. */
    enum Type {
        NOTICE,
        FORM,
        GUIDE,
        TEMPLATE,
        OTHER;

        public String key() {
            return "call.file." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A document of a call. */
    public record Attachment(Type type, Stored file) {}

    @ReadOnly
    public List<Attachment> of(Tenant tenant, Call call) {
        return files.placed(tenant, CALL, call.publicId()).stream()
                .map(placed -> new Attachment(Type.valueOf(placed.slot()), placed.file()))
                .toList();
    }

    Opened open(Tenant tenant, Call call, String file) {
        return files.published(tenant, CALL, call.publicId(), file);
    }

    /** What is wrong with the file, in words; null where it is kept. Outside of a transaction: files are looked through here. */
    @Nullable
    String add(Site site, HttpRequest<?> request, Actor actor, Call call, Type type, CompletedFileUpload upload) {
        if (of(site.tenant(), call).size() >= MOST) {
            return texts.in(site.language(), "call.file.many", MOST);
        }
        return switch (files.keep(site, request, actor, upload, SLOT)) {
            case Kept.Done done -> {
                boolean used = trail.telling(
                        () -> use(site, actor, call, type, done.file()),
                        first -> first
                                ? List.of(Trail.line(site, request, actor, "call.documented", CALL, call.publicId())
                                        .noting("document", done.file().name())
                                        .noting("hash", done.file().hash()))
                                : List.of());
                yield used ? null : texts.in(site.language(), "call.wrong.gone");
            }
            case Kept.Declined declined -> texts.in(site.language(), declined.key(), declined.figure());
        };
    }

    private boolean use(Site site, Actor actor, Call call, Type type, Stored file) {
        return preparing.along(
                site.tenant(),
                call,
                actor.person(),
                () -> files.use(site.tenant(), actor.person(), file.publicId(), CALL, call.publicId(), type.name()));
    }

    boolean remove(Site site, HttpRequest<?> request, Actor actor, Call call, String file) {
        return trail.telling(
                () -> preparing.along(
                        site.tenant(),
                        call,
                        actor.person(),
                        () -> files.drop(site.tenant(), file, CALL, call.publicId())),
                done -> done
                        ? List.of(Trail.line(site, request, actor, "call.undocumented", CALL, call.publicId())
                                .noting("document", file))
                        : List.of());
    }

    /** Before a call is public its documents are for those who prepare it. */
    @Singleton
    static final class Readers implements Owner {
        @Override
        public String kind() {
            return CALL;
        }

        @Override
        public boolean maySee(Actor actor, Tenant tenant, String subject) {
            return actor.may(Permission.PROGRAMME_EDIT) || actor.may(Permission.PROGRAMME_RELEASE);
        }
    }
}
