package greenbridge.search.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarksTest {
    @Test
    void plainAndMarkedTextTakeTurns() {
        assertThat(Marks.read("工业\uE000锅炉\uE001节能").parts()).containsExactly("工业", "锅炉", "节能");
        assertThat(Marks.read("\uE000锅\uE001\uE000炉\uE001").parts()).containsExactly("", "锅", "", "炉");
        assertThat(Marks.read("\uE000锅\uE001\uE000炉\uE001").markedWords()).containsExactly("锅", "炉");
        assertThat(Marks.read("没有").text()).isEqualTo("没有");
        assertThat(Marks.read("").parts()).containsExactly("");
    }
}
