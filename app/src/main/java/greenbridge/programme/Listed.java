package greenbridge.programme;

import greenbridge.catalog.Catalog;
import greenbridge.catalog.Catalogs;
import greenbridge.catalog.Field;
import greenbridge.catalog.Schema;
import greenbridge.id.Ids;
import greenbridge.pack.Listing;
import greenbridge.pack.Pack;
import greenbridge.pack.Question;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the catalog of a programme ready for what its released pack will list in it. */
@Singleton
class Listed {
    private final PlannedCatalogRows planned;
    private final ProgrammeRows programmes;
    private final Catalogs catalogs;

    Listed(PlannedCatalogRows planned, ProgrammeRows programmes, Catalogs catalogs) {
        this.planned = planned;
        this.programmes = programmes;
        this.catalogs = catalogs;
    }

    /** In the transaction of the release. */
    @Transactional
    public void ready(Programme programme, Pack pack) {
        planned.of(programme.tenantId(), programme.id()).ifPresent(plan -> {
            var catalog = new Catalog(
                    plan.tenantId(),
                    Ids.next(),
                    plan.code(),
                    Catalog.Form.CATALOG,
                    plan.entryKind(),
                    plan.level(),
                    plan.nameZh(),
                    plan.nameEn(),
                    planned.position(plan.tenantId()),
                    plan.detail());
            var schema = new Schema(plan.tenantId(), catalog.id(), 1, fields(List.of(), pack));
            catalogs.add(List.of(catalog), List.of(schema));
            planned.fills(plan.tenantId(), programme.id(), catalog.id());
            planned.delete(plan.tenantId(), programme.id());
        });
        programmes
                .byId(programme.tenantId(), programme.id())
                .flatMap(now -> Optional.ofNullable(now.catalogId()))
                .ifPresent(catalog -> widen(programme.tenantId(), catalog, pack));
    }

    /** What is listed and has no place yet gets one; a version that is in use stays as it is. */
    private void widen(int tenant, long catalog, Pack pack) {
        var known = catalogs.latest(tenant, catalog);
        var before = known.map(Schema::fields).orElseGet(List::of);
        var after = fields(before, pack);
        if (after.size() > before.size()) {
            int version = known.map(Schema::version).orElse(0) + 1;
            catalogs.add(List.of(), List.of(new Schema(tenant, catalog, version, after)));
        }
    }

    private static List<Field> fields(List<Field> before, Pack pack) {
        var fields = new ArrayList<>(before);
        Set<String> there = new HashSet<>(before.stream().map(Field::key).toList());
        Listing listing = pack.listing();
        if (listing != null) {
            pack.questions()
                    .filter(question -> !question.table())
                    .flatMap(question -> listing.attributes().entrySet().stream()
                            .filter(entry -> entry.getValue().equals(question.key()) && there.add(entry.getKey()))
                            .map(entry -> named(entry.getKey(), question)))
                    .forEach(fields::add);
        }
        return List.copyOf(fields);
    }

    private static Field named(String attribute, Question question) {
        var field = question.field();
        return new Field(
                attribute,
                field.zh(),
                field.en(),
                field.type(),
                field.unit(),
                field.min(),
                field.max(),
                field.choices(),
                field.keyIndicator(),
                field.better(),
                null,
                null);
    }
}
