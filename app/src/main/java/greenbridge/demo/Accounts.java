package greenbridge.demo;

import greenbridge.account.People;
import greenbridge.account.Person;
import greenbridge.id.Ids;
import greenbridge.permission.Grants;
import greenbridge.permission.Role;
import greenbridge.tenants.Area;
import greenbridge.tenants.Areas;
import greenbridge.tenants.Language;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import greenbridge.view.Texts;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One account for each role, for trying things out. Each password is random and is said once, when the account is made. */
@Singleton
public class Accounts {
    private static final String DOMAIN = "@example.org";
    private static final Map<String, List<Role>> ROLES = Map.of(
            "shanxi",
            List.of(
                    Role.PERSON,
                    Role.BANK_USER,
                    Role.EXPERT,
                    Role.EDITOR,
                    Role.COUNTY_REVIEWER,
                    Role.CITY_REVIEWER,
                    Role.PROVINCE_REVIEWER,
                    Role.PROVINCE_ADMIN),
            "national",
            List.of(Role.NATIONAL_REVIEWER, Role.NATIONAL_ADMIN, Role.PLATFORM_ADMIN));

    private final People people;
    private final Grants grants;
    private final Tenants tenants;
    private final Areas areas;
    private final Texts texts;

    Accounts(People people, Grants grants, Tenants tenants, Areas areas, Texts texts) {
        this.areas = areas;
        this.texts = texts;
        this.people = people;
        this.grants = grants;
        this.tenants = tenants;
    }

    public record Made(Person person, Tenant tenant, Role role, String password) {}

    /** None when they are there already. */
    @Transactional
    public List<Made> make() {
        var made = new ArrayList<Made>();
        for (String slug : List.of("shanxi", "national")) {
            var tenant = tenants.bySlug(slug).orElseThrow();
            for (Role role : ROLES.getOrDefault(slug, List.of())) {
                String email = address(tenant, role);
                if (people.byEmail(email).isEmpty()) {
                    made.add(make(tenant, role, email));
                }
            }
        }
        return made;
    }

    static String address(Tenant tenant, Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + tenant.slug() + DOMAIN;
    }

    private Made make(Tenant tenant, Role role, String email) {
        var made = open(tenant, role, email);
        if (role.kind() == Role.Kind.OFFICIAL || role.kind() == Role.Kind.PLATFORM) {
            var over = role.fits(null) ? Grants.Over.TENANT : new Grants.Over(area(tenant, role), null, null);
            grants.give(tenant, made.person().id(), role, over, Demo.BY);
        }
        return made;
    }

    /** The first that is of the level of the role. */
    private String area(Tenant tenant, Role role) {
        return areas.of(tenant).stream()
                .map(Area::code)
                .filter(role::fits)
                .findFirst()
                .orElseThrow();
    }

    /** An account; what it may do is given with what it is for. */
    Made open(Tenant tenant, Role role, String email) {
        String password = Ids.random() + "-" + Ids.random().substring(0, 4).toUpperCase(Locale.ROOT);
        var person = people.create(tenant, email, "示例" + texts.in(Language.ZH, role.key()), password, true);
        return new Made(person, tenant, role, password);
    }
}
