package greenbridge.demo;

import greenbridge.account.People;
import greenbridge.account.Person;
import greenbridge.audit.Actor;
import greenbridge.audit.Audit;
import greenbridge.audit.Line;
import greenbridge.demo.Accounts.Made;
import greenbridge.membership.Mandates;
import greenbridge.membership.Members;
import greenbridge.membership.Stated;
import greenbridge.membership.Verification;
import greenbridge.membership.Verification.Decision;
import greenbridge.membership.Verifications;
import greenbridge.organisation.CreditCode;
import greenbridge.organisation.Unit;
import greenbridge.organisation.Units;
import greenbridge.permission.Role;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** People who act for sample organisations of 山西: an enterprise, a bank, and a firm that waits to be verified. */
@Singleton
public class Staff {
    private static final String AREA = "140105";
    private static final int BANK = 99_001;
    private static final int WAITING = 99_002;

    private final Accounts accounts;
    private final Samples samples;
    private final Verifications verifications;
    private final Members members;
    private final Mandates mandates;
    private final Units units;
    private final People people;
    private final Tenants tenants;
    private final Audit audit;
    private final Clock clock;

    Staff(
            Accounts accounts,
            Samples samples,
            Verifications verifications,
            Members members,
            Mandates mandates,
            Units units,
            People people,
            Tenants tenants,
            Audit audit,
            Clock clock) {
        this.accounts = accounts;
        this.samples = samples;
        this.verifications = verifications;
        this.members = members;
        this.mandates = mandates;
        this.units = units;
        this.people = people;
        this.tenants = tenants;
        this.audit = audit;
        this.clock = clock;
    }

    /** After the accounts of the officials and of the bank; nothing when it is there already. */
    @Transactional
    public List<Made> hire() {
        var tenant = tenants.bySlug("shanxi").orElseThrow();
        if (people.byEmail(Accounts.address(tenant, Role.ORGANISATION_OWNER)).isPresent()) {
            return List.of();
        }
        var made = new ArrayList<Made>();
        for (Role role :
                List.of(Role.ORGANISATION_OWNER, Role.ORGANISATION_EDITOR, Role.ORGANISATION_VIEWER, Role.HELPER)) {
            made.add(accounts.open(tenant, role, Accounts.address(tenant, role)));
        }
        made.add(accounts.open(tenant, Role.PERSON, "founder." + tenant.slug() + "@example.org"));
        enterprise(tenant, made);
        var banker = person(tenant, Role.BANK_USER);
        accept(
                tenant,
                verifications.found(tenant, banker, stated("bank", "示例晋绿银行", "Sample Jinlü Bank", BANK), true),
                banker);
        verifications.found(
                tenant,
                made.getLast().person(),
                stated("enterprise", "示例汾清节能设备有限公司", "Sample Fenqing Energy Equipment Co., Ltd.", WAITING),
                true);
        return made;
    }

    private void enterprise(Tenant tenant, List<Made> made) {
        var firm = samples.firms().stream()
                .filter(each -> each.tenantId() == tenant.id() && each.makes())
                .findFirst()
                .orElseThrow();
        var unit = units.known(tenant, firm.creditCode(), firm.nameZh()).getFirst();
        var owner = made.getFirst().person();
        var known = Stated.of(unit);
        var stated = new Stated(
                known.creditCode(),
                known.nameZh(),
                known.nameEn(),
                known.kind(),
                known.area(),
                known.industry(),
                owner.name(),
                "0351-0000000",
                owner.email());
        accept(tenant, verifications.claim(tenant, unit, owner, stated, "示例：本人负责该单位的申报工作。"), owner);
        members.join(tenant, unit, made.get(1).person(), Role.ORGANISATION_EDITOR, Demo.BY);
        members.join(tenant, unit, made.get(2).person(), Role.ORGANISATION_VIEWER, Demo.BY);
        var today = LocalDate.now(clock);
        var terms = new Mandates.Terms("示例：整理名录申报材料", "示例：单位委托咨询机构代为填报", today, today.plusMonths(6));
        mandates.give(tenant, unit, made.get(3).person(), terms, Demo.BY);
    }

    private void accept(Tenant tenant, Verification asked, Person asker) {
        var official = person(tenant, Role.PROVINCE_REVIEWER);
        verifications.decide(tenant, asked, Decision.ACCEPTED, "示例：资料齐全，代码核对无误。", official, asker);
        Unit unit = units.byId(tenant, asked.organisationId()).orElseThrow();
        audit.write(Line.of(tenant.id(), Actor.COMMAND, "organisation.verified", "organisation", unit.publicId())
                .noting("name", unit.nameZh()));
    }

    private Person person(Tenant tenant, Role role) {
        return people.byEmail(Accounts.address(tenant, role)).orElseThrow();
    }

    private static Stated stated(String kind, String nameZh, String nameEn, int serial) {
        return new Stated(
                CreditCode.synthetic(AREA, serial).value(),
                nameZh,
                nameEn,
                kind,
                AREA,
                null,
                "示例联系人",
                "0351-0000000",
                "contact@example.org");
    }
}
