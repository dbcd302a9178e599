package greenbridge.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import greenbridge.TestPortal;
import io.micronaut.transaction.exceptions.IllegalTransactionStateException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Chains of tenants that no other test writes in. */
class AuditIT {
    private static final int INNER_MONGOLIA = Book.tenant("neimenggu");
    private static final int LIAONING = Book.tenant("liaoning");
    private static final Actor WANG = new Actor("k3m9q7tzw2bc", "王小明", "province", "req-1", "10.20.30.40");

    private final Audit audit = TestPortal.bean(Audit.class);
    private final Book book = TestPortal.bean(Book.class);

    @Test
    void aChainWrittenFromEightThreadsIsWholeAndHasNoGap() throws Exception {
        long before = lines(INNER_MONGOLIA);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var all = IntStream.range(0, 200)
                    .mapToObj(i -> threads.submit(() -> book.write(line(INNER_MONGOLIA, "o-" + i % 3))))
                    .toList();
            for (var each : all) {
                each.get();
            }
        }
        assertThat(audit.verify(INNER_MONGOLIA)).isInstanceOf(Verdict.Whole.class);
        assertThat(lines(INNER_MONGOLIA)).isEqualTo(before + 200);
    }

    @Test
    void nothingIsWrittenWithoutATransactionAndNothingStaysOfOneThatCameToNothing() {
        assertThatThrownBy(() -> audit.write(line(LIAONING, "x"))).isInstanceOf(IllegalTransactionStateException.class);
        long before = lines(LIAONING);
        assertThatThrownBy(() -> book.inTransaction(() -> {
                    audit.write(line(LIAONING, "rolled-back"));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(lines(LIAONING)).isEqualTo(before);
        assertThat(audit.of(LIAONING, "organisation", "rolled-back", null).entries())
                .isEmpty();
    }

    @Test
    void whatWasRefusedStaysWhenTheTransactionComesToNothing() {
        assertThatThrownBy(() -> book.inTransaction(() -> {
                    audit.refused(line(LIAONING, "refused"));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(audit.of(LIAONING, "organisation", "refused", null).entries())
                .extracting(entry -> entry.line().outcome())
                .containsExactly(Outcome.REFUSED);
        assertThat(audit.verify(LIAONING)).isInstanceOf(Verdict.Whole.class);
    }

    @Test
    void theHistoryOfAThingComesNewestFirstPageByPageAndOfItsTenantOnly() {
        var many = IntStream.range(0, Audit.PAGE + 5)
                .mapToObj(i -> line(LIAONING, "paged").noting("rows", i))
                .toList();
        book.inTransaction(() -> audit.write(LIAONING, many));
        var first = audit.of(LIAONING, "organisation", "paged", null);
        var second = audit.of(LIAONING, "organisation", "paged", first.before());
        assertThat(first.entries()).hasSize(Audit.PAGE);
        assertThat(second.entries()).hasSize(5);
        assertThat(second.before()).isNull();
        assertThat(first.entries().getFirst().detail().noted())
                .containsExactly(new Detail.Note("rows", Integer.toString(Audit.PAGE + 4)));
        assertThat(audit.of(INNER_MONGOLIA, "organisation", "paged", null).entries())
                .isEmpty();
    }

    @Test
    void neitherSecretsNorEndsOfLinesComeIn() {
        var actor = new Actor("k3m9q7tzw2bc", "王\r\n小明\u202e", "province", null, "::1\n");
        book.write(Line.of(LIAONING, actor, "person.changed", "person", "dirty")
                .changed("password", "old-secret", "new-secret")
                .changed("name", "旧\r\n伪造的一行", "新\ud83d")
                .changed("same", "1", "1")
                .changed("until", null, LocalDate.of(2026, 12, 31))
                .noting("header", "Authorization: Bearer abc.def")
                .noting("where", "see eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln there")
                .noting("url", "mysql://user:word@host/db"));
        var entry = audit.of(LIAONING, "person", "dirty", null).entries().getFirst();
        assertThat(entry.line().actorName()).isEqualTo("王\\u000d\\u000a小明\\u202e");
        assertThat(entry.line().detail()).doesNotContain("secret", "abc.def", "c2ln", "word@", "\r", "\n", "same");
        assertThat(entry.detail().changed())
                .containsExactly(
                        new Detail.Change("password", Clean.LEFT_OUT, Clean.LEFT_OUT),
                        new Detail.Change("name", "旧\\u000d\\u000a伪造的一行", "新\\ud83d"),
                        new Detail.Change("until", null, "2026-12-31"));
        assertThat(audit.verify(LIAONING)).isInstanceOf(Verdict.Whole.class);
    }

    @Test
    void anActionIsADottedVerb() {
        assertThatThrownBy(() -> Line.of(1, Actor.SYSTEM, "Verified it", "organisation", "x"))
                .hasMessageContaining("organisation.verified");
    }

    @Test
    void anExportHasAReasonHintsAtPeopleAndIsWrittenDownItself() throws Exception {
        var today = LocalDate.now(TestPortal.bean(Clock.class));
        var out = new ByteArrayOutputStream();
        book.write(line(LIAONING, "exported").changed("area", "甲乙丙", "丁戊己"));
        assertThat(audit.export(WANG, LIAONING, today, today, " 看看 ", out)).isEqualTo(new Exported.ReasonMissing());
        assertThat(out.size()).isZero();
        long before = lines(LIAONING);
        var written = audit.export(WANG, LIAONING, today.minusDays(1), today, "年度审计，第 3 号", out);
        var text = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(written).isEqualTo(new Exported.Written(text.size() - 2L));
        assertThat(text.getFirst())
                .contains("王小明 (k3m9q7tzw2bc)", today.toString(), "年度审计", (text.size() - 2) + " rows");
        assertThat(String.join("\n", text.subList(1, text.size())))
                .contains("王**", "10.20.**", "exported", "area")
                .doesNotContain("王小明", "10.20.30", "甲乙丙");
        assertThat(lines(LIAONING)).isEqualTo(before + 1);
        assertThat(audit.of(LIAONING, "audit", today.minusDays(1) + "/" + today, null)
                        .entries())
                .first()
                .satisfies(
                        entry -> assertThat(entry.detail().noted()).contains(new Detail.Note("reason", "年度审计，第 3 号")));
    }

    private long lines(int tenant) {
        return ((Verdict.Whole) audit.verify(tenant)).lines();
    }

    private static Line line(int tenant, String id) {
        return Line.of(tenant, WANG, "organisation.verified", "organisation", id)
                .changed("state", "claimed", "verified");
    }

    static List<Line> some(int tenant, int count) {
        return IntStream.range(0, count).mapToObj(i -> line(tenant, "s-" + i)).toList();
    }
}
