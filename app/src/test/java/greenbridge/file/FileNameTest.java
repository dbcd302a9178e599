package greenbridge.file;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.Asvs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
    @Asvs("5.3.2")
    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "'C:\\Users\\王\\执照.pdf', 执照.pdf",
        "'a\u202efdp.exe', afdp.exe",
        "'a\r\nb\u0000.pdf', ab.pdf",
        "...pdf, pdf",
        "'a<b>|c?.pdf ', a_b__c_.pdf",
        "'re\u0301sume\u0301.pdf', résumé.pdf",
        "'\u200b.pdf', pdf",
        "'', file"
    })
    void aNameIsOnlyAName(String said, String kept) {
        assertThat(FileName.of(said)).isEqualTo(kept);
    }

    @Test
    void aLongNameKeepsItsEnding() {
        assertThat(FileName.of("长".repeat(400) + ".pdf")).hasSize(120).endsWith("长.pdf");
        assertThat(FileName.of("😀".repeat(400) + ".pdf").codePoints()).hasSize(120);
    }
}
