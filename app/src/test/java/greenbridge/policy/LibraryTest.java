package greenbridge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.JsonMapper;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The documents that come with the portal, as they are cut. */
class LibraryTest {
    private static final Map<String, PolicyFile> FILES = PolicyLibrary.files(JsonMapper.createDefault()).stream()
            .collect(Collectors.toMap(PolicyFile::code, file -> file, (one, other) -> one, LinkedHashMap::new));
    private static final Map<String, List<Section>> SECTIONS = FILES.values().stream()
            .collect(Collectors.toMap(
                    PolicyFile::code, file -> file.sections(policy(file.code()), PolicyLibrary.copy(file))));

    private static Policy policy(String code) {
        return Objects.requireNonNull(FILES.get(code)).policy(1, LocalDateTime.of(2026, 1, 1, 0, 0));
    }

    private static List<Section> sections(String code) {
        return Objects.requireNonNull(SECTIONS.get(code));
    }

    private static String text(String code) {
        return sections(code).stream().map(Section::body).collect(Collectors.joining("\n"));
    }

    private static String trails(String code) {
        return sections(code).stream().map(Section::trail).collect(Collectors.joining("\n"));
    }

    @Test
    void allThirteenAreThereInSections() {
        assertThat(FILES).hasSize(13);
        assertThat(SECTIONS.values()).allSatisfy(sections -> {
            assertThat(sections).hasSizeGreaterThan(5);
            assertThat(sections)
                    .extracting(Section::position)
                    .isEqualTo(IntStream.range(0, sections.size()).boxed().toList());
            assertThat(sections).allSatisfy(section -> {
                assertThat(section.body().length()).isBetween(1, Outline.LONGEST);
                assertThat(section.trail()).isNotBlank().hasSizeLessThan(1000);
                assertThat(section.heading()).isNotBlank().hasSizeLessThan(500);
            });
        });
    }

    @Test
    void nothingOfTheCarrierIsLeft() {
        assertThat(SECTIONS.keySet())
                .allSatisfy(code -> assertThat(text(code) + trails(code))
                        .doesNotContain(
                                "\uE004",
                                "\uE00B",
                                "关键要素",
                                "chinamomentum",
                                "欢迎咨询",
                                "相关链接",
                                "**",
                                "\\_",
                                "<b>",
                                "<http")
                        .doesNotContainPattern("\\n\\s*\\n"));
    }

    @Test
    void nobodyIsToBeCalled() {
        assertThat(SECTIONS.keySet())
                .allSatisfy(code -> assertThat(text(code))
                        .doesNotContain("联系人", "联系电话", "咨询电话", "@")
                        .doesNotContainPattern("\\d{3,4}-\\d{7,8}"));
        assertThat(text("D08")).contains("绿色发展的成功实践。").endsWith("工业和信息化部 中国农业银行\n2018年11月20日");
    }

    @Test
    void sentencesRunOverPagesAndFooters() {
        assertThat(text("D01")).contains("搭建线上线下相结合的大中小企业创新协同、产能共享", "引导股权投资机构加大支持。开展小微企业应收账款");
        assertThat(text("D05")).contains("两步进行，具体工作流程如下。", "预申报书须通过系统直接生成打印。");
        assertThat(text("D09")).contains("推进供给侧结构性改革");
    }

    @Test
    void wordsStayAsPrintedWithTheirMistakes() {
        assertThat(text("D07")).contains("烧结烟气脱硫脱销改造");
        assertThat(text("D12")).contains("加气站、充电店等").contains("50mg/Nm3以下");
        assertThat(text("D03")).contains("符合条件条件的国内企业");
        assertThat(text("D13")).contains("BT、B0、BOT");
    }

    @Test
    void headingsTellWhereASectionStands() {
        assertThat(trails("D01")).contains("二、主要行动 › 行动一：挖掘和推广融通发展模式 › （一）深化基于供应链协同的融通模式");
        assertThat(trails("D02")).contains("二、培育条件 › （三）专项指标 › 3. 创新能力");
        assertThat(trails("D04")).contains("第二章 机构管理 › 第十条");
        assertThat(trails("D10")).contains("（一）加快节能技术装备升级换代 › 专栏1：重大节能装备与产品产业化工程");
        assertThat(trails("D12")).contains("九、动员全社会参与节能减排 › （五十一）政府机关带头节能减排");
        assertThat(sections("D04").stream().filter(section -> section.heading().startsWith("第")))
                .hasSize(27);
    }

    @Test
    void numbersAndDatesArePrintedOnesOrMissing() {
        assertThat(policy("D09").documentNumber()).isEqualTo("晋政发〔2017〕44号");
        assertThat(sections("D09").getFirst().body()).contains("晋政发〔2017〕44号");
        assertThat(policy("D10").documentNumber()).isNull();
        assertThat(policy("D06").source()).startsWith("www.ndrc.gov.cn").doesNotContain("\\");
    }

    @Test
    void standingFollowsTheDay() {
        assertThat(policy("D04").standingOn(LocalDate.of(2020, 1, 1))).isEqualTo(Policy.Standing.IN_FORCE);
        assertThat(policy("D04").standingOn(LocalDate.of(2023, 11, 8))).isEqualTo(Policy.Standing.IN_FORCE);
        assertThat(policy("D04").standingOn(LocalDate.of(2023, 11, 9))).isEqualTo(Policy.Standing.EXPIRED);
        assertThat(policy("D09").standingOn(LocalDate.of(2019, 1, 1))).isEqualTo(Policy.Standing.UNKNOWN);
        assertThat(policy("D09").standingOn(LocalDate.of(2026, 1, 1))).isEqualTo(Policy.Standing.HISTORICAL);
        assertThat(policy("D08").standingOn(LocalDate.of(2026, 1, 1))).isEqualTo(Policy.Standing.UNKNOWN);
    }
}
