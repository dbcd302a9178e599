package greenbridge.search.question;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import greenbridge.search.Facet;
import greenbridge.search.Query;
import greenbridge.search.Sort;
import greenbridge.search.cluster.Json;
import greenbridge.search.wording.Places;
import greenbridge.search.wording.QuestionWord;
import greenbridge.search.wording.QuestionWord.Role;
import greenbridge.search.wording.Understanding;
import greenbridge.search.wording.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BodyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Test
    void everyBodyCarriesTheTenantsAndTheDay() {
        for (Sort sort : Sort.values()) {
            for (String text : List.of("", "锅炉", "jnhb 山西")) {
                Body body = body(Query.of(text, 14).sortedBy(sort).with(Facet.KIND, "product"));
                for (JsonNode sent : List.of(body.rows(), body.counts(), body.count())) {
                    assertThat(sent.toString())
                            .contains(
                                    "{\"terms\":{\"visible_in\":[14,62]}}",
                                    "{\"term\":{\"public_on\":\"2026-11-20\"}}");
                }
            }
        }
        assertThat(Completion.of("锅", TODAY, List.of(14)).toString())
                .contains("{\"terms\":{\"visible_in\":[14]}}", "{\"term\":{\"public_on\":\"2026-11-20\"}}");
    }

    @Test
    void theDayAskedForReplacesToday() {
        assertThat(body(Query.of("", 14).asOf(LocalDate.of(2020, 1, 1))).rows().toString())
                .contains("\"public_on\":\"2020-01-01\"")
                .doesNotContain("2026-11-20");
    }

    @Test
    void aFacetIsCountedUnderTheOthersFiltersOnly() {
        JsonNode counts = body(Query.of("", 14).with(Facet.CATALOG, "C09").with(Facet.LEVEL, "CITY"))
                .counts()
                .path("aggs");
        assertThat(counts.path("CATALOG").toString()).contains("CITY").doesNotContain("C09");
        assertThat(counts.path("KIND").toString()).contains("CITY", "C09");
    }

    @Test
    void theTokenKeepsTheDayOfTheFirstPage() {
        Query query = Query.of("锅炉", 14);
        Body first = body(query);
        String token = first.order().token(first.order().sort(query).getFirst().path("nothing"));
        assertThat(body(query.after(token)).order().after()).isNull();
        var values = Json.array(1.5, 7, "thing-14-1");
        Order next = Order.of(query.after(first.order().token(values)), TODAY.plusDays(1));
        assertThat(next.day()).isEqualTo(TODAY);
        assertThat(next.after()).isEqualTo(values);
    }

    @Test
    void onlyQuestionsWithOptionalWordsGrow() {
        var company = new QuestionWord("公司", Role.KIND, Map.of("kind", List.of("emc")));
        var words = new Words(List.of(), Map.of(), List.of(company));
        for (String text : List.of("工业锅炉", "工业锅炉 太原", "jnhb", "公司")) {
            assertThat(body(Query.of(text, 14), words).rows())
                    .as(text)
                    .isEqualTo(body(Query.of(text, 14)).rows());
        }
        assertThat(body(Query.of("锅炉公司", 14), words).rows().toString())
                .contains("{\"terms\":{\"kind\":[\"emc\"]}}")
                .hasSizeLessThan(3000);
    }

    private static Body body(Query query) {
        return body(query, Words.NONE);
    }

    private static Body body(Query query, Words words) {
        var understanding = new Understanding(words, new Places(List.of()), "140000");
        return Body.of(query, understanding.of(query.text()), TODAY, List.of(14, 62));
    }
}
