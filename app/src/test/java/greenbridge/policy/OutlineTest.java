package greenbridge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutlineTest {
    private static List<Outline.Part> cut(String text) {
        return Outline.of("某通知", Printed.of(text));
    }

    @Test
    void theHeadComesFirstAndAHeadingWithoutWordsIsOnlyOnTheWay() {
        var parts = cut("""
                各市人民政府：
                一、总体要求
                （一）指导思想。坚持节约优先。
                （二）主要目标
                到2020年完成。
                """);
        assertThat(parts).extracting(Outline.Part::trail).containsExactly("", "一、总体要求 › （一）指导思想", "一、总体要求 › （二）主要目标");
        assertThat(parts).extracting(Outline.Part::body).containsExactly("各市人民政府：", "坚持节约优先。", "到2020年完成。");
        assertThat(parts.getFirst().heading()).isEqualTo("某通知");
    }

    @Test
    void aHeadingWithNothingBelowKeepsItsWords() {
        assertThat(cut("一、略\n二、总则\n正文。")).extracting(Outline.Part::body).containsExactly("一、略", "正文。");
    }

    @Test
    void listsInAnArticleBelongToIt() {
        var parts = cut("第一章 总则\n第一条 机构应当：\n（一）独立；\n(二) 公正。\n第二条 本细则自公布之日起施行。");
        assertThat(parts).extracting(Outline.Part::heading).containsExactly("第一条", "第二条");
        assertThat(parts.getFirst().body()).isEqualTo("机构应当：\n（一）独立；\n(二) 公正。");
    }

    @Test
    void aRowOfItemsIsAListUnlessEachHasAName() {
        String told = "支持企业开展技术改造，推广先进适用的节能环保技术和装备，提高能源利用效率，降低污染物排放强度，加快形成绿色生产方式和消费模式。";
        assertThat(told.length()).isGreaterThanOrEqualTo(60);
        assertThat(cut("（一）节能。\n1.装备升级。" + told + "\n2.服务提升。" + told)).hasSize(2);
        assertThat(cut("（一）节能。\n1.装备升级。" + told + "\n2.分解目标。（某厅负责）")).hasSize(1);
    }

    @Test
    void longSectionsAreCutBetweenParagraphsAndThenSentences() {
        String paragraph = "甲".repeat(900) + "。";
        assertThat(Outline.pieces(List.of(paragraph, paragraph))).containsExactly(paragraph, paragraph);
        String sentences = ("乙".repeat(999) + "。").repeat(3);
        assertThat(Outline.pieces(List.of(sentences))).hasSize(3).allMatch(piece -> piece.endsWith("。"));
    }
}
