package greenbridge.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.api.Test;

class AnalyzersTest {

    private final Analyzer index = new Analyzers.Index().create();
    private final Analyzer query = new Analyzers.Query().create();
    private final Analyzer bigram = new Analyzers.Bigram().create();
    private final Analyzer keyword = new Analyzers.Keyword().create();
    private final Analyzer prefix = new Analyzers.Prefix().create();
    private final Analyzer word = new Analyzers.Word().create();

    @Test
    void emcStaysWholeAndIsFoundInParts() {
        Tokens written = Tokens.of(index, "推行合同能源管理的企业");

        assertThat(written.texts()).contains("合同能源管理", "合同", "能源管理", "能源", "管理", "企业");
        assertThat(written.token("合同能源管理").position())
                .isEqualTo(written.token("合同").position());
        assertThat(written.token("合同能源管理").length()).isEqualTo(3);
        assertThat(Tokens.of(query, "合同能源管理").texts()).containsExactly("合同能源管理");
    }

    @Test
    void shanxiAndShaanxiNeverMeet() {
        for (String shaanxi : List.of("陕西", "陕西省", "陕西省西安市的企业", "陝西")) {
            List<String> written = Tokens.of(index, shaanxi).texts();
            for (String shanxi : List.of("山西", "山西省", "晋")) {
                assertThat(written)
                        .doesNotContainAnyElementsOf(Tokens.of(query, shanxi).texts());
                assertThat(Tokens.of(bigram, shaanxi).texts())
                        .doesNotContain(Tokens.of(bigram, shanxi).texts().getFirst());
            }
        }
    }

    @Test
    void traditionalAndFullWidthFold() {
        assertThat(Tokens.of(query, "節能環保產業").texts()).containsExactly("节能环保产业");
        assertThat(Tokens.of(query, "ＬＥＤ照明　７＋２").texts()).containsExactly("led", "照明", "7+2");
        assertThat(Tokens.of(query, "CO₂、㎥、Ⅳ级").texts()).contains("co2", "m3", "iv");
    }

    @Test
    void quotationMarksAndPrivateCharactersLeaveNoTrace() {
        for (String text : List.of("专精特新“小巨人”企业", "专精特新「小巨人」企业", "专精特新\uE004小巨人\uE00B企业")) {
            assertThat(Tokens.of(query, text).texts()).containsExactly("专精特新小巨人企业");
        }
        assertThat(Tokens.of(query, "首台（套）").texts()).containsExactly("首台套");
        assertThat(Tokens.of(query, "\"SCR\"\"SNCR\"").texts()).containsExactly("scr", "sncr");
    }

    @Test
    void documentNumbersMatchWhateverBrackets() {
        List<String> asked = Tokens.of(query, "晋政发〔2017〕44号").texts();
        for (String form :
                List.of("晋政发[2017]44号", "晋政发（2017）44 号", "晋政发【2017】４４号", "晋政发2017年第44号", "晋政发201744号", "晋政发2017 44号")) {
            assertThat(Tokens.of(query, form).texts()).as(form).isEqualTo(asked);
            assertThat(Tokens.of(index, "根据" + form + "文件").texts()).as(form).containsAll(asked);
        }
        assertThat(Tokens.of(keyword, "晋政发〔2017〕44号").texts())
                .isEqualTo(Tokens.of(keyword, " 晋政发［２０１７］ 44号").texts())
                .containsExactly("晋政发201744号");
        assertThat(Tokens.of(index, "晋政发〔2012〕10号").texts()).doesNotContain("〔2017〕44号");
    }

    @Test
    void offsetsPointIntoTheOriginal() {
        String text = "专精特新“小巨\uE004人”企业，節能３０㎡，20 t/h，晋政发〔2017〕44号。";
        Tokens written = Tokens.of(index, text);

        assertThat(written.marked("小巨人", text)).isEqualTo("小巨\uE004人");
        assertThat(written.marked("专精特新小巨人企业", text)).isEqualTo("专精特新“小巨\uE004人”企业");
        assertThat(written.marked("节能", text)).isEqualTo("節能");
        assertThat(written.marked("m2", text)).isEqualTo("㎡");
        assertThat(written.marked("20t/h", text)).isEqualTo("20 t/h");
        assertThat(written.marked("〔2017〕44号", text)).isEqualTo("〔2017〕44号");
        assertThat(written.marked("44", text)).isEqualTo("44");
    }

    @Test
    void numbersStayWithTheirUnits() {
        assertThat(Tokens.of(query, "20 t/h 30mg/m³ 3.5万元 1,600亿 18% IE5 PM2.5 YE5-132M")
                        .texts())
                .containsExactly("20t/h", "30mg/m3", "3.5万", "元", "1600亿", "18%", "ie5", "pm2.5", "ye5-132m");
        assertThat(Tokens.of(index, "20t/h").texts()).containsExactly("20t/h", "20", "t/h");
        assertThat(Tokens.of(query, "SCR/SNCR").texts()).containsExactly("scr", "sncr");
    }

    @Test
    void bigramsNeedNoLexicon() {
        assertThat(Tokens.of(bigram, "润臻板材 A1 碳").texts()).containsExactly("润臻", "臻板", "板材", "a1", "碳");
        assertThat(Tokens.of(bigram, "润臻板材").all()).allMatch(token -> token.length() == 1);
    }

    @Test
    void beginningsOfWordsAreSuggested() {
        assertThat(Tokens.of(prefix, "脱硝 SCR").texts()).containsExactly("脱", "脱硝", "s", "sc", "scr");
        assertThat(Tokens.of(word, "脱硝 SCR").texts()).containsExactly("脱硝", "scr");
        String pinyin = "gongyegutifeiwuziyuanzongheliyong";
        assertThat(Tokens.of(prefix, pinyin).texts())
                .hasSize(Prefixes.LONGEST)
                .containsAll(Tokens.of(word, pinyin).texts());
    }

    @Test
    void anyTextKeepsTheTokenContract() {
        var random = new Random(7);
        String alphabet = "合同能源管理山西陕节環“”（）〔〕2017号年第 ,./-+%℃㎡㈱tH万亿，。\n\uE004\uD842\uDFB7Ⅳe惠农贷首台套";
        for (int round = 0; round < 3000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            for (Analyzer analyzer : List.of(index, query, bigram, keyword, prefix, word)) {
                Tokens.of(analyzer, text.toString());
            }
        }
    }
}
