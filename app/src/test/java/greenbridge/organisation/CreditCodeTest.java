package greenbridge.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CreditCodeTest {
    private static final String STANDARD = "91350100M000100Y43";
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @Test
    void theExampleOfTheStandardIsValid() {
        assertThat(CreditCode.of(STANDARD))
                .hasValueSatisfying(code -> assertThat(code.value()).isEqualTo(STANDARD));
    }

    @Test
    void aRemainderOfNothingGivesTheCheckZero() {
        assertThat(CreditCode.of("913501000000000240")).isPresent();
    }

    @Test
    void noSingleWrongCharacterPasses() {
        for (int at = 0; at < STANDARD.length(); at++) {
            for (int symbol = 0; symbol < ALPHABET.length(); symbol++) {
                char other = ALPHABET.charAt(symbol);
                if (other != STANDARD.charAt(at)) {
                    String wrong = STANDARD.substring(0, at) + other + STANDARD.substring(at + 1);
                    assertThat(CreditCode.of(wrong)).as(wrong).isEmpty();
                }
            }
        }
    }

    @Test
    void widthCaseAndSpacesDoNotMatter() {
        assertThat(CreditCode.of(" ９１350100m000100y43 ")).isPresent();
    }

    @Test
    void nonsenseIsRefused() {
        assertThat(CreditCode.of("")).isEmpty();
        assertThat(CreditCode.of("91350100M000100Y4Z")).isEmpty();
        assertThat(CreditCode.of("' OR 1=1 --       ")).isEmpty();
    }

    @Test
    void syntheticCodesAreWellFormedAndDiffer() {
        var codes = java.util.stream.IntStream.range(0, 5000)
                .mapToObj(serial -> CreditCode.synthetic("140100", serial).value())
                .toList();
        assertThat(codes)
                .doesNotHaveDuplicates()
                .allSatisfy(code -> assertThat(CreditCode.of(code)).isPresent());
    }

    @Test
    void aFaultIsToldAsCloselyAsTheCodeTells() {
        assertThat(CreditCode.fault(STANDARD)).isEmpty();
        assertThat(fault("9135")).isEqualTo("organisation.code.length [4]");
        assertThat(fault("91350100I000100Y43")).isEqualTo("organisation.code.character [9, I]");
        assertThat(fault("9135A100M000100Y43")).isEqualTo("organisation.code.digit [5, A]");
        assertThat(fault("91350100M000200Y43")).isEqualTo("organisation.code.inside []");
        assertThat(fault("91350100M000100Y44")).isEqualTo("organisation.code.outside []");
        assertThat(fault("92350100M000100Y43")).isEqualTo("organisation.code.outside []");
    }

    @Test
    void everyWrongCharacterHasAFault() {
        for (int at = 0; at < STANDARD.length(); at++) {
            for (char other : (ALPHABET + "IOSVZ!").toCharArray()) {
                String typed = STANDARD.substring(0, at) + other + STANDARD.substring(at + 1);
                assertThat(CreditCode.fault(typed).isEmpty())
                        .as(typed)
                        .isEqualTo(CreditCode.of(typed).isPresent());
            }
        }
    }

    private static String fault(String typed) {
        var fault = CreditCode.fault(typed).orElseThrow();
        return fault.key() + " " + fault.details();
    }
}
