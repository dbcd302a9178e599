package greenbridge.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ParametersTest {
    @Test
    void anAddressIsReadAndWrittenTheSame() {
        Map<String, List<String>> address = Map.of(
                "q", List.of("锅炉"),
                "kind", List.of("product", "emc"),
                "region", List.of("140100"),
                "validOn", List.of("2020-01-01"),
                "scope", List.of("all"),
                "sort", List.of("newest"),
                "page", List.of("3"),
                "size", List.of("50"));
        Query query = Parameters.read(address, 14);
        assertThat(query.values(Facet.KIND)).containsExactlyInAnyOrder("product", "emc");
        assertThat(query.validOn()).isEqualTo(LocalDate.of(2020, 1, 1));
        assertThat(Parameters.read(Parameters.of(query), 14)).isEqualTo(query);
    }

    @Test
    void whatMakesNoSenseIsLeftOut() {
        Query query = Parameters.read(
                Map.of(
                        "page", List.of("-1"),
                        "size", List.of("9999"),
                        "sort", List.of("up"),
                        "validOn", List.of("31.12."),
                        "kind", List.of("", "x".repeat(101))),
                14);
        assertThat(query).isEqualTo(Query.of("", 14).sized(Query.LARGEST_PAGE));
        assertThat(Parameters.of(Query.of("", 14))).isEmpty();
    }

    @Test
    void noPageLiesBeyondTheReach() {
        assertThat(Query.of("", 14).sized(100).onPage(99_999).page()).isEqualTo(100);
        assertThat(Query.of("", 14).with(Facet.KIND, "emc").filters()).isEqualTo(Map.of(Facet.KIND, Set.of("emc")));
        assertThat(Query.of("", 14)
                        .with(Facet.KIND, "emc")
                        .without(Facet.KIND, "emc")
                        .filters())
                .isEmpty();
    }
}
