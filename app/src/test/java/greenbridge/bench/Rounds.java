package greenbridge.bench;

import greenbridge.TestPortal;
import greenbridge.account.Person;
import greenbridge.application.Applied;
import greenbridge.id.Ids;
import greenbridge.organisation.CreditCode;
import greenbridge.organisation.Organisation;
import greenbridge.organisation.Organisations;
import greenbridge.organisation.Unit;
import greenbridge.organisation.Units;
import greenbridge.pack.Pack;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A call with as many applications as a bad day has, each of an organisation of its own. */
final class Rounds {
    private static final List<String> CITIES = List.of("140100", "140200", "140300", "140400", "140500");
    private static final int SERIAL = 60_000;

    private Rounds() {}

    static Applied.Round of(String portal, Person person, int wanted) {
        var tenant = Applied.tenant(portal);
        var now = LocalDateTime.now(TestPortal.bean(Clock.class));
        var organisations = new ArrayList<Organisation>();
        for (int i = 0; i < wanted; i++) {
            String city = CITIES.get(i % CITIES.size());
            organisations.add(new Organisation(
                    tenant.id(),
                    Ids.next(),
                    Ids.random(),
                    CreditCode.synthetic(city, SERIAL + i).value(),
                    "示例申报企业" + i,
                    null,
                    "enterprise",
                    city,
                    null,
                    List.of(),
                    List.of(),
                    null,
                    null,
                    Map.of(),
                    now,
                    true));
        }
        TestPortal.bean(Organisations.class).addAll(organisations);
        var steps = List.of(Applied.CITY, Applied.PROVINCE, Applied.MINISTRY);
        var round = Applied.round(portal, Applied.pack(steps, Pack.Quota.CALL, null, false), 100);
        for (int i = 0; i < wanted; i++) {
            var organisation = organisations.get(i);
            Unit unit =
                    TestPortal.bean(Units.class).byId(tenant, organisation.id()).orElseThrow();
            var application = Applied.handedIn(round, unit, person.id(), organisation.area(), i % 4 == 0 ? 50 : 500);
            if (i % 2 == 0) {
                Applied.at(round, application, unit, 1);
            }
        }
        return round;
    }
}
