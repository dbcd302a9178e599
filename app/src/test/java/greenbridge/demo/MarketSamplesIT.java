package greenbridge.demo;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.TestPortal;
import greenbridge.consent.Consents;
import greenbridge.need.Need;
import greenbridge.need.Needs;
import greenbridge.need.Responses;
import greenbridge.project.Dossier;
import greenbridge.project.Dossiers;
import greenbridge.project.Project;
import greenbridge.project.Projects;
import greenbridge.proposal.Comparing;
import greenbridge.proposal.Given;
import greenbridge.recommendation.Recommendation;
import greenbridge.recommendation.Recommendations;
import greenbridge.recommendation.State;
import greenbridge.tenants.Language;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import io.micronaut.cache.CacheManager;
import io.micronaut.http.HttpRequest;
import io.micronaut.transaction.TransactionOperations;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a newcomer finds in the market. All but the list of projects is written for the length of a test and taken back. */
class MarketSamplesIT {
    private static final String MARK = "示例";

    private final Tenants tenants = TestPortal.bean(Tenants.class);
    private final Tenant shanxi = tenants.bySlug("shanxi").orElseThrow();
    private final Sides sides = TestPortal.bean(Sides.class);

    @BeforeEach
    void people() {
        TestPortal.bean(Demo.class).load();
        TestPortal.bean(Accounts.class).make();
        TestPortal.bean(Staff.class).hire();
        forgetProducts();
    }

    /** Those that were written and taken back. */
    @AfterEach
    void forgetProducts() {
        TestPortal.bean(CacheManager.class).getCache("finance-products").invalidateAll();
    }

    @Test
    void theLibraryOfEachProvinceHoldsProjectsOfSeveralKinds() {
        for (String slug : Firms.TENANTS) {
            var listed = listed(tenants.bySlug(slug).orElseThrow());
            assertThat(listed).as(slug).hasSizeBetween(6, 10).allSatisfy(project -> {
                assertThat(project.title()).endsWith("（示例）");
                assertThat(project.title(true)).endsWith(" (sample)").doesNotContainPattern("\\p{IsHan}");
                assertThat(project.organisationName()).contains(MARK);
                assertThat(project.status().inForce()).isTrue();
                var effect = TestPortal.bean(Dossiers.class).published(project).effect();
                assertThat(Objects.requireNonNull(effect).coal().low()).isPositive();
            });
            assertThat(listed.stream().map(Project::priority)).containsAll(Project.PRIORITIES.subList(0, 2));
            assertThat(listed.stream().map(Project::industry).distinct().count())
                    .isGreaterThan(3);
            String asked = URLEncoder.encode(listed.getFirst().title(), StandardCharsets.UTF_8);
            String page =
                    TestPortal.get("/" + slug + "/finance/projects?q=" + asked).body();
            assertThat(Jsoup.parse(page).text()).contains(listed.getFirst().title());
        }
    }

    @Test
    void dossiersAreFilledAndSomeHaveGaps() {
        inMarket(connection -> {
            for (String slug : Firms.TENANTS) {
                var tenant = tenants.bySlug(slug).orElseThrow();
                var dossiers = listed(tenant).stream()
                        .map(project -> TestPortal.bean(Dossiers.class).of(tenant, project))
                        .toList();
                assertThat(dossiers).as(slug).allSatisfy(dossier -> {
                    assertThat(dossier.revision()).isEqualTo(1);
                    assertThat(dossier.facts().of("reputation")).startsWith(MARK);
                    assertThat(dossier.facts().has("investment")).isTrue();
                });
                assertThat(dossiers).anyMatch(dossier -> lacks(dossier, "own_funds"));
                assertThat(dossiers).anyMatch(dossier -> !lacks(dossier, "own_funds"));
                assertThat(dossiers).anyMatch(Dossier::blocked);
                assertThat(dossiers).anyMatch(dossier -> !dossier.blocked());
            }
        });
    }

    @Test
    void theBankHasRecommendationsInManyStatesAndOneOpenDossier() {
        inMarket(connection -> {
            var bank = sides.bank(shanxi, 1).orElseThrow();
            var all = TestPortal.bean(Recommendations.class).ofBank(shanxi, bank.id());
            assertThat(all.stream().map(Recommendation::state))
                    .contains(
                            State.RECOMMENDED,
                            State.RECEIVED_BY_BANK,
                            State.INVESTIGATING,
                            State.DECLINED,
                            State.DISBURSED,
                            State.IN_MONITORING,
                            State.TAKEN_UP);
            assertThat(all).allSatisfy(each -> {
                assertThat(each.title()).contains(MARK);
                assertThat(each.organisationName()).contains(MARK);
                assertThat(each.bankName()).contains(MARK);
                assertThat(each.opinion()).contains(MARK);
            });
            assertThat(TestPortal.bean(Recommendations.class).rows(shanxi, Recommendations.EVERYWHERE).stream()
                            .filter(row -> row.bankId() == bank.id() && row.coal() != null))
                    .isNotEmpty();
            var open = listed(shanxi).stream()
                    .filter(project -> !TestPortal.bean(Consents.class)
                            .live(shanxi, project.publicId(), bank.id())
                            .isEmpty());
            assertThat(open).hasSize(1);
        });
    }

    @Test
    void theNeedThatClosedHasTwoOffersToCompare() {
        inMarket(connection -> {
            var needs = needs();
            assertThat(needs).allMatch(Need::sample);
            var waiting = needs.stream()
                    .filter(need -> TestPortal.bean(Needs.class).state(need) == Need.State.CLOSED)
                    .toList();
            assertThat(waiting).hasSize(1);
            var offers = TestPortal.bean(Responses.class).opened(shanxi, waiting.getFirst()).stream()
                    .map(response ->
                            new Given(response.organisationName(), "", Objects.requireNonNull(response.offer())))
                    .toList();
            assertThat(offers)
                    .hasSize(2)
                    .allSatisfy(offer -> assertThat(offer.name()).contains(MARK));
            var compared = TestPortal.bean(Comparing.class).compared(HttpRequest.GET("/"), offers, Language.ZH);
            assertThat(compared.problems().none()).isTrue();
            assertThat(compared.result()).isNotNull();
        });
    }

    @Test
    void whatWasAwardedSaves() {
        inMarket(connection -> {
            var awarded = needs().stream()
                    .filter(need -> TestPortal.bean(Needs.class).state(need) == Need.State.DONE)
                    .toList();
            assertThat(awarded).hasSize(1);
            var company = TestPortal.bean(Responses.class)
                    .awarded(shanxi, awarded.getFirst())
                    .orElseThrow();
            var account = TestPortal.bean(greenbridge.saving.Accounts.class)
                    .ofNeed(shanxi, awarded.getFirst().id())
                    .orElseThrow();
            assertThat(account.contract().sample()).isTrue();
            assertThat(account.contract().companyId()).isEqualTo(company.organisationId());
            assertThat(account.agreed()).isPresent();
            assertThat(account.reports()).isNotEmpty().allMatch(report -> report.verified());
        });
    }

    @Test
    void lettersAreInSeveralStates() {
        inMarket(connection ->
                assertThat(states(connection)).contains("NEW", "ACKNOWLEDGED", "CONTACTED", "WON", "LOST"));
    }

    /** Of what the enterprise asked and was asked: nobody else sees what is not written yet. */
    private List<String> states(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(
                "SELECT DISTINCT state FROM enquiry WHERE tenant_id = ? AND subject LIKE '%（示例）'"
                        + " AND ? IN (seeker_id, provider_id)")) {
            statement.setInt(1, shanxi.id());
            statement.setLong(2, sides.enterprise(shanxi).id());
            var states = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    states.add(rows.getString(1));
                }
            }
            return states;
        }
    }

    private List<Need> needs() {
        return TestPortal.bean(Needs.class).of(shanxi, sides.enterprise(shanxi).id()).stream()
                .filter(Need::sample)
                .toList();
    }

    private static boolean lacks(Dossier dossier, String field) {
        return dossier.gaps().stream().anyMatch(item -> item.field().equals(field));
    }

    private static List<Project> listed(Tenant tenant) {
        return TestPortal.bean(Projects.class).page(tenant, Projects.Filter.NONE, Long.MAX_VALUE, 500).stream()
                .filter(project -> project.sample()
                        && project.holderTenantId() == tenant.id()
                        && project.title().endsWith("（示例）"))
                .toList();
    }

    private interface Look {
        void at(Connection connection) throws SQLException;
    }

    /** With everything that the first start writes, in the order in which it does; papers are kept outside of a transaction. */
    @SuppressWarnings("unchecked") // There is one for connections and no other.
    private static void inMarket(Look look) {
        TransactionOperations<Connection> transactions = TestPortal.bean(TransactionOperations.class);
        transactions.executeWrite(status -> {
            TestPortal.bean(Offers.class).write();
            TestPortal.bean(Wants.class).write();
            assertThat(TestPortal.bean(Bids.class).write()).hasSize(1);
            TestPortal.bean(Letters.class).write();
            TestPortal.bean(Folders.class).write();
            TestPortal.bean(Referrals.class).write();
            look.at(status.getConnection());
            status.setRollbackOnly();
            return true;
        });
    }
}
