package greenbridge.find;

import greenbridge.catalog.Catalogs;
import greenbridge.search.Facet;
import greenbridge.tenants.Areas;
import greenbridge.tenants.Language;
import greenbridge.tenants.Tenant;
import greenbridge.view.Texts;
import greenbridge.vocabulary.Vocabulary;
import io.micronaut.cache.annotation.Cacheable;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;

/** What the codes in facets and rows are called. A code without a name is shown as it is rather than hidden. */
@Singleton
class Names {
    private final Vocabulary vocabulary;
    private final Areas areas;
    private final CatalogNames catalogs;
    private final Texts texts;

    Names(Vocabulary vocabulary, Areas areas, CatalogNames catalogs, Texts texts) {
        this.vocabulary = vocabulary;
        this.areas = areas;
        this.catalogs = catalogs;
        this.texts = texts;
    }

    String of(Facet facet, String value, Tenant tenant, Language language) {
        boolean english = language == Language.EN;
        Optional<String> name = switch (facet) {
            case KIND -> kind(value, language);
            case STATUS -> message("site.status." + value.toLowerCase(Locale.ROOT), language);
            case PROCUREMENT -> message("find.procurement." + value.toLowerCase(Locale.ROOT), language);
            case LEVEL -> message("find.level." + value.toLowerCase(Locale.ROOT), language);
            case CATALOG -> catalogs.name(tenant.id(), value, english);
            case BATCH -> Optional.of(value);
            case SECTOR -> vocabulary.sector(value).map(term -> term.name(english));
            case INDUSTRY -> vocabulary.industry(value).map(term -> term.name(english));
            case REGION -> areas.byCode(value).map(area -> area.name(language));
        };
        return name.orElse(value);
    }

    Optional<String> kind(String kind, Language language) {
        return message("site.kind." + kind, language);
    }

    private Optional<String> message(String key, Language language) {
        return texts.find(language, key);
    }

    /** Read often, changed hardly ever. */
    @Singleton
    static class CatalogNames {
        private final Catalogs catalogs;

        CatalogNames(Catalogs catalogs) {
            this.catalogs = catalogs;
        }

        @Cacheable("catalog-names")
        Optional<String> name(int tenantId, String code, boolean english) {
            return catalogs.find(tenantId, code)
                    .or(() -> catalogs.anyNamed(code))
                    .map(catalog -> catalog.name(english));
        }
    }
}
