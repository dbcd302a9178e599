package greenbridge.form;

import greenbridge.id.Ids;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * A form that is sent twice makes one thing. Its page carries a token: what a person sends with it first is done, and the same with it
 * again leads to the same place. Who went back and typed something else is asked whether it shall be another one. Of two at the same moment
 * the second waits for the first.
 */
@Singleton
public class Once {
    /** The hidden field. */
    public static final String FIELD = "token";

    private static final Pattern TOKEN = Pattern.compile("[0-9a-z]{12}");
    private static final int DAYS = 30;

    private final OnceRows rows;
    private final Clock clock;

    Once(OnceRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** For the page: what came with its form, or a new one. */
    public static String token(Typed typed) {
        String came = typed.of(FIELD);
        return TOKEN.matcher(came).matches() ? came : Ids.random();
    }

    /** What to say to whoever sends something else with a token that is spent; the page comes again with {@link #another}. */
    public static final String OTHERWISE = "form.wrong.sent";

    /** The same for a thing of its own. */
    public static Typed another(Typed typed) {
        var values = new HashMap<>(typed.values());
        values.put(FIELD, Ids.random());
        return new Typed(values);
    }

    /**
     * What became of a form.
     *
     * @param path where the person is led
     * @param made nothing where it was made before
     * @param otherwise whether something else was typed then
     */
    public record Sent<T>(String path, Optional<T> made, boolean otherwise) {}

    /** Where it led, if it was sent before. */
    @ReadOnly
    public <T> Optional<Sent<T>> before(Tenant tenant, long person, Typed typed) {
        return rows.find(tenant.id(), person, token(typed)).map(first -> again(first, typed));
    }

    /** In the transaction of the caller, before all else in it. */
    @Transactional
    public <T> Sent<T> send(Tenant tenant, long person, Typed typed, Supplier<T> work, Function<T, String> path) {
        String token = token(typed);
        var now = LocalDateTime.now(clock);
        rows.forget(tenant.id(), person, now.minusDays(DAYS));
        if (rows.insert(tenant.id(), person, token, hash(typed), now) == 0) {
            return again(rows.find(tenant.id(), person, token).orElseThrow(), typed);
        }
        T made = work.get();
        String to = path.apply(made);
        rows.lead(tenant.id(), person, token, to);
        return new Sent<>(to, Optional.of(made), false);
    }

    private static <T> Sent<T> again(SentForm first, Typed typed) {
        return new Sent<>(
                Objects.requireNonNull(first.path()),
                Optional.empty(),
                !first.said().equals(hash(typed)));
    }

    private static String hash(Typed typed) {
        var said = new TreeMap<>(typed.values());
        said.remove(FIELD);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(said.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
