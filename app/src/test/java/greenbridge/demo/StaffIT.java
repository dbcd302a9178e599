package greenbridge.demo;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.TestPortal;
import greenbridge.account.People;
import greenbridge.membership.Verifications;
import greenbridge.organisation.Units;
import greenbridge.permission.Grant;
import greenbridge.permission.Grants;
import greenbridge.permission.Role;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The people of the sample organisations, who are hired once. */
class StaffIT {
    private final Tenant shanxi =
            TestPortal.bean(Tenants.class).bySlug("shanxi").orElseThrow();

    @BeforeAll
    static void hire() {
        TestPortal.bean(Demo.class).load();
        TestPortal.bean(Accounts.class).make();
        TestPortal.bean(Staff.class).hire();
    }

    @Test
    void nobodyIsHiredTwice() {
        assertThat(TestPortal.bean(Accounts.class).make()).isEmpty();
        assertThat(TestPortal.bean(Staff.class).hire()).isEmpty();
    }

    @Test
    void eachRoleOfAnOrganisationHasSomebodyInTheSameOne() {
        var organisations =
                List.of(Role.ORGANISATION_OWNER, Role.ORGANISATION_EDITOR, Role.ORGANISATION_VIEWER, Role.HELPER)
                        .stream()
                        .map(role -> grants(Accounts.address(shanxi, role)))
                        .toList();
        long id = Objects.requireNonNull(organisations.getLast().getFirst().organisationId());
        assertThat(organisations)
                .allSatisfy(grants ->
                        assertThat(grants).extracting(Grant::organisationId).contains(id));
        var unit = TestPortal.bean(Units.class).byId(shanxi, id).orElseThrow();
        assertThat(unit.verified()).isTrue();
        assertThat(unit.sample()).isTrue();
    }

    @Test
    void theBankIsVerifiedAndItsUserIsABankUser() {
        assertThat(grants(Accounts.address(shanxi, Role.BANK_USER)).stream().map(Grant::role))
                .containsExactlyInAnyOrder(Role.ORGANISATION_OWNER, Role.BANK_USER);
    }

    @Test
    void oneWaitsForTheOfficials() {
        assertThat(TestPortal.bean(Verifications.class).all(shanxi, true).stream()
                        .map(asked -> asked.stated().nameZh()))
                .contains("示例汾清节能设备有限公司");
    }

    private List<Grant> grants(String email) {
        var person = TestPortal.bean(People.class).byEmail(email).orElseThrow();
        assertThat(person.sample()).isTrue();
        return TestPortal.bean(Grants.class).of(person.id(), shanxi);
    }
}
