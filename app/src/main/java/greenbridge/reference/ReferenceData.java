package greenbridge.reference;

import greenbridge.catalog.Catalog;
import greenbridge.catalog.Catalogs;
import greenbridge.catalog.Schema;
import greenbridge.id.Ids;
import greenbridge.policy.PolicyLibrary;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import greenbridge.workday.Workdays;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Puts the reference data where they are missing. */
@Singleton
public class ReferenceData {
    private final Tenants tenants;
    private final Catalogs catalogs;
    private final Candidates candidates;
    private final PolicyLibrary policies;
    private final SearchWords words;
    private final ProgrammeFiles programmes;
    private final Workdays workdays;
    private final JsonMapper json;

    ReferenceData(
            Tenants tenants,
            Catalogs catalogs,
            Candidates candidates,
            PolicyLibrary policies,
            SearchWords words,
            ProgrammeFiles programmes,
            Workdays workdays,
            JsonMapper json) {
        this.tenants = tenants;
        this.catalogs = catalogs;
        this.candidates = candidates;
        this.policies = policies;
        this.words = words;
        this.programmes = programmes;
        this.workdays = workdays;
        this.json = json;
    }

    /** Whether there were catalogs that were not there before, as on the first start. */
    public boolean load() {
        tenants.enrol();
        boolean fresh = loadCatalogs();
        workdays.load();
        programmes.load();
        candidates.load();
        policies.load();
        words.load();
        return fresh;
    }

    @Transactional
    boolean loadCatalogs() {
        var files = read("ledger/catalogs.json", Argument.listOf(CatalogFile.class));
        var schemas = read("ledger/schemas.json", Argument.mapOf(String.class, CatalogFile.SchemaFile.class));
        var newCatalogs = new ArrayList<Catalog>();
        var newSchemas = new ArrayList<Schema>();
        for (int position = 0; position < files.size(); position++) {
            CatalogFile file = files.get(position);
            for (Tenant tenant : keepers(file)) {
                if (catalogs.own(tenant.id(), file.code()).isEmpty()) {
                    var catalog = file.in(tenant.id(), tenant.national(), Ids.next(), position);
                    newCatalogs.add(catalog);
                    schema(schemas, file, catalog).ifPresent(newSchemas::add);
                }
            }
        }
        catalogs.add(newCatalogs, newSchemas);
        return !newCatalogs.isEmpty();
    }

    private List<Tenant> keepers(CatalogFile file) {
        return file.tenants().stream()
                .map(slug -> tenants.bySlug(slug).orElseThrow())
                .toList();
    }

    private static Optional<Schema> schema(
            Map<String, CatalogFile.SchemaFile> schemas, CatalogFile file, Catalog catalog) {
        return Optional.ofNullable(file.schema())
                .map(schemas::get)
                .map(schema -> new Schema(catalog.tenantId(), catalog.id(), schema.version(), schema.fields()));
    }

    private <T> T read(String resource, Argument<T> type) {
        try (InputStream in = ReferenceData.class.getClassLoader().getResourceAsStream(resource)) {
            return Objects.requireNonNull(json.readValue(Objects.requireNonNull(in, resource), type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
