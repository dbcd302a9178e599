package greenbridge.evaluation;

import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.tenants.Area;
import greenbridge.tenants.Areas;
import greenbridge.tenants.Tenant;
import jakarta.inject.Singleton;
import java.util.List;

/** The cities whose departments reports are filed with. A county discloses and supports; filings are not its business. */
@Singleton
class Cities {
    private final Areas areas;

    Cities(Areas areas) {
        this.areas = areas;
    }

    /** In which an area lies. */
    static String of(String area) {
        return area.substring(0, 4) + "00";
    }

    List<Area> of(Tenant tenant) {
        return areas.of(tenant).stream()
                .filter(area -> area.code().endsWith("00") && !area.code().endsWith("0000"))
                .toList();
    }

    /** Those for which somebody is an official. */
    List<Area> of(Tenant tenant, Actor actor) {
        return of(tenant).stream()
                .filter(city -> actor.reaches(Permission.APPLICATION_CHECK, city.code()))
                .toList();
    }

    /** Whether evaluations there are a matter of this portal. */
    boolean holds(Tenant tenant, String area) {
        return areas.byCode(area)
                .filter(found -> found.tenantId() == tenant.id())
                .isPresent();
    }
}
