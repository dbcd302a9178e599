package greenbridge;

import greenbridge.account.PersonName;
import greenbridge.account.Profiles;
import greenbridge.catalog.Catalogs;
import greenbridge.demo.Demo;
import greenbridge.entry.Content;
import greenbridge.entry.Draft;
import greenbridge.entry.Ledger;
import greenbridge.entry.Status;
import greenbridge.id.Ids;
import greenbridge.membership.Members;
import greenbridge.organisation.Unit;
import greenbridge.permission.Role;
import greenbridge.project.Project;
import greenbridge.project.Projected;
import greenbridge.search.indexing.Rebuild;
import greenbridge.tenants.Language;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * Who is in the journey through the market, each with a telephone of their own. Every name in it ends with the same mark, so that it can
 * be told from what the portal says itself.
 */
final class MarketCast implements AutoCloseable {
    static final String PORTAL = "shanxi";

    final String mark = Ids.random();
    final String title = "燃煤锅炉节能改造" + mark;
    final House firm = house("enterprise", "示例晋热公司");
    final House emc = house("emc", "示例燃煤锅炉节能服务甲公司");
    final House other = house("emc", "示例燃煤锅炉节能服务乙公司");
    final House bank = house("bank", "示例甲银行");
    final House rival = house("bank", "示例乙银行");
    final Walker official = Walker.of(PORTAL, Walker.PHONE, SignedIn.as(Role.PROVINCE_REVIEWER, PORTAL));

    /**
     * An organisation with somebody who acts for it, and somebody who only reads and wants mails in English.
     *
     * @param walker of whoever acts
     */
    record House(Unit unit, Walker walker, SignedIn reader) {
        String name() {
            return unit.nameZh();
        }
    }

    /** On the list of energy-service companies and in the index, among the sample data. */
    void listed() throws SQLException {
        TestPortal.bean(Demo.class).load();
        TestPortal.bean(Ledger.class).list(List.of(entry(emc.unit()), entry(other.unit())), "test");
        TestPortal.bean(Rebuild.class).run();
    }

    /** As it stands in the library after the way through the programme. */
    Project published() {
        return Projected.published(PORTAL, firm.unit(), title, "saving_electricity", 1_500_000);
    }

    private House house(String kind, String name) {
        var owner = SignedIn.as(Role.PERSON, PORTAL);
        var unit = Projected.unit(PORTAL, owner, kind, name + mark);
        var reader = SignedIn.as(Role.PERSON, PORTAL);
        var english = PersonName.of("Li Ming").orElseThrow();
        TestPortal.bean(Profiles.class).call(reader.person(), english, Language.EN);
        TestPortal.bean(Members.class)
                .join(Projected.tenant(PORTAL), unit, reader.person(), Role.ORGANISATION_VIEWER, "test");
        return new House(unit, Walker.of(PORTAL, Walker.PHONE, owner), reader);
    }

    private Draft entry(Unit company) {
        var catalogs = TestPortal.bean(Catalogs.class);
        var catalog = catalogs.own(company.tenantId(), "L01").orElseThrow();
        var today = Given.today();
        var content = new Content(
                company.nameZh(),
                null,
                "燃煤锅炉节能改造的合同能源管理服务（示例）",
                null,
                company.area(),
                List.of("ES01"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                null,
                List.of());
        return new Draft(
                catalog.tenantId(),
                catalog.id(),
                catalogs.batchOrNew(catalog, "test", today.minusDays(30), true).id(),
                "emc",
                "E-" + Ids.random(),
                company.tenantId(),
                company.id(),
                true,
                1,
                content,
                Status.LISTED,
                today.minusDays(5),
                today.minusDays(5),
                today.plusYears(2));
    }

    @Override
    public void close() {
        List.of(firm, emc, other, bank, rival).forEach(house -> house.walker().close());
        official.close();
    }
}
