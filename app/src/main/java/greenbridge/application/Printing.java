package greenbridge.application;

import greenbridge.account.Person;
import greenbridge.file.Files;
import greenbridge.pack.Words;
import greenbridge.rule.Verdict;
import io.micronaut.json.JsonMapper;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts submissions on paper, and reads them back to the letter. */
@Singleton
class Printing {
    private final PrintRows rows;
    private final JsonMapper json;

    Printing(PrintRows rows, JsonMapper json) {
        this.rows = rows;
        this.json = json;
    }

    /** @param text to which the hash belongs */
    record Sealed(String text, String hash) {}

    /** @param sound whether the text still has the hash that was said when it was handed in */
    record Read(Printed printed, boolean sound) {}

    Sealed seal(
            Matter matter,
            int number,
            LocalDateTime at,
            Person by,
            boolean helped,
            boolean late,
            Map<String, Object> values,
            List<Files.Placed> documents,
            Verdict verdict) {
        var unit = matter.unit();
        var pack = matter.pack();
        var printed = new Printed(
                matter.application().publicId(),
                number,
                said(at),
                by.name(),
                helped,
                late,
                new Words(matter.programme().nameZh(), matter.programme().nameEn()),
                new Words(matter.call().titleZh(), matter.call().titleEn()),
                matter.call().roundYear(),
                matter.version().version(),
                new Words(unit.nameZh(), unit.name(true)),
                unit.creditCode(),
                Printed.parts(pack, values),
                Printed.proofs(pack, documents),
                pack.rules().stream()
                        .map(rule -> new Printed.Named(rule.id(), new Words(rule.zh(), rule.en())))
                        .toList(),
                verdict);
        try {
            String text = json.writeValueAsString(printed);
            return new Sealed(text, hash(text));
        } catch (IOException e) {
            throw new UncheckedIOException("A submission cannot be put on paper", e);
        }
    }

    /** In the transaction of the caller. */
    void keep(Application application, int number, Sealed sealed) {
        rows.insert(new Print(application.tenantId(), application.id(), number, sealed.text()));
    }

    @ReadOnly
    public Optional<Read> read(Submission submission) {
        return rows.of(submission.tenantId(), submission.applicationId(), submission.number())
                .map(print ->
                        new Read(parsed(print.content()), hash(print.content()).equals(submission.hash())));
    }

    private Printed parsed(String text) {
        try {
            return java.util.Objects.requireNonNull(json.readValue(text, Printed.class));
        } catch (IOException e) {
            throw new UncheckedIOException("A submission cannot be read", e);
        }
    }

    static String said(LocalDateTime at) {
        return at.toString().substring(0, 16).replace('T', ' ');
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
