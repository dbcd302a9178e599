package greenbridge.market;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The rights and instruments of market/instruments.json, in their order. */
@Singleton
class Instruments {
    static final String RESOURCE = "market/instruments.json";

    private final List<Instrument> all;

    Instruments(JsonMapper json) {
        var loader = Instruments.class.getClassLoader();
        try (var in = Objects.requireNonNull(loader.getResourceAsStream(RESOURCE), RESOURCE)) {
            all = List.copyOf(Objects.requireNonNull(json.readValue(in, Argument.listOf(Instrument.class))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Instrument> all() {
        return all;
    }
}
