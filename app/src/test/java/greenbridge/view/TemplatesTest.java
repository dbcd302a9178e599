package greenbridge.view;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.asset.Resources;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTest {
    static Stream<Map.Entry<String, byte[]>> templates() {
        return Resources.under("views").entrySet().stream();
    }

    /** A fragment is put in before the condition is asked, so the condition would be for nothing. */
    @ParameterizedTest
    @MethodSource("templates")
    void noConditionStandsBesideAReplacement(Map.Entry<String, byte[]> template) {
        assertThat(elements(template).select("[th:replace], [th:insert]"))
                .allSatisfy(element -> assertThat(element.attributes().asList())
                        .as(element.outerHtml())
                        .extracting(attribute -> attribute.getKey())
                        .doesNotContain("th:if", "th:unless", "th:each"));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void nothingIsUnescapedOrInline(Map.Entry<String, byte[]> template) {
        for (Element element : elements(template).getAllElements()) {
            assertThat(element.attributes().asList())
                    .as(template.getKey() + ": " + element.tagName())
                    .extracting(attribute -> attribute.getKey())
                    .doesNotContain("th:utext", "style", "th:style")
                    .noneMatch(name -> name.matches("(th:)?on[a-z]+"));
            assertThat(element.tagName().equals("script") && !element.hasAttr("th:src"))
                    .as(template.getKey())
                    .isFalse();
        }
    }

    private static Element elements(Map.Entry<String, byte[]> template) {
        return Jsoup.parse(new String(template.getValue(), StandardCharsets.UTF_8), "", Parser.xmlParser());
    }
}
