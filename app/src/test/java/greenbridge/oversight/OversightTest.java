package greenbridge.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.account.Person;
import greenbridge.application.Applied;
import greenbridge.pack.Pack;
import greenbridge.pack.Tier;
import greenbridge.permission.Grant;
import greenbridge.permission.Role;
import greenbridge.session.Actor;
import greenbridge.session.Session;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OversightTest {
    private static final Tier COUNTY =
            new Tier("county", Tier.Level.COUNTY, Tier.Does.CHECK, "县级审核", "County check", null);
    private static final Pack PACK = Applied.pack(
            List.of(COUNTY, Applied.CITY, Applied.PROVINCE, Applied.MINISTRY), Pack.Quota.NONE, null, false);
    private static final LocalDateTime THEN = LocalDateTime.of(2026, 11, 21, 9, 0);

    /** For every office, step and place: the database must choose as the page does. */
    @Test
    void thePatternSaysTheSameAsTheRule() {
        var actors = List.of(
                actor(Role.COUNTY_REVIEWER, "140105"),
                actor(Role.CITY_REVIEWER, "140100"),
                actor(Role.PROVINCE_REVIEWER, null),
                actor(Role.EDITOR, null),
                actor(Role.EXPERT, null));
        for (Actor actor : actors) {
            var pattern = Pattern.compile(Oversight.pattern(actor, PACK));
            for (String area : Arrays.asList("140105", "140106", "140100", "140200", null)) {
                for (int tier = 0; tier <= PACK.tiers().size(); tier++) {
                    boolean found = pattern.matcher(tier + " " + (area == null ? "-" : area))
                            .find();
                    assertThat(found)
                            .as(actor.roles() + " " + tier + " " + area)
                            .isEqualTo(Oversight.sees(actor, PACK, tier, area));
                }
            }
        }
    }

    @Test
    void aCountySeesItsOwnFromItsStepOn() {
        var county = actor(Role.COUNTY_REVIEWER, "140105");
        assertThat(Oversight.acts(county, PACK, 0, "140105")).isTrue();
        assertThat(Oversight.acts(county, PACK, 1, "140105")).isFalse();
        assertThat(Oversight.sees(county, PACK, 3, "140105")).isTrue();
        assertThat(Oversight.sees(county, PACK, 0, "140106")).isFalse();
        var city = actor(Role.CITY_REVIEWER, "140100");
        assertThat(Oversight.acts(city, PACK, 1, "140105")).isTrue();
        assertThat(Oversight.acts(city, PACK, 2, "140105")).isFalse();
    }

    private static Actor actor(Role role, @Nullable String area) {
        var person =
                new Person(1, "p", 14, "a@example.org", null, "某人", "zh", null, null, null, 0, THEN, null, THEN, false);
        var grant = new Grant(14, 1, "g", 1, role, area, null, null, "test", THEN, null);
        return new Actor(person, session(), List.of(grant), false, null);
    }

    private static Session session() {
        return new Session("h", "s", 1, THEN, THEN, THEN, true, "test", "127.0.0.1", null);
    }
}
