package greenbridge.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TongueTest {
    @Test
    void namesInChineseAreChinese() {
        assertThat(Tongue.chinese("示例热能设备有限公司")).isTrue();
        assertThat(Tongue.chinese("EMC 公司")).isTrue();
        assertThat(Tongue.chinese("工信部联节〔2018〕1号")).isTrue();
    }

    @Test
    void anEnglishSentenceThatNamesAChineseWordIsEnglish() {
        assertThat(Tongue.chinese("“节能” was searched together with saving")).isFalse();
        assertThat(Tongue.chinese("Boiler, 12.5 %")).isFalse();
    }
}
