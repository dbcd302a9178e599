package greenbridge.account;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What very many people chose or somebody made public: ours, and those of a file that the operator may name. */
@Singleton
final class CommonPasswords {
    private final Set<String> known = new HashSet<>();
    private final @Nullable BreachedHashes breached;

    CommonPasswords(@Nullable @Property(name = "greenbridge.password-list") String file) {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CommonPasswords.class.getResourceAsStream("/passwords/common.txt")),
                StandardCharsets.UTF_8))) {
            in.lines().forEach(known::add);
            breached = file == null ? null : more(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The list of common passwords cannot be read", e);
        }
    }

    boolean has(String password) {
        return known.contains(password.toLowerCase(Locale.ROOT)) || (breached != null && breached.has(password));
    }

    long ofAtLeast(int length) {
        return known.stream().filter(each -> each.length() >= length).count();
    }

    private @Nullable BreachedHashes more(Path file) throws IOException {
        if (BreachedHashes.are(file)) {
            return new BreachedHashes(file);
        }
        try (var lines = Files.lines(file)) {
            lines.map(line -> line.toLowerCase(Locale.ROOT)).forEach(known::add);
        }
        return null;
    }
}
