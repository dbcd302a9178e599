package greenbridge.search.wording;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.search.Corrected;
import greenbridge.search.Understood;
import greenbridge.search.Understood.Kind;
import greenbridge.search.wording.Asked.Chunk;
import greenbridge.search.wording.Asked.Piece;
import greenbridge.search.wording.QuestionWord.Role;
import greenbridge.search.wording.Words.Group;
import greenbridge.tenants.Area;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class UnderstandingTest {
    private static final Places PLACES = new Places(List.of(
            new Area("140000", "山西省", "Shanxi", "100000", 14),
            new Area("610000", "陕西省", "Shaanxi", "100000", 61),
            new Area("622900", "临夏回族自治州", "Linxia", "620000", 62)));
    private static final Words WORDS = new Words(
            List.of(
                    new Group(Kind.EQUIVALENT, "合同能源管理", List.of("EMC", "能源管理合同")),
                    new Group(Kind.SOFT, "EMC", List.of("电磁兼容")),
                    new Group(Kind.NARROWER, "除尘", List.of("布袋除尘")),
                    new Group(Kind.EQUIVALENT, "电机", List.of("电动机")),
                    new Group(Kind.EQUIVALENT, "专精特新“小巨人”企业", List.of("小巨人", "Little Giant"))),
            Map.of("脱销", "脱硝", "B0", "BOO"),
            List.of(
                    new QuestionWord("公司", Role.KIND, Map.of("kind", List.of("emc", "enterprise"))),
                    new QuestionWord("企业", Role.KIND, Map.of("kind", List.of("enterprise"))),
                    new QuestionWord("目录", Role.KIND, Map.of()),
                    new QuestionWord("机构", Role.KIND, Map.of()),
                    new QuestionWord("申报", Role.ASKING, Map.of()),
                    new QuestionWord("的", Role.ASKING, Map.of()),
                    new QuestionWord("公共机构", Role.NEEDED, Map.of()),
                    new QuestionWord("政府采购", Role.NEEDED, Map.of("procurement", List.of("MANDATORY")))));

    private static Asked asked(String text) {
        return new Understanding(WORDS, PLACES, "140000").of(text);
    }

    @Test
    void equivalentsGoBothWaysTheOthersOneWay() {
        assertThat(WORDS.of("emc"))
                .containsExactly(
                        new Expansion("合同能源管理", Kind.EQUIVALENT),
                        new Expansion("能源管理合同", Kind.EQUIVALENT),
                        new Expansion("电磁兼容", Kind.SOFT));
        assertThat(WORDS.of("布袋除尘")).isEmpty();
        assertThat(WORDS.of("电磁兼容")).isEmpty();
        assertThat(asked("小巨人").understood())
                .containsExactly(new Understood("小巨人", Kind.EQUIVALENT, List.of("专精特新小巨人企业", "Little Giant")));
    }

    @Test
    void knownTermsAreCutOutButNotFromTheMiddleOfAWord() {
        assertThat(asked("合同能源管理公司").chunks().getFirst().pieces())
                .extracting(Piece::text)
                .containsExactly("合同能源管理", "公司");
        assertThat(asked("合同能源管理服务").chunks().getFirst().needed())
                .extracting(Piece::text)
                .containsExactly("合同能源管理", "服务");
        assertThat(asked("发电机组").chunks().getFirst().isSingle()).isTrue();
        assertThat(asked("EMCO").understood()).isEmpty();
    }

    @Test
    void misprintsAreMendedAsWholeWordsOnly() {
        assertThat(asked("烟气脱销改造").corrected())
                .isEqualTo(new Corrected("烟气脱硝改造", List.of(new Corrected.Change("脱销", "脱硝"))));
        assertThat(asked("B0模式").text()).isEqualTo("BOO模式");
        assertThat(asked("AB01").corrected()).isNull();
    }

    @Test
    void placesAreToldApartAndMakeAChunkStrict() {
        List<Chunk> chunks = asked("山西绿色工厂").chunks();
        assertThat(chunks).extracting(Chunk::text).containsExactly("山西", "绿色工厂");
        assertThat(chunks.getFirst().areas()).isEqualTo(Set.of("140000"));
        assertThat(chunks.getFirst().home()).isTrue();
        assertThat(asked("陕西").chunks().getFirst().home()).isFalse();
        assertThat(asked("关于山西省的通知").chunks().getFirst().strict()).isTrue();
        assertThat(asked("临夏").chunks().getFirst().isPlace()).isTrue();
        assertThat(asked("绿色工厂").chunks().getFirst().strict()).isFalse();
    }

    @Test
    void whatOnlyNamesAKindOrAsksIsOptionalAtTheEnds() {
        assertThat(needed("合同能源管理公司 太原")).containsExactly("合同能源管理", "太原");
        assertThat(needed("合同能源管理 公司")).containsExactly("合同能源管理");
        assertThat(needed("申报小巨人的企业目录")).containsExactly("小巨人");
        assertThat(needed("企业技术中心")).containsExactly("企业技术中心");
        assertThat(needed("LED公司")).containsExactly("LED");
    }

    @Test
    void partOfALongerTermAndWhatStandsAloneIsNeeded() {
        assertThat(needed("公共机构")).containsExactly("公共机构");
        assertThat(needed("节能公共机构")).containsExactly("节能公共机构");
        assertThat(needed("某公司")).containsExactly("某公司");
        assertThat(needed("公司")).containsExactly("公司");
        assertThat(needed("公司 目录")).containsExactly("公司", "目录");
        assertThat(asked("公司").optional()).isEmpty();
    }

    @Test
    void aWordBringsItsCodes() {
        Piece companies = asked("除尘公司企业").chunks().getFirst().optional().getFirst();
        assertThat(companies.codes()).isEqualTo(Map.of("kind", List.of("enterprise", "emc")));
        List<Piece> pieces = asked("电机政府采购").chunks().getFirst().pieces();
        assertThat(pieces).extracting(Piece::text).containsExactly("电机", "政府采购");
        assertThat(pieces.getLast().codes()).isEqualTo(Map.of("procurement", List.of("MANDATORY")));
        assertThat(pieces.getLast().optional()).isFalse();
    }

    @Test
    void englishTermsHaveSpacesAndEnglishWordsPlurals() {
        assertThat(asked("little giant list").chunks()).extracting(Chunk::text).containsExactly("little giant", "list");
        assertThat(asked("industrial boilers").understood())
                .containsExactly(new Understood("boilers", Kind.EQUIVALENT, List.of("boiler")));
        assertThat(asked("gas process").understood()).isEmpty();
    }

    private static List<String> needed(String text) {
        return asked(text).needed().stream()
                .map(chunk -> chunk.needed().stream().map(Piece::text).collect(Collectors.joining()))
                .toList();
    }

    @Test
    void nothingToLookForIsNoQuestion() {
        assertThat(asked("  ？！《》 ").isEmpty()).isTrue();
        assertThat(asked("《").identifiers()).isEmpty();
    }
}
