package greenbridge.search.indexing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import greenbridge.search.Standing;
import greenbridge.search.cluster.Json;
import greenbridge.search.wording.Identifiers;
import greenbridge.search.wording.Sounds;
import greenbridge.search.wording.Wording;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A thing as the index keeps it: everything that a question can be answered by is put in here, and nothing that an
 * editor may change without touching the thing. The digest is over all the rest; equal digests are equal documents.
 */
public final class Document {
    private static final int SHUFFLES = 7;
    private static final int LONGEST_PREFIX = 60;
    private static final String ALWAYS = "1000-01-01";

    private Document() {}

    static byte[] of(Thing thing) {
        return sealed(Json.bytes(fields(thing)));
    }

    /** What hits are made of. */
    public static ObjectNode fields(Thing thing) {
        String title = Wording.clean(thing.title());
        String organisation = clean(thing.organisation());
        ObjectNode document = Json.object(
                "key", thing.subject().key(),
                "subject", thing.view(),
                "number", thing.number(),
                "shuffle", shuffle(thing.publicId()),
                "id", thing.publicId(),
                "path", thing.path(),
                "kind", thing.kind(),
                "tenant", thing.tenant(),
                "visible_in", thing.visibleIn(),
                "title", title,
                "title_en", clean(thing.titleEn()),
                "summary", clean(thing.summary()),
                "body", clean(thing.body()),
                "organisation", organisation,
                "identifiers",
                        thing.identifiers().stream().map(Identifiers::normal).toList(),
                "identifiers_shown", thing.identifiers(),
                "catalog", thing.catalog(),
                "batch", thing.batch(),
                "sector", thing.sectors(),
                "sectors", Codes.sectors(thing.sectors()),
                "industries", Codes.industries(thing.industries()),
                "area", thing.area(),
                "areas", thing.area() == null ? null : Codes.areas(thing.area()),
                "level", thing.level(),
                "procurement", thing.procurement(),
                "badges", thing.badges(),
                "sample", thing.sample(),
                "listed_on", thing.listedOn(),
                "deadline", thing.deadline(),
                "expires_on", thing.expiresOn(),
                "indicators", thing.indicators() == null ? null : Json.read(thing.indicators()));
        sounds(title, organisation, document);
        periods(thing.periods(), document);
        return document;
    }

    private static @Nullable String clean(@Nullable String text) {
        return text == null || text.isBlank() ? null : Wording.clean(text);
    }

    private static void sounds(String title, @Nullable String organisation, ObjectNode document) {
        var syllables = new LinkedHashSet<String>();
        var initials = new LinkedHashSet<String>();
        var prefixes = new LinkedHashSet<String>();
        for (String text :
                organisation == null || organisation.equals(title) ? List.of(title) : List.of(title, organisation)) {
            Sounds sounds = Sounds.of(text);
            syllables.addAll(sounds.syllables());
            initials.addAll(sounds.initials());
        }
        Sounds sounds = Sounds.of(title);
        prefixes.add(title.length() > LONGEST_PREFIX ? title.substring(0, LONGEST_PREFIX) : title);
        if (!sounds.syllables().isEmpty()) {
            String first = sounds.syllables().getFirst();
            prefixes.add(first.replace(" ", ""));
            prefixes.add(Sounds.initialsOf(first));
        }
        document.set("syllables", Json.array(syllables));
        document.set("initials", Json.array(initials));
        document.set("prefixes", Json.array(prefixes));
    }

    private static void periods(Collection<Thing.Period> periods, ObjectNode document) {
        ObjectNode byStatus = Json.object();
        var open = new ArrayList<ObjectNode>();
        for (Thing.Period period : periods) {
            ObjectNode range = Json.object("gte", period.from(), "lt", period.until());
            byStatus.withArray("/" + period.status()).add(range);
            if (Standing.valueOf(period.status()).isPublic()) {
                open.add(range);
            }
        }
        if (periods.isEmpty()) {
            open.add(Json.object("gte", ALWAYS));
        }
        document.set("period", byStatus);
        document.set("public_on", Json.array(open));
    }

    private static ObjectNode shuffle(String publicId) {
        ByteBuffer bytes = ByteBuffer.wrap(sha(publicId.getBytes(StandardCharsets.UTF_8)));
        ObjectNode columns = Json.object();
        for (int i = 0; i < SHUFFLES; i++) {
            columns.put(Integer.toString(i), bytes.getInt());
        }
        return columns;
    }

    private static byte[] sealed(byte[] json) {
        long digest = ByteBuffer.wrap(sha(json)).getLong();
        byte[] end = (",\"digest\":" + digest + "}").getBytes(StandardCharsets.US_ASCII);
        byte[] sealed = Arrays.copyOf(json, json.length - 1 + end.length);
        System.arraycopy(end, 0, sealed, json.length - 1, end.length);
        return sealed;
    }

    /** The number at the end of a document. */
    static long digest(byte[] document) {
        String end = new String(
                document,
                Math.max(0, document.length - 24),
                Math.min(24, document.length),
                StandardCharsets.ISO_8859_1);
        return Long.parseLong(end.substring(end.lastIndexOf(':') + 1, end.length() - 1));
    }

    private static byte[] sha(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
