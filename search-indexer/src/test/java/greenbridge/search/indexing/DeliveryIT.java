package greenbridge.search.indexing;

import static greenbridge.search.Given.thing;
import static greenbridge.search.Ground.ask;
import static greenbridge.search.Ground.sql;
import static greenbridge.search.Ground.titles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import greenbridge.search.Given;
import greenbridge.search.Ground;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliveryIT {
    private static final String QUEUE = "SELECT CONCAT(subject_id, ' ', attempts) FROM index_queue ORDER BY id";

    @BeforeEach
    void nothing() throws SQLException {
        Given.nothing();
    }

    @Test
    void whatIsPublicIsPutAndWhatIsNotIsRemoved() throws SQLException {
        long boiler = thing("锅炉").published();
        sql("UPDATE thing SET title = '窑炉' WHERE id = ?", boiler);
        Given.announce(14, "thing", boiler);
        Given.announce(14, "thing", boiler);
        Given.deliver();
        assertThat(titles("窑炉", 14)).containsExactly("窑炉");
        assertThat(titles("锅炉", 14)).isEmpty();
        sql("UPDATE thing SET hidden = TRUE WHERE id = ?", boiler);
        Given.announce(14, "thing", boiler);
        Given.deliver();
        assertThat(titles("窑炉", 14)).isEmpty();
        assertThat(ask(QUEUE)).isEmpty();
    }

    @Test
    void aRowOfAnotherTenantRemovesNothing() throws SQLException {
        long boiler = thing("锅炉").published();
        Given.announce(62, "thing", boiler);
        Given.deliver();
        assertThat(titles("锅炉", 14)).containsExactly("锅炉");
    }

    @Test
    void whatCannotBeIndexedIsTriedAgainAndHoldsUpNobody() throws SQLException {
        long bad = thing("坏锅炉").periods("NONSENSE", "2026-01-01", "").announced();
        Given.announce(14, "nowhere", 7);
        thing("好锅炉").published();
        assertThat(titles("锅炉", 14)).containsExactly("好锅炉");
        assertThat(ask(QUEUE)).containsExactly(bad + " 1", "7 1");
        sql("UPDATE thing SET periods = NULL WHERE id = ?", bad);
        sql("UPDATE index_queue SET not_before = '2026-01-01' WHERE subject_id = ?", bad);
        Given.deliver();
        assertThat(titles("坏锅炉", 14)).contains("坏锅炉");
        assertThat(ask(QUEUE)).singleElement().asString().startsWith("7 ");
    }

    /** A view says so with a null, as that of entries does of content without a title. */
    @Test
    void whatHasNoTitleIsFoundByItsPublicId() throws SQLException {
        long nameless = thing("").with("organisation", "无名锅炉厂").published();
        assertThat(ask(QUEUE)).isEmpty();
        assertThat(titles("无名锅炉厂", 14)).containsExactly("p" + nameless);
    }

    @Test
    void afterTheLastAttemptTheRowStaysAndIsCounted() throws SQLException {
        Given.announce(14, "nowhere", 7);
        sql("UPDATE index_queue SET attempts = ?", Queue.MOST_ATTEMPTS - 1);
        Given.deliver();
        Given.deliver();
        assertThat(ask(QUEUE)).containsExactly("7 " + Queue.MOST_ATTEMPTS);
        assertThat(Ground.search().health().parked()).isEqualTo(1);
    }

    @Test
    void manyWorkersDeliverEverything() throws SQLException {
        try (var one = Ground.another(Map.of("index.worker", "true"));
                var other = Ground.another(Map.of("index.worker", "true"))) {
            assertThat(one.isRunning() && other.isRunning()).isTrue();
            for (int round = 0; round < 5; round++) {
                thing("轮次" + round).announced();
                int now = round;
                await().atMost(Duration.ofSeconds(20))
                        .pollInterval(Duration.ofMillis(50))
                        .until(() -> titles("轮次" + now, 14).size() == 1);
            }
            for (int i = 0; i < 300; i++) {
                thing("批量锅炉").announced();
            }
            await().atMost(Duration.ofSeconds(20)).until(() -> ask(QUEUE).isEmpty());
        }
        assertThat(Ground.bean(Reconcile.class).report().isClean()).isTrue();
    }
}
