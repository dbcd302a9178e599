package greenbridge.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Argon2id, and what a password has to be. Hashing is dear on purpose, so only so many are made at a time as there are processors:
 * whoever signs in waits a little, and pages go on being served.
 */
@Singleton
final class Passwords {
    static final int MOST = 128;
    static final int MEMORY_KIB = 19_456;
    static final int ITERATIONS = 2;

    private static final Argon2Function ARGON =
            Argon2Function.getInstance(MEMORY_KIB, ITERATIONS, 1, 32, Argon2.ID, 19);
    private static final List<Pattern> CLASSES = List.of(
            Pattern.compile("\\p{Lu}"),
            Pattern.compile("\\p{Ll}"),
            Pattern.compile("\\d"),
            Pattern.compile("[^\\p{L}\\d]"));
    private static final Pattern MONOTONOUS = Pattern.compile("(.)\\1*|\\d*2345678\\d*|(?:abcdefgh|qwerty).*");

    private final CommonPasswords common;
    /**
     * Threads of the system, which it takes from the processor in between: a virtual one would keep a carrier, and with it the pages, until
     * its hash is done. Whoever came first is first.
     */
    private final Executor turns = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().name("password-", 1).daemon().factory());

    private final String nobodys = hash("a password that is nobody's");

    Passwords(CommonPasswords common) {
        this.common = common;
    }

    /** The text key of what is wrong with it. */
    Optional<String> wrong(String password, String email, String name, Demands demands) {
        int length = password.codePointCount(0, password.length());
        if (length < demands.leastLength()) {
            return Optional.of("account.password.short");
        }
        if (length > MOST) {
            return Optional.of("account.password.long");
        }
        String low = password.toLowerCase(Locale.ROOT);
        String local = email.replaceFirst("@.*", "").toLowerCase(Locale.ROOT);
        if ((local.length() > 3 && low.contains(local))
                || (name.length() > 3 && low.contains(name.toLowerCase(Locale.ROOT)))) {
            return Optional.of("account.password.personal");
        }
        if (MONOTONOUS.matcher(low).matches() || low.chars().distinct().count() < 5 || common.has(password)) {
            return Optional.of("account.password.common");
        }
        long classes =
                CLASSES.stream().filter(kind -> kind.matcher(password).find()).count();
        return classes < demands.classes() ? Optional.of("account.password.official") : Optional.empty();
    }

    String hash(String password) {
        return inTurn(
                () -> Password.hash(password).addRandomSalt(16).with(ARGON).getResult());
    }

    /** Takes as long for nobody as for somebody. */
    boolean fits(String password, @Nullable String hash) {
        boolean fits = inTurn(
                () -> Password.check(password, hash == null ? nobodys : hash).with(ARGON));
        return fits && hash != null;
    }

    private <T> T inTurn(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, turns).join();
    }
}
