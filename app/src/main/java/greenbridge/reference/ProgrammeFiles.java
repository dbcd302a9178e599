package greenbridge.reference;

import greenbridge.asset.Resources;
import greenbridge.catalog.Catalog;
import greenbridge.catalog.Catalogs;
import greenbridge.id.Ids;
import greenbridge.pack.Pack;
import greenbridge.pack.Packs;
import greenbridge.programme.Programme;
import greenbridge.programme.Programmes;
import greenbridge.tenants.Tenants;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Programmes that the source texts describe, each with the first version of its pack; what a text does not say is not in them. */
@Singleton
class ProgrammeFiles {
    private final Tenants tenants;
    private final Catalogs catalogs;
    private final Programmes programmes;
    private final JsonMapper json;

    ProgrammeFiles(Tenants tenants, Catalogs catalogs, Programmes programmes, JsonMapper json) {
        this.tenants = tenants;
        this.catalogs = catalogs;
        this.programmes = programmes;
        this.json = json;
    }

    /**
     * A file of packs/.
     *
     * @param catalog which it fills; null for one that only collects
     */
    @Serdeable
    record ProgrammeFile(
            String code, List<String> tenants, @Nullable String catalog, String nameZh, String nameEn, Pack pack) {}

    @Transactional
    void load() {
        var files = read(json);
        for (int position = 0; position < files.size(); position++) {
            ProgrammeFile file = files.get(position);
            for (String slug : file.tenants()) {
                int tenant = tenants.bySlug(slug).orElseThrow().id();
                if (programmes.byCode(tenant, file.code()).isEmpty()) {
                    Long catalog = file.catalog() == null
                            ? null
                            : catalogs.own(tenant, file.catalog())
                                    .map(Catalog::id)
                                    .orElseThrow();
                    var programme = programmes.add(new Programme(
                            tenant,
                            Ids.next(),
                            Ids.random(),
                            file.code(),
                            catalog,
                            file.nameZh(),
                            file.nameEn(),
                            position,
                            false));
                    programmes.load(programme, Packs.write(file.pack()), file.pack(), null);
                }
            }
        }
    }

    static List<ProgrammeFile> read(JsonMapper json) {
        var files = new ArrayList<ProgrammeFile>();
        Resources.under("packs").forEach((name, bytes) -> {
            try {
                files.add(Objects.requireNonNull(json.readValue(bytes, ProgrammeFile.class)));
            } catch (IOException e) {
                throw new UncheckedIOException(name, e);
            }
        });
        return files;
    }
}
