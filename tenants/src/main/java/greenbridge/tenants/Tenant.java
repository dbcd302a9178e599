package greenbridge.tenants;

import org.jspecify.annotations.Nullable;

/** Someone who runs a portal here. The id is what rows carry, the slug is what addresses carry. */
public record Tenant(
        int id,
        String slug,
        String nameZh,
        String nameEn,
        String areaCode,
        @Nullable Integer parentId,
        Kind kind,
        boolean enabled,
        Profile profile) {
    public enum Kind {
        NATIONAL,
        PROVINCE,
        AUTONOMOUS_REGION,
        MUNICIPALITY,
        SEPARATE_CITY,
        CORPS
    }

    public boolean national() {
        return kind == Kind.NATIONAL;
    }

    /** 计划单列市 and 兵团 run portals of their own beside the province they lie in. */
    public boolean provincial() {
        return switch (kind) {
            case PROVINCE, AUTONOMOUS_REGION, MUNICIPALITY -> true;
            case NATIONAL, SEPARATE_CITY, CORPS -> false;
        };
    }

    /** 山西省, Shanxi. */
    public String name(Language language) {
        return new Words(nameZh, nameEn).text(language);
    }

    /** 山西, Shanxi. */
    public String shortName(Language language) {
        return profile.shortName().text(language);
    }

    /** 山西节能环保, as the masthead says it. */
    public String portal(Language language) {
        return profile.portal().text(language);
    }

    Tenant switched(boolean on) {
        return on == enabled ? this : new Tenant(id, slug, nameZh, nameEn, areaCode, parentId, kind, on, profile);
    }
}
