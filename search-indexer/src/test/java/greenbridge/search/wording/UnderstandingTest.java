package greenbridge.search.wording;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.search.Corrected;
import greenbridge.search.Understood;
import greenbridge.search.Understood.Kind;
import greenbridge.search.wording.Asked.Chunk;
import greenbridge.search.wording.Asked.Piece;
import greenbridge.search.wording.Words.Group;
import greenbridge.tenants.Area;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
                    new Group(Kind.EQUIVALENT, "专精特新“小巨人”企业", List.of("小巨人"))),
            Map.of("脱销", "脱硝", "B0", "BOO"));

    private static Asked asked(String text) {
        return new Understanding(WORDS, PLACES).of(text);
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
                .containsExactly(new Understood("小巨人", Kind.EQUIVALENT, List.of("专精特新小巨人企业")));
    }

    @Test
    void knownTermsAreCutOutButNotFromTheMiddleOfAWord() {
        assertThat(asked("合同能源管理公司").chunks().getFirst().pieces())
                .extracting(Piece::text)
                .containsExactly("合同能源管理", "公司");
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
        assertThat(asked("关于山西省的通知").chunks().getFirst().strict()).isTrue();
        assertThat(asked("临夏").chunks().getFirst().isPlace()).isTrue();
        assertThat(asked("绿色工厂").chunks().getFirst().strict()).isFalse();
    }

    @Test
    void nothingToLookForIsNoQuestion() {
        assertThat(asked("  ？！《》 ").isEmpty()).isTrue();
        assertThat(asked("《").identifiers()).isEmpty();
    }
}
