package greenbridge.asset;

import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Everything a page loads, kept in memory: our files, Bootstrap and htmx from their jars, and the look of each tenant. */
@Singleton
public final class Assets {
    private static final String BOOTSTRAP = "META-INF/resources/webjars/bootstrap/5.3.8/dist/css/bootstrap.min.css";
    private static final String HTMX = "META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";

    private final Map<String, Asset> byName = new HashMap<>();
    private final Map<String, Asset> byPath = new HashMap<>();
    private final List<String> scripts;
    private final List<String> common;

    Assets(Tenants tenants) {
        Map<String, byte[]> ours = Resources.under("assets");
        ours.forEach((name, bytes) -> {
            if (!name.startsWith("css/")) {
                put(name, bytes);
            }
        });
        put("css/greenbridge.css", joined(ours));
        put("css/bootstrap.css", jar(BOOTSTRAP));
        put("js/htmx.js", jar(HTMX));
        for (Tenant tenant : tenants.all()) {
            Asset land = put(
                    "tenant/" + tenant.slug() + "-land.svg",
                    text(tenant.profile().land()));
            put("tenant/" + tenant.slug() + "-mark.svg", text(tenant.profile().mark()));
            put("tenant/" + tenant.slug() + ".css", text(Theme.css(tenant.profile(), land.url())));
        }
        common = List.of(url("css/bootstrap.css"), url("css/greenbridge.css"));
        scripts = List.of(url("js/htmx.js"), url("js/greenbridge.js"));
    }

    public List<String> styles(Tenant tenant) {
        return List.of(common.get(0), common.get(1), url("tenant/" + tenant.slug() + ".css"));
    }

    public List<String> scripts() {
        return scripts;
    }

    public String mark(Tenant tenant) {
        return url("tenant/" + tenant.slug() + "-mark.svg");
    }

    /** The address of a file of ours, by its name under assets. */
    public String url(String name) {
        return Objects.requireNonNull(byName.get(name), name).url();
    }

    Optional<Asset> at(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    private Asset put(String name, byte[] bytes) {
        Asset asset = new Asset(name, bytes);
        byName.put(name, asset);
        byPath.put(asset.path(), asset);
        return asset;
    }

    /** Our style sheets by topic, as one file in the order of their names. */
    private static byte[] joined(Map<String, byte[]> files) {
        var out = new ByteArrayOutputStream();
        files.forEach((name, bytes) -> {
            if (name.startsWith("css/")) {
                out.writeBytes(bytes);
            }
        });
        return out.toByteArray();
    }

    private static byte[] jar(String name) {
        try (var in = Objects.requireNonNull(Assets.class.getClassLoader().getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
