package greenbridge.reference;

import greenbridge.catalog.Batch;
import greenbridge.catalog.Catalog;
import greenbridge.catalog.Catalogs;
import greenbridge.catalog.Edition;
import greenbridge.entry.Content;
import greenbridge.entry.Draft;
import greenbridge.entry.Ledger;
import greenbridge.entry.Status;
import greenbridge.id.Ids;
import greenbridge.tenants.Tenants;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Real parks and firms that a text names as first selected (初步选定). They are listed as candidates with their source and
 * nothing else: no figures, no contacts, never as certified.
 */
@Singleton
class Candidates {
    /** The newsletter that carries the text is of this week; the text itself prints no day. */
    private static final LocalDate KNOWN_SINCE = LocalDate.of(2018, 11, 26);

    private static final String BATCH = "named";

    private final Tenants tenants;
    private final Catalogs catalogs;
    private final Ledger ledger;
    private final JsonMapper json;

    Candidates(Tenants tenants, Catalogs catalogs, Ledger ledger, JsonMapper json) {
        this.tenants = tenants;
        this.catalogs = catalogs;
        this.ledger = ledger;
        this.json = json;
    }

    @Transactional
    void load() {
        var byCatalog = read().stream()
                .collect(Collectors.groupingBy(candidate -> Map.entry(candidate.tenant(), candidate.catalog())));
        byCatalog.forEach((key, candidates) -> {
            int tenantId = tenants.bySlug(key.getKey()).orElseThrow().id();
            var catalog = catalogs.own(tenantId, key.getValue()).orElseThrow();
            if (catalogs.batch(catalog, BATCH, LocalDate.EPOCH).isEmpty()) {
                list(catalog, candidates);
            }
        });
    }

    private void list(Catalog catalog, List<Candidate> candidates) {
        var source = candidates.getFirst().source();
        var edition = catalogs.open(new Edition(
                catalog.tenantId(),
                Ids.next(),
                catalog.id(),
                BATCH,
                source.document(),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                source.seed() + " " + source.clause(),
                false));
        var batch = catalogs.publish(new Batch(
                catalog.tenantId(),
                Ids.next(),
                catalog.id(),
                edition.id(),
                BATCH,
                "初步选定（" + source.document() + "）",
                "First selection, as named in the implementation plan",
                null,
                null,
                null,
                null,
                false));
        var drafts = new java.util.ArrayList<Draft>();
        for (Candidate candidate : candidates) {
            drafts.add(candidate.draft(catalog, batch, drafts.size() + 1));
        }
        ledger.list(drafts, "reference");
    }

    private List<Candidate> read() {
        try (InputStream in = Candidates.class.getClassLoader().getResourceAsStream("ledger/candidates.json")) {
            return Objects.requireNonNull(json.readValue(Objects.requireNonNull(in), Argument.listOf(Candidate.class)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Serdeable
    record Candidate(
            String catalog,
            String kind,
            Status status,
            String tenant,
            String nameZh,
            String nameEn,
            @Nullable String area,
            @Nullable String industry,
            @Nullable List<String> sectors,
            Source source,
            @Nullable String remarkZh,
            @Nullable String remarkEn) {
        Draft draft(Catalog kept, Batch batch, int position) {
            var content = new Content(
                    nameZh,
                    nameEn,
                    remarkZh,
                    remarkEn,
                    area,
                    sectors == null ? List.of() : sectors,
                    industry == null ? List.of() : List.of(industry),
                    List.of(),
                    List.of(),
                    List.of(),
                    Map.of(),
                    source.document() + " " + source.clause(),
                    List.of());
            String number = kept.code() + "-" + BATCH + "-" + position;
            return new Draft(
                    kept.tenantId(),
                    kept.id(),
                    batch.id(),
                    kind,
                    number,
                    null,
                    null,
                    false,
                    1,
                    content,
                    status,
                    KNOWN_SINCE,
                    KNOWN_SINCE,
                    null);
        }
    }

    @Serdeable
    record Source(String seed, String document, String clause) {}
}
