package greenbridge.editor;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.Given;
import greenbridge.SignedIn;
import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.call.Announced;
import greenbridge.call.Call;
import greenbridge.call.Calls;
import greenbridge.call.Sending;
import greenbridge.id.Ids;
import greenbridge.pack.Pack;
import greenbridge.permission.Role;
import greenbridge.programme.Drafts;
import greenbridge.programme.Programme;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a draft would have done to the last round, against figures that were counted by hand. */
class SimulationIT {
    private static final String[] YEARS = {"2", "3", "4", "5", "6", "7", "", "5"};

    private final SignedIn drafter = SignedIn.as(Role.PROVINCE_ADMIN, "shanxi");

    @Test
    void itCountsWhoWouldFallOutAndByWhichRule() {
        Given.sampleData();
        var programme = Announced.programme("shanxi", "试算测试" + Ids.random(), Announced.pack(Pack.Quota.NONE));
        handedIn(programme, Given.today().getYear() - 1, "1", "1");
        var call = handedIn(programme, Given.today().getYear(), YEARS);
        var draft = draft(programme);
        // Two, three and four years are too few for five; two was too few for three already. One said nothing.
        var found = TestPortal.bean(Simulations.class).run(Announced.tenant("shanxi"), draft);
        assertThat(found.calls()).extracting(Call::publicId).containsExactly(call.publicId());
        assertThat(found.total()).isEqualTo(8);
        assertThat(found.out()).isEqualTo(3);
        assertThat(found.newly()).isEqualTo(2);
        assertThat(found.back()).isZero();
        assertThat(found.open()).isEqualTo(1);
        assertThat(found.rules()).singleElement().satisfies(each -> {
            assertThat(each.rule().id()).isEqualTo("T-R1");
            assertThat(each.out()).isEqualTo(3);
        });
        assertThat(found.fallen())
                .hasSize(3)
                .allSatisfy(each -> assertThat(each.rules()).containsExactly("T-R1"));
        String page =
                Sending.get(drafter, "/shanxi/" + draft.path() + "/simulation").body();
        assertThat(page).contains("按这一版，8 份申报中有 3 份会不符合条件。");
        Tables.change(
                "UPDATE application SET state = 'WITHDRAWN' WHERE tenant_id = 14 AND call_id = ? LIMIT 1", call.id());
        assertThat(TestPortal.bean(Simulations.class)
                        .run(Announced.tenant("shanxi"), draft)
                        .total())
                .isEqualTo(7);
    }

    @Test
    void whatIsSealedIsNotCountedBeforeItsCallIsClosed() {
        Given.sampleData();
        var programme = Announced.programme("shanxi", "密封测试" + Ids.random(), sealed());
        var call = handedIn(programme, Given.today().getYear(), "2", "7");
        var draft = draft(programme);
        var found = TestPortal.bean(Simulations.class).run(Announced.tenant("shanxi"), draft);
        assertThat(found.total()).isZero();
        assertThat(found.sealed()).isEqualTo(1);
        Tables.change(
                "UPDATE call_round SET closes_at = ? WHERE tenant_id = 14 AND id = ?",
                Announced.now().minusDays(1),
                call.id());
        assertThat(TestPortal.bean(Simulations.class)
                        .run(Announced.tenant("shanxi"), draft)
                        .out())
                .isEqualTo(1);
    }

    private static Pack sealed() {
        var sketch = new Sketch(Announced.pack(Pack.Quota.NONE));
        sketch.sealed = true;
        return sketch.pack();
    }

    private Draft draft(Programme programme) {
        var tenant = Announced.tenant("shanxi");
        var drafts = TestPortal.bean(Drafts.class);
        var begun = drafts.begin(tenant, programme, Sketch.blank(), drafter.person())
                .orElseThrow();
        String rule = "/shanxi/" + Drafts.path(programme, begun) + "/parts/rules/T-R1";
        String seen = Sending.hidden(Sending.get(drafter, rule).body(), "seen");
        Sending.post(
                drafter,
                rule,
                "seen",
                seen,
                "key",
                "T-R1",
                "kind",
                "N",
                "zh",
                "成立满五年",
                "en",
                "Five years",
                "of0",
                "years",
                "does0",
                "WITHIN",
                "min0",
                "5",
                "unit0",
                "年");
        return new Draft(
                programme, drafts.find(tenant, programme, begun.version()).orElseThrow());
    }

    /** A call with applications that were checked for three years when they came. */
    private Call handedIn(Programme programme, int year, String... years) {
        var call = TestPortal.bean(Calls.class)
                .add(Announced.call(
                        "shanxi",
                        programme,
                        "试算通知" + year,
                        year,
                        Announced.now().minusDays(1)));
        var organisations =
                Tables.read("SELECT id FROM organisation WHERE tenant_id = 14 ORDER BY id LIMIT " + years.length);
        var owner = List.copyOf(Tables.read(
                "SELECT id FROM person WHERE public_id = ?", drafter.person().publicId()));
        for (int i = 0; i < years.length; i++) {
            long id = Ids.next();
            Tables.change(
                    "INSERT INTO application (tenant_id, id, public_id, call_id, organisation_id, state, tier, submission, revision,"
                            + " opened_by, opened_at, submitted_at, changed_at, sample)"
                            + " VALUES (14, ?, ?, ?, ?, 'IN_REVIEW', 0, 1, 1, ?, NOW(), NOW(), NOW(), TRUE)",
                    id,
                    Ids.random(),
                    call.id(),
                    organisations.get(i % organisations.size()),
                    owner.getFirst());
            String outcome = years[i].isEmpty() ? "NEEDS_DATA" : Integer.parseInt(years[i]) < 3 ? "FAIL" : "PASS";
            Tables.change(
                    "INSERT INTO submission (tenant_id, application_id, number, answers, verdict, hash, submitted_by, helped, late,"
                            + " submitted_at) VALUES (14, ?, 1, ?, ?, ?, ?, FALSE, FALSE, NOW())",
                    id,
                    years[i].isEmpty() ? "{\"product\":\"泵\"}" : "{\"product\":\"泵\",\"years\":" + years[i] + "}",
                    "{\"engine\":1,\"outcome\":\"" + outcome + "\",\"results\":[]}",
                    "0".repeat(64),
                    owner.getFirst());
        }
        return call;
    }
}
