package greenbridge.chance;

import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The energy users in the area of an official. */
@Singleton
class EnergyUsers {
    static final int PAGE = 20;
    private static final Pattern AREA = Pattern.compile("[0-9]{6}");
    private static final Pattern INDUSTRY = Pattern.compile("I[0-9]{2}([.][0-9]{1,2})?");

    private final EnergyUserRows rows;
    private final Clock clock;

    EnergyUsers(EnergyUserRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * What the list is narrowed to; what is no code asks nothing.
     *
     * @param whole also those that are not known as key energy users
     */
    record Filter(String area, String industry, boolean whole) {
        static Filter of(@Nullable String area, @Nullable String industry, @Nullable String all) {
            return new Filter(checked(area, AREA), checked(industry, INDUSTRY), "1".equals(all));
        }

        private static String checked(@Nullable String code, Pattern pattern) {
            return code != null && pattern.matcher(code).matches() ? code : "";
        }

        String areas() {
            return area.replaceFirst("(00){1,2}$", "") + "%";
        }

        /** As it stands in addresses. */
        public String query() {
            return "area=" + area + "&industry=" + industry + (whole ? "&all=1" : "");
        }
    }

    /** One more than a page. */
    @ReadOnly
    List<EnergyUser> of(Tenant tenant, Actor actor, Filter filter, long after) {
        return rows.users(
                tenant.id(),
                actor.reach(Permission.FINANCE),
                LocalDate.now(clock),
                after,
                filter.areas(),
                filter.industry(),
                filter.whole(),
                PAGE + 1);
    }

    @ReadOnly
    Optional<EnergyUser> find(Tenant tenant, Actor actor, String publicId) {
        return rows.find(tenant.id(), actor.reach(Permission.FINANCE), LocalDate.now(clock), publicId);
    }
}
