package greenbridge.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LexiconTest {

    private final Cut index = new Words(Lexicon.DOMAIN, true);
    private final Cut query = new Words(Lexicon.DOMAIN, false);

    @Test
    void lexiconHasNoDuplicatesAndAtLeast1500Terms() {
        List<String> terms = Lexicon.terms();

        assertThat(terms).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(1500);
        assertThat(terms).allMatch(term -> term.matches("[\\p{IsHan}A-Za-z0-9-]{2,20}"));
    }

    @Test
    void everyTermIsAskedForWhole() {
        assertThat(Lexicon.terms())
                .allSatisfy(term -> assertThat(texts(query, term)).hasSize(1));
    }

    @Test
    void everyTermIsFoundInsideASentence() {
        for (String sentence : List.of("加快推进%s建设工作", "对%s的管理", "省%s和市")) {
            assertThat(Lexicon.terms())
                    .allSatisfy(term ->
                            assertThat(texts(index, sentence.formatted(term))).containsAll(texts(query, term)));
        }
    }

    @Test
    void termsAcrossTwoOthersAreFound() {
        assertThat(texts(index, "新能源汽车产业")).contains("新能源汽车", "汽车产业");
        assertThat(texts(index, "中国有色金属集团")).doesNotContain("国有");
    }

    @Test
    void everyProvinceIsAWord() {
        assertThat(Lexicon.terms())
                .contains(
                        "北京",
                        "天津",
                        "河北",
                        "山西",
                        "内蒙古",
                        "辽宁",
                        "吉林",
                        "黑龙江",
                        "上海",
                        "江苏",
                        "浙江",
                        "安徽",
                        "福建",
                        "江西",
                        "山东",
                        "河南",
                        "湖北",
                        "湖南",
                        "广东",
                        "广西",
                        "海南",
                        "重庆",
                        "四川",
                        "贵州",
                        "云南",
                        "西藏",
                        "陕西",
                        "甘肃",
                        "青海",
                        "宁夏",
                        "新疆",
                        "大连",
                        "宁波",
                        "厦门",
                        "青岛",
                        "深圳",
                        "新疆生产建设兵团");
    }

    private static List<String> texts(Cut cut, String text) {
        Folded folded = Folded.of(text);
        return cut.spans(folded).stream()
                .map(span -> span.text() == null ? folded.substring(span.start(), span.end()) : span.text())
                .toList();
    }
}
