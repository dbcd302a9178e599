package greenbridge.search.indexing;

import static greenbridge.search.Given.thing;
import static greenbridge.search.Ground.sql;
import static greenbridge.search.Ground.titles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import greenbridge.search.Given;
import greenbridge.search.Ground;
import greenbridge.search.cluster.Cluster;
import greenbridge.search.cluster.Json;
import greenbridge.search.indexing.Reconcile.Drift;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RebuildIT {
    private final Rebuild rebuild = Ground.bean(Rebuild.class);
    private final Reconcile reconcile = Ground.bean(Reconcile.class);
    private final Indexes indexes = Ground.bean(Indexes.class);
    private final Cluster cluster = Ground.bean(Cluster.class);

    @BeforeEach
    void nothing() throws SQLException {
        Given.nothing();
    }

    @Test
    void aNewIndexTakesTheFormersPlaceAndTheFormerIsKept() throws SQLException {
        for (int i = 0; i < 2345; i++) {
            thing("锅炉" + i)
                    .with("kind", i % 3 == 0 ? "paper" : "product")
                    .of(i % 2 == 0 ? 14 : 62)
                    .unannounced();
        }
        String before = indexes.live().orElseThrow();
        Rebuild.Built built = rebuild.run();
        assertThat(built.documents()).isEqualTo(2345);
        assertThat(indexes.live()).contains(built.index());
        assertThat(indexes.behind(indexes.previous())).containsExactly(before);
        assertThat(indexes.behind(indexes.written())).containsExactly(built.index());
        assertThat(titles("锅炉7", 62)).contains("锅炉7");
        assertThat(indexes.strays()).isEmpty();
    }

    @Test
    void goingBackLosesNoChangeMadeSince() throws SQLException {
        thing("锅炉").published();
        String before = indexes.live().orElseThrow();
        rebuild.run();
        thing("窑炉").published();
        assertThat(rebuild.rollback()).isEqualTo(before);
        assertThat(indexes.live()).contains(before);
        assertThat(titles("窑炉", 14)).containsExactly("窑炉");
        assertThat(reconcile.report().isClean()).isTrue();
    }

    @Test
    void aChangeDuringTheBuildReachesBothIndexes() throws SQLException {
        thing("锅炉").published();
        String growing = indexes.create();
        thing("窑炉").published();
        indexes.refresh(growing);
        assertThat(cluster.get("/" + growing + "/_count").path("count").asInt()).isEqualTo(1);
        assertThat(titles("窑炉", 14)).containsExactly("窑炉");
        indexes.remove(growing);
    }

    @Test
    void aBuildThatFailsLeavesNothingBehind() throws SQLException {
        thing("锅炉").published();
        String before = indexes.live().orElseThrow();
        sql("CREATE OR REPLACE VIEW searchable_broken AS SELECT tenant_id, id FROM thing");
        try {
            assertThatThrownBy(rebuild::run).isInstanceOf(Exception.class);
        } finally {
            sql("DROP VIEW searchable_broken");
        }
        assertThat(indexes.live()).contains(before);
        assertThat(indexes.strays()).isEmpty();
        assertThat(titles("锅炉", 14)).containsExactly("锅炉");
    }

    @Test
    void driftIsFoundAndMended() throws SQLException {
        long lost = thing("失踪锅炉").published();
        long stale = thing("陈旧锅炉").published();
        long orphan = thing("孤儿锅炉").published();
        long waiting = thing("排队锅炉").unannounced();
        assertThat(reconcile.report().drift()).hasSize(1);
        Given.deliver();
        cluster.delete("/" + indexes.live().orElseThrow() + "/_doc/thing-14-" + lost);
        sql("UPDATE thing SET title = '新锅炉' WHERE id = ?", stale);
        sql("DELETE FROM thing WHERE id = ?", orphan);
        Given.announce(14, "thing", waiting);
        Reconcile.Report report = reconcile.report();
        assertThat(report.drift())
                .containsExactlyInAnyOrder(
                        new Drift("thing", 14, lost, Reconcile.Kind.MISSING),
                        new Drift("thing", 14, stale, Reconcile.Kind.STALE),
                        new Drift("thing", 14, orphan, Reconcile.Kind.ORPHAN));
        assertThat(reconcile.repair().repaired()).isTrue();
        assertThat(reconcile.report().isClean()).isTrue();
        assertThat(titles("锅炉", 14)).containsExactlyInAnyOrder("失踪锅炉", "新锅炉", "排队锅炉");
    }

    @Test
    void aDocumentOfAnUnknownShapeIsRefused() {
        String live = indexes.live().orElseThrow();
        assertThatThrownBy(() -> cluster.put("/" + live + "/_doc/x", Json.object("surprise", 1)))
                .hasMessageContaining("strict");
    }
}
