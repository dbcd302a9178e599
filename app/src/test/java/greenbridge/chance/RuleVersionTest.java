package greenbridge.chance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RuleVersionTest {
    @Test
    void anotherWeightIsAnotherRule() {
        assertThat(RuleVersion.of("name=4,text=2")).isNotEqualTo(RuleVersion.of("name=4,text=3"));
        assertThat(RuleVersion.of("name=4,text=2")).isEqualTo(RuleVersion.of("name=4,text=2"));
    }

    @Test
    void itFitsWhereItIsKept() {
        assertThat(RuleVersion.NOW).matches("[0-9]+-[0-9a-f]{1,8}");
    }
}
