package greenbridge.audit;

import greenbridge.permission.Role;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A line in its place. The hash is over everything else in it, the hash of the line before included. */
@MappedEntity("audit_line")
public record Recorded(
        int tenantId,
        @Id long number,
        long at,
        String actor,
        String actorName,
        String role,
        String action,
        String subjectKind,
        String subjectId,
        Outcome outcome,
        String detail,
        @Nullable String requestId,
        @Nullable String address,
        String previous,
        String hash) {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final Set<String> KNOWN = Stream.concat(
                    Arrays.stream(Role.values()).map(Role::name), Stream.of("visitor", "system", "command"))
            .collect(Collectors.toUnmodifiableSet());

    /** The keys of the names of the roles, as far as they fit into the line. */
    public List<String> roleKeys() {
        return Arrays.stream(role.split(" ", -1))
                .filter(KNOWN::contains)
                .map(name -> "role." + name.toLowerCase(Locale.ROOT))
                .toList();
    }

    static Recorded after(Head head, Line line, Outcome outcome, String detail, Instant now) {
        var actor = line.actor();
        var open = new Recorded(
                line.tenantId(),
                head.number() + 1,
                micros(now),
                Clean.text(actor.id(), 40),
                Clean.text(actor.name(), 200),
                Clean.text(actor.role(), 60),
                Clean.text(line.action(), 60),
                Clean.text(line.subjectKind(), 30),
                Clean.text(line.subjectId(), 60),
                outcome,
                detail,
                actor.requestId() == null ? null : Clean.text(actor.requestId(), 40),
                actor.address() == null ? null : Clean.text(actor.address(), 45),
                head.hash(),
                "");
        return open.sealed();
    }

    static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    /** When a day begins in China. */
    static long start(LocalDate day) {
        return micros(day.atStartOfDay(CHINA).toInstant());
    }

    /** For those who look for what was done, and are not to read on the side who everybody is. */
    Recorded masked() {
        return new Recorded(
                tenantId,
                number,
                at,
                actor,
                Masked.name(actor, actorName),
                role,
                action,
                subjectKind,
                subjectId,
                outcome,
                detail,
                requestId,
                address == null ? null : Masked.address(address),
                previous,
                hash);
    }

    /** As a clock in China showed it. */
    public LocalDateTime when() {
        return LocalDateTime.ofInstant(Instant.EPOCH.plus(at, ChronoUnit.MICROS), CHINA);
    }

    boolean holds() {
        return digest().equals(hash);
    }

    private Recorded sealed() {
        return new Recorded(
                tenantId,
                number,
                at,
                actor,
                actorName,
                role,
                action,
                subjectKind,
                subjectId,
                outcome,
                detail,
                requestId,
                address,
                previous,
                digest());
    }

    /** Each value after its length in bytes, so that nothing can move from one column into the next; "-" for nothing. */
    private String digest() {
        var text = new StringBuilder();
        for (Object value : new @Nullable Object[] {
            tenantId,
            number,
            at,
            actor,
            actorName,
            role,
            action,
            subjectKind,
            subjectId,
            outcome,
            detail,
            requestId,
            address,
            previous
        }) {
            var written = value == null ? "" : value.toString();
            text.append(value == null ? "-" : written.getBytes(StandardCharsets.UTF_8).length)
                    .append(':')
                    .append(written)
                    .append('\n');
        }
        try {
            var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
