package greenbridge.find;

import greenbridge.search.Hit;
import greenbridge.search.Indicator;
import greenbridge.search.Passage;
import greenbridge.search.Reason;
import greenbridge.site.Site;
import greenbridge.tenants.Tenants;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A hit as programs get it. */
@Serdeable
record Found(
        String id,
        String kind,
        String title,
        @Nullable String titleEn,
        @Nullable String summary,
        String url,
        String tenant,
        @Nullable String status,
        @Nullable String organisation,
        @Nullable String catalog,
        @Nullable String area,
        @Nullable LocalDate expiresOn,
        boolean sample,
        List<Indicator> indicators,
        Map<String, List<Passage>> highlights,
        List<Reason> reasons) {
    static Found of(Site site, Tenants tenants, Hit hit) {
        return new Found(
                hit.id(),
                hit.kind(),
                hit.title(),
                hit.titleEn(),
                hit.summary(),
                site.links().to(hit.path()),
                tenants.byId(hit.tenantId()).map(tenant -> tenant.slug()).orElse(""),
                hit.status(),
                hit.organisation(),
                hit.catalog(),
                hit.area(),
                hit.expiresOn(),
                hit.sample(),
                hit.indicators(),
                hit.highlights(),
                hit.reasons());
    }
}
