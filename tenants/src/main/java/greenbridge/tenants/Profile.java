package greenbridge.tenants;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a tenant shows itself: everything that differs from portal to portal is here, as data. */
public record Profile(Words shortName, Sheet sheet, Access access, String mark, String land) {
    /** What stands on a home page, each only if there is something to show. */
    public enum Section {
        DOORS,
        TILES,
        ROUNDS,
        BATCHES,
        ENTRIES,
        CASES,
        POLICIES,
        NUMBERS
    }

    public enum Hero {
        LIGHT,
        DEEP
    }

    public enum Headings {
        SANS,
        SONG
    }

    public Words portal() {
        return sheet.portal();
    }

    public Palette palette() {
        return sheet.palette();
    }

    /** The file profile.json. Sections are rows of one or two; without rules of access the default ones hold. */
    @Serdeable
    public record Sheet(
            boolean enabled,
            Words portal,
            Words slogan,
            Words title,
            Words lead,
            Words about,
            Palette palette,
            Hero hero,
            Headings headings,
            int corners,
            List<List<Section>> sections,
            List<String> nav,
            List<Words> hot,
            List<String> featured,
            Duties duties,
            @Nullable Access access) {}

    /** What the foot of a public portal must say (国办发〔2017〕47号); what is absent is not shown. */
    @Serdeable
    public record Duties(
            boolean sample,
            @Nullable Words host,
            @Nullable Words operator,
            @Nullable String phone,
            @Nullable String mail,
            @Nullable Words address,
            @Nullable String icp,
            @Nullable String police,
            @Nullable String siteCode,
            @Nullable String mistakes) {}
}
