package greenbridge.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where the engines of a data folder answer; written down so that a command can use those of a running portal. No secret. */
record Addresses(@Nullable String database, List<String> search) {
    static final Addresses NONE = new Addresses(null, List.of());

    void write(Path data) {
        try {
            Files.writeString(
                    file(data), Objects.requireNonNullElse(database, "") + "\n" + String.join("\n", search) + "\n");
        } catch (IOException e) {
            throw new EngineFailure("The addresses of the engines cannot be kept in " + data, e);
        }
    }

    static Addresses read(Path data) {
        try {
            var lines = Files.readAllLines(file(data));
            var database = lines.getFirst();
            var search = lines.stream().skip(1).filter(line -> !line.isBlank()).toList();
            return new Addresses(database.isBlank() ? null : database, search);
        } catch (IOException e) {
            return NONE;
        }
    }

    private static Path file(Path data) {
        return data.resolve("addresses");
    }
}
