package greenbridge.search.answer;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.search.Segment;
import org.junit.jupiter.api.Test;

class MarksTest {
    @Test
    void markedTextBecomesSegments() {
        assertThat(Marks.read("工业\uE000锅炉\uE001节能").segments())
                .containsExactly(new Segment("工业", false), new Segment("锅炉", true), new Segment("节能", false));
        assertThat(Marks.read("\uE000锅\uE001\uE000炉\uE001").markedWords()).containsExactly("锅", "炉");
        assertThat(Marks.read("没有").text()).isEqualTo("没有");
    }
}
