package greenbridge.find;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import greenbridge.catalog.Catalog;
import greenbridge.catalog.Catalogs;
import greenbridge.search.Facet;
import greenbridge.tenants.Areas;
import greenbridge.tenants.Language;
import greenbridge.tenants.Tenant;
import greenbridge.view.Texts;
import greenbridge.vocabulary.Vocabulary;
import jakarta.inject.Singleton;
import java.time.Duration;
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

    /** Read dozens of times for an answer, changed hardly ever. */
    @Singleton
    static final class CatalogNames {
        private record Code(int tenantId, String code) {}

        private final Catalogs catalogs;
        private final Cache<Code, Optional<Catalog>> known = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofMinutes(1))
                .maximumSize(5000)
                .build();

        CatalogNames(Catalogs catalogs) {
            this.catalogs = catalogs;
        }

        Optional<String> name(int tenantId, String code, boolean english) {
            return known.get(new Code(tenantId, code), this::find).map(catalog -> catalog.name(english));
        }

        private Optional<Catalog> find(Code code) {
            return catalogs.find(code.tenantId(), code.code()).or(() -> catalogs.anyNamed(code.code()));
        }
    }
}
