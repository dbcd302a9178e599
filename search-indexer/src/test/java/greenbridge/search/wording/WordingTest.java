package greenbridge.search.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordingTest {
    @Test
    void oneSpellingForWidthsTraditionalCharactersQuotesAndSpaces() {
        assertThat(Wording.of("　節能　ＬＥＤ ", 50)).isEqualTo("节能 LED");
        assertThat(Wording.of("专精特新“小巨人”企业", 50)).isEqualTo("专精特新小巨人企业");
        assertThat(Wording.of("「7＋2」产业，规划。", 50)).isEqualTo("7+2产业 规划");
        assertThat(Wording.of("Ⅰ级A", 50)).isEqualTo("I级A");
    }

    @Test
    void whatIsTooLongIsCutAndWhatIsInvisibleGoes() {
        assertThat(Wording.of("锅".repeat(300), 200)).hasSize(200);
        assertThat(Wording.of("锅\uE004炉\u200B", 50)).isEqualTo("锅炉");
        assertThat(Wording.of("\u0000\uE000", 50)).isEmpty();
    }

    @Test
    void documentsKeepTheirTextButNoMarks() {
        assertThat(Wording.clean("每立方\uE00B米\n（一）ＡＢ")).isEqualTo("每立方米\n（一）ＡＢ");
        assertThat(Wording.clean("稀有字𠮷")).isEqualTo("稀有字𠮷");
    }

    @Test
    void identifiersAreTheSameHoweverTheyAreTyped() {
        assertThat(Identifiers.normal("晋政发〔2017〕44号"))
                .isEqualTo(Identifiers.normal("晋政发 [２０１７] 44号"))
                .isEqualTo(Identifiers.normal("晋政发（2017）44号"))
                .isEqualTo("晋政发201744号");
        assertThat(Identifiers.in("yx3-132 电机")).containsExactly("YX3-132电机", "YX3-132");
        assertThat(Identifiers.in("电")).isEmpty();
    }
}
