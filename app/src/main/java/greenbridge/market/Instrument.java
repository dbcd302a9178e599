package greenbridge.market;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * A right or an instrument that policy texts name.
 *
 * @param search words that find it in the texts
 */
@Serdeable
public record Instrument(
        String code,
        String zh,
        String en,
        String search,
        List<String> factsZh,
        List<String> factsEn,
        List<Source> sources) {
    /** The document of a tenant, by its code in the library, and what it says. */
    @Serdeable
    public record Source(String tenant, String policy, String quote) {}

    public String name(boolean english) {
        return english ? en : zh;
    }

    public List<String> facts(boolean english) {
        return english ? factsEn : factsZh;
    }
}
