package greenbridge.evaluation;

import greenbridge.tenants.Tenant;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The rulebooks that there are; a tenant without one has no evaluations. */
@Singleton
public class Rulebooks {
    private static final List<String> FILES = List.of("evaluation/shandong.json");

    private final List<Rulebook> all;

    Rulebooks(JsonMapper json) {
        all = FILES.stream().map(file -> read(json, file)).toList();
    }

    public Optional<Rulebook> of(Tenant tenant) {
        return all.stream()
                .filter(book -> book.tenants().contains(tenant.slug()))
                .findFirst();
    }

    /** By which something goes that began under it. */
    Rulebook named(String code) {
        return all.stream().filter(book -> book.code().equals(code)).findFirst().orElseThrow();
    }

    private static Rulebook read(JsonMapper json, String file) {
        try (var in = Rulebooks.class.getResourceAsStream("/" + file)) {
            return Objects.requireNonNull(json.readValue(Objects.requireNonNull(in), Rulebook.class), file);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
