package greenbridge.pack;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.pack.Packs.Difference;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PacksTest {
    private static final String BASE = """
            {"roundYear":2018,"rules":[{"id":"A","zh":"甲","test":{"is":"within","of":"x","max":40000}},{"id":"B","zh":"乙"}],
             "form":[{"key":"s","questions":[{"field":{"key":"x","zh":"收入"},"required":true}]}],"several":false}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | {\"a\":1} | {\"a\":1}",
                "{\"a\":1,\"b\":2} | {\"b\":null} | {\"a\":1}",
                "{\"l\":[1,2]} | {\"l\":[3]} | {\"l\":[3]}",
                "{\"l\":[{\"key\":\"a\",\"n\":1},{\"key\":\"b\"}]} | {\"l\":[{\"key\":\"a\",\"n\":2},{\"key\":\"c\"}]} | {\"l\":[{\"key\":\"a\",\"n\":2},{\"key\":\"b\"},{\"key\":\"c\"}]}",
                "{\"l\":[{\"id\":\"a\"},{\"id\":\"b\"}]} | {\"l\":{\"a\":null}} | {\"l\":[{\"id\":\"b\"}]}",
                "{\"t\":{\"is\":\"flag\",\"of\":\"x\"}} | {\"t\":{\"is\":\"present\",\"of\":\"y\"}} | {\"t\":{\"is\":\"present\",\"of\":\"y\"}}"
            })
    void whatATenantSaysIsPutOverTheBase(String base, String own, String whole) {
        assertThat(Packs.merge(base, own)).isEqualTo(whole);
    }

    @Test
    void onlyTheFigureThatChangedIsChanged() {
        String whole = BASE.replace("40000", "50000").replace(",{\"id\":\"B\",\"zh\":\"乙\"}", "");
        String changes = Packs.changes(BASE, whole);
        assertThat(changes).isEqualTo("{\"rules\":{\"B\":null,\"A\":{\"test\":{\"max\":50000}}}}");
        assertThat(Packs.differences(Packs.merge(BASE, changes), whole)).isEmpty();
        assertThat(Packs.changes(BASE, BASE)).isEqualTo("{}");
    }

    @Test
    void differencesNameTheirPlace() {
        assertThat(Packs.differences(BASE, BASE.replace("40000", "50000.50").replace("收入", "营业收入")))
                .containsExactlyInAnyOrder(
                        new Difference("rules/A/test/max", "40000", "50000.5"),
                        new Difference("form/s/questions/x/field/zh", "收入", "营业收入"));
        assertThat(Packs.differences("{\"l\":[{\"id\":\"a\"}]}", "{\"l\":[{\"id\":\"a\"},{\"id\":\"b\",\"n\":1}]}"))
                .extracting(Difference::path)
                .containsExactlyInAnyOrder("l/order", "l/b/id", "l/b/n");
    }

    @Test
    void aPackThatFitsNowhereSaysWhere() {
        var pack = Packs.read("""
                {"form":[{"key":"s","zh":"甲","en":"","questions":[
                   {"field":{"key":"X!","zh":"一","en":"One","type":"CHOICE","keyIndicator":false},"required":true,"fresh":false},
                   {"field":{"key":"n","zh":"二","en":"Two","type":"TEXT","keyIndicator":false},"required":true,"fresh":false,"total":"m + 1"}]}],
                 "rules":[{"id":"R","kind":"N","zh":"规","en":"Rule","evidence":["nowhere"],"test":{"is":"within","of":"n","min":3,"max":2,"minOpen":false,"maxOpen":false}}],
                 "tiers":[{"code":"a","level":"MINISTRY","does":"RECORD","zh":"部","en":"M"},{"code":"b","level":"CITY","does":"CHECK","zh":"市","en":"C"}],
                 "quota":"CALL","validity":{"renewal":{"window":"DAYS_BEFORE"},"yearlyBy":"02-31x"},
                 "listing":{"title":"none","attributes":{}},"several":false,"sealed":false}
                """);
        assertThat(Packs.problems(pack))
                .extracting(Packs.Problem::messageKey)
                .containsAll(List.of(
                        "pack.problem.languages",
                        "pack.problem.key",
                        "pack.problem.choices",
                        "rule.problem.unknown",
                        "pack.problem.evidence",
                        "rule.problem.bounds",
                        "pack.problem.type",
                        "pack.problem.record",
                        "pack.problem.quota",
                        "pack.problem.renewal",
                        "pack.problem.day",
                        "pack.problem.unknown"));
    }
}
