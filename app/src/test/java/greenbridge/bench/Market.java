package greenbridge.bench;

import greenbridge.Given;
import greenbridge.TestPortal;
import greenbridge.chance.Matched;
import greenbridge.id.Ids;
import greenbridge.organisation.CreditCode;
import greenbridge.organisation.Unit;
import greenbridge.product.Condition;
import greenbridge.product.Field;
import greenbridge.product.Kind;
import greenbridge.product.Terms;
import greenbridge.tenants.Area;
import greenbridge.tenants.Areas;
import greenbridge.tenants.Tenant;
import greenbridge.vocabulary.Term;
import greenbridge.vocabulary.Vocabulary;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Needs and finance products by the thousand, written at once; the same ones in every run. */
final class Market {
    private static final int CHUNK = 1_000;
    private static final int BANKS = 40;
    private static final int SERIAL = 90_000;
    private static final List<String> WISHES = List.of(
            "20 t/h 燃煤锅炉降耗",
            "烟气余热回收",
            "高压电机变频",
            "空压站节能",
            "窑炉富氧燃烧",
            "循环水泵改造",
            "污水深度处理",
            "烟气脱硝",
            "除尘提标",
            "粉煤灰利用",
            "厂区照明",
            "能源管控中心");

    private final Tenant tenant;
    private final Random random = new Random(20_261_122);
    private final LocalDateTime now = LocalDateTime.now(TestPortal.bean(Clock.class));
    private final List<Term> sectors;
    private final List<Term> industries;
    private final List<Area> areas;

    Market(Tenant tenant) {
        this.tenant = tenant;
        var vocabulary = TestPortal.bean(Vocabulary.class);
        sectors = vocabulary.sectors().stream()
                .filter(term -> term.parent() != null)
                .toList();
        industries = List.copyOf(vocabulary.industries());
        areas = TestPortal.bean(Areas.class).of(tenant);
    }

    /** As if all of them had been computed, so that the worker leaves the measuring alone. */
    void needs(int many) throws SQLException {
        Unit asker = units("enterprise", "示例需求企业", 1).getFirst();
        try (Connection connection = connection();
                var need = connection.prepareStatement("""
                        INSERT INTO need (tenant_id, id, public_id, organisation_id, title, problem, sector, industry, area, capacity,
                          capacity_unit, saving, budget, loan, mode, most, counted, question_days, answer_days, typed, revision,
                          published_at, questions_until, closes_at, reminded, sample)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', 3, 0, 5, 10, '{}', 0, ?, ?, ?, -1, TRUE)
                        """);
                var kept = connection.prepareStatement("""
                        INSERT INTO kept_need (tenant_id, need_id, need_revision, rule_version, computed_at) VALUES (?, ?, 0, ?, ?)
                        """)) {
            for (int i = 0; i < many; i++) {
                long id = Ids.next();
                need(need, id, asker, i);
                set(kept, tenant.id(), id, Matched.rule(), now);
                if (i % CHUNK == CHUNK - 1 || i == many - 1) {
                    need.executeBatch();
                    kept.executeBatch();
                    connection.commit();
                }
            }
        }
    }

    private void need(PreparedStatement statement, long id, Unit asker, int number) throws SQLException {
        String wish = any(WISHES);
        var industry = any(industries);
        boolean sized = random.nextInt(3) == 0;
        set(
                statement,
                tenant.id(),
                id,
                Ids.random(),
                asker.id(),
                "示例：" + industry.nameZh() + wish + number,
                "示例：" + wish + "，希望节能 " + (5 + random.nextInt(25)) + "%，"
                        + any(sectors).nameZh(),
                random.nextInt(4) == 0 ? null : any(sectors).code(),
                random.nextInt(4) == 0 ? null : industry.code(),
                random.nextInt(4) == 0 ? null : any(areas).code(),
                sized ? new BigDecimal(5 + random.nextInt(70)) : null,
                sized ? "t/h" : null,
                random.nextInt(2) == 0 ? null : new BigDecimal(5 + random.nextInt(25)),
                random.nextInt(3) == 0 ? null : 50L + random.nextInt(3_000),
                random.nextInt(2) == 0 ? null : 50L + random.nextInt(2_000),
                now,
                now.plusDays(10),
                now.plusDays(30));
    }

    void products(int many) throws SQLException, IOException {
        var banks = units("bank", "示例银行", BANKS);
        var json = TestPortal.bean(JsonMapper.class);
        try (Connection connection = connection();
                var product = connection.prepareStatement("""
                        INSERT INTO finance_product (tenant_id, id, public_id, organisation_id, revision, current_version, made_at, sample)
                        VALUES (?, ?, ?, ?, 1, 1, ?, TRUE)
                        """);
                var version = connection.prepareStatement("""
                        INSERT INTO finance_product_version (tenant_id, product_id, version, terms, written_at, published_at)
                        VALUES (?, ?, 1, ?, ?, ?)
                        """)) {
            for (int i = 0; i < many; i++) {
                long id = Ids.next();
                set(product, tenant.id(), id, Ids.random(), any(banks).id(), now);
                String terms = new String(json.writeValueAsBytes(terms(i)), StandardCharsets.UTF_8);
                set(version, tenant.id(), id, terms, now, now);
            }
            product.executeBatch();
            version.executeBatch();
            connection.commit();
        }
    }

    private Terms terms(int number) {
        int least = 10 + random.nextInt(500);
        return new Terms(
                any(List.of(Kind.values())),
                "示例节能贷" + number,
                "Sample loan " + number,
                "示例",
                null,
                null,
                null,
                null,
                null,
                List.of(
                        Condition.atLeast(Field.AMOUNT, BigDecimal.valueOf(least), true),
                        Condition.atMost(Field.AMOUNT, BigDecimal.valueOf(least * (2L + random.nextInt(20))), true),
                        Condition.atMost(Field.MONTHS, BigDecimal.valueOf(12L * (1 + random.nextInt(8))), true),
                        Condition.anyOf(
                                Field.INDUSTRY,
                                List.of(any(industries).code(), any(industries).code()),
                                false),
                        Condition.anyOf(Field.AREA, List.of(tenant.areaCode()), true)));
    }

    private List<Unit> units(String kind, String name, int many) {
        var organisations = IntStream.range(0, many)
                .mapToObj(i -> Given.organisation(
                        tenant.id(),
                        CreditCode.synthetic("140100", SERIAL + (kind.equals("bank") ? 1_000 : 0) + i)
                                .value(),
                        name + i,
                        kind,
                        "140100"))
                .toList();
        return Given.verified(tenant, organisations);
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static void set(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    private static Connection connection() throws SQLException {
        var connection = DelegatingDataSource.unwrapDataSource(TestPortal.bean(DataSource.class))
                .getConnection();
        connection.setAutoCommit(false);
        return connection;
    }
}
