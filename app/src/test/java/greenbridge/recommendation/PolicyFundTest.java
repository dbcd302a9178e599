package greenbridge.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PolicyFundTest {
    @Test
    void aDocumentIsTheSameHoweverItsNumberIsTyped() {
        assertThat(PolicyFund.same("示例财建〔2026〕12号", "示例财建[2026] 12 号")).isTrue();
        assertThat(PolicyFund.same("示例财建〔2026〕12号", "示例财建（２０２６）12号")).isTrue();
        assertThat(PolicyFund.same("《示例节能专项资金通知》", "示例节能专项资金通知")).isTrue();
        assertThat(PolicyFund.same("示例财建〔2026〕12号", "示例财建〔2026〕1号")).isFalse();
    }
}
