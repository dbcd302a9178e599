package greenbridge.search;

import static greenbridge.search.Given.thing;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PagingIT {
    private static final int THINGS = 57;

    @BeforeEach
    void manyEquals() throws SQLException {
        Given.nothing();
        for (int i = 0; i < THINGS; i++) {
            thing("余热锅炉").announced();
        }
        Given.deliver();
    }

    @Test
    void turningPagesMeetsEachThingOnceAndTwiceTheSame() {
        assertThat(byPages()).hasSize(THINGS).doesNotHaveDuplicates().isEqualTo(byPages());
    }

    @Test
    void followingTheTokenMeetsTheSameThingsInTheSameOrder() {
        for (Sort sort : Sort.values()) {
            List<String> met = byTokens(Query.of("锅炉", 14).sortedBy(sort).sized(10));
            assertThat(met).as("%s", sort).hasSize(THINGS).doesNotHaveDuplicates();
        }
        assertThat(byTokens(Query.of("锅炉", 14).sized(10))).isEqualTo(byPages());
        assertThat(byTokens(Query.of("", 14).sized(7))).hasSize(THINGS);
    }

    @Test
    void aForgedTokenStartsFromTheBeginning() {
        Query query = Query.of("锅炉", 14);
        List<String> first = ids(query);
        for (String forged : List.of("x", "e30", "!!!!", "eyJkYXkiOjEsInZhbHVlcyI6WzFdfQ")) {
            assertThat(ids(query.after(forged))).as(forged).isEqualTo(first);
        }
    }

    @Test
    void datesToComeAreSortedSoonestFirstAndPastOnesLast() throws SQLException {
        Given.nothing();
        thing("截止 早已").with("deadline", "2020-01-01").announced();
        thing("截止 明天")
                .with("deadline", "2026-11-21")
                .with("listed_on", "2024-01-01")
                .announced();
        thing("截止 明年")
                .with("deadline", "2027-01-01")
                .with("listed_on", "2026-01-01")
                .announced();
        thing("截止 没有").published();
        assertThat(Ground.titles(Query.of("截止", 14).sortedBy(Sort.DEADLINE))).startsWith("截止 明天", "截止 明年", "截止 早已");
        assertThat(Ground.titles(Query.of("截止", 14).sortedBy(Sort.NEWEST))).startsWith("截止 明年", "截止 明天");
    }

    private static List<String> byPages() {
        var met = new ArrayList<String>();
        for (int page = 1; page <= 6; page++) {
            met.addAll(ids(Query.of("锅炉", 14).sized(10).onPage(page)));
        }
        return met;
    }

    private static List<String> byTokens(Query query) {
        var met = new ArrayList<String>();
        var seen = new HashSet<@Nullable String>();
        String token = null;
        do {
            Results results = Ground.search().find(query.after(token));
            results.hits().forEach(hit -> met.add(hit.id()));
            token = results.next();
        } while (token != null && seen.add(token));
        return met;
    }

    private static List<String> ids(Query query) {
        return Ground.search().find(query).hits().stream().map(Hit::id).toList();
    }
}
