package greenbridge.tenants;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads profiles/&lt;slug&gt;/; who has none gets the default sheet in one of a few quiet palettes, and a seal with their name. */
@Singleton
final class Profiles {
    private static final List<Palette> QUIET = List.of(
            new Palette("#2a5d67", "#173840", "#e9f1f2", "#a8480f", "#fbfcfc"),
            new Palette("#3f5a2c", "#25381a", "#eff3ea", "#9a3b1c", "#fcfcfa"),
            new Palette("#5a4a7a", "#352b4c", "#f1eff6", "#98500a", "#fcfbfd"),
            new Palette("#7a4a2a", "#482a17", "#f6efe9", "#17637a", "#fdfcfb"),
            new Palette("#2f5688", "#1b3454", "#ebf0f7", "#a2470f", "#fbfcfd"),
            new Palette("#7a3b4c", "#4a212d", "#f7eef0", "#2a6470", "#fdfbfc"));

    private final ObjectMapper json;
    private final Profile.Sheet common;
    private final Access usual;

    Profiles(ObjectMapper json) {
        this.json = json;
        this.common = sheet("default").orElseThrow();
        this.usual = Objects.requireNonNull(common.access(), "profiles/default says nothing of access");
    }

    Profile of(int id, String slug, Words shortName) {
        Profile.Sheet sheet = sheet(slug).orElseGet(() -> dressed(QUIET.get(id % QUIET.size()), shortName));
        return new Profile(
                shortName,
                sheet,
                sheet.access() == null ? usual : sheet.access(),
                drawing(slug, "mark.svg").orElseGet(() -> seal(shortName.text(Language.ZH), sheet.palette())),
                drawing(slug, "land.svg").orElseGet(() -> tinted(sheet.palette())));
    }

    private Profile.Sheet dressed(Palette palette, Words shortName) {
        return new Profile.Sheet(
                common.enabled(),
                named(common.portal(), shortName),
                common.slogan(),
                named(common.title(), shortName),
                common.lead(),
                named(common.about(), shortName),
                palette,
                common.hero(),
                common.headings(),
                common.corners(),
                common.sections(),
                common.nav(),
                common.hot(),
                common.featured(),
                common.duties(),
                null);
    }

    private static Words named(Words pattern, Words name) {
        return new Words(
                pattern.text(Language.ZH).replace("{name}", name.text(Language.ZH)),
                pattern.text(Language.EN).replace("{name}", name.text(Language.EN)));
    }

    /** Two or three characters one above the other, as on a stone seal. */
    private static String seal(String name, Palette palette) {
        int size = name.length() > 2 ? 11 : 15;
        var characters = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            double y = 20 + (i - (name.length() - 1) / 2.0) * (size + 1) + size * 0.36;
            characters.append("<text x=\"20\" y=\"%.1f\">%s</text>".formatted(y, name.charAt(i)));
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" rx="5" fill="%s"/>\
                <rect x="3" y="3" width="34" height="34" rx="3" fill="none" stroke="#fff" opacity=".55"/>\
                <g fill="#fff" font-size="%d" font-weight="600" text-anchor="middle" font-family="Songti SC,Noto Serif CJK SC,SimSun,serif">%s</g></svg>
                """.formatted(palette.brand(), size, characters);
    }

    private String tinted(Palette palette) {
        return drawing("default", "land.svg").orElseThrow().replace("#123456", palette.brand());
    }

    private Optional<Profile.Sheet> sheet(String slug) {
        return read(slug, "profile.json").map(bytes -> {
            try {
                return json.readValue(bytes, Profile.Sheet.class);
            } catch (IOException e) {
                throw new UncheckedIOException("The profile of " + slug + " cannot be read", e);
            }
        });
    }

    private static Optional<String> drawing(String slug, String file) {
        return read(slug, file).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private static Optional<byte[]> read(String slug, String file) {
        try (var in = Profiles.class.getResourceAsStream("/profiles/" + slug + "/" + file)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
