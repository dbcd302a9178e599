package greenbridge.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import greenbridge.Asvs;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTest {
    /** What the features that send them have to say. */
    private static final Map<String, Set<String>> TEMPLATES = Map.ofEntries(
            Map.entry("verify", Set.of("name", "portal", "link", "hours")),
            Map.entry("exists", Set.of("portal", "link")),
            Map.entry("reset", Set.of("name", "portal", "link", "minutes")),
            Map.entry("invited", Set.of("inviter", "organisation", "portal", "link", "until")),
            Map.entry("locked", Set.of("name", "portal", "minutes")),
            Map.entry("decided", Set.of("name", "organisation", "decision", "reason", "portal", "link")),
            Map.entry("newsignin", Set.of("name", "portal", "time", "device")),
            Map.entry("change", Set.of("name", "portal", "link", "hours")),
            Map.entry("changed", Set.of("name", "portal", "email")),
            Map.entry("submitted", Set.of("name", "organisation", "call", "number", "at", "hash", "link", "portal")),
            Map.entry(
                    "reviewed",
                    Set.of("call", "decision", "link", "name", "organisation", "portal", "reason", "until")),
            Map.entry("tidings", Set.of("link", "name", "portal", "what")));

    private final Map<String, Wording> files = Wordings.files();

    @Test
    void everyTemplateIsWrittenInBothLanguagesWithTheSamePlaceholders() {
        var found = new TreeMap<String, Set<String>>();
        files.forEach((name, wording) -> found.put(name, wording.placeholders()));
        var wanted = new TreeMap<String, Set<String>>();
        TEMPLATES.forEach((name, placeholders) -> {
            wanted.put(name + "_zh", placeholders);
            wanted.put(name + "_en", placeholders);
        });
        assertThat(found).isEqualTo(wanted);
    }

    @Test
    void everyTemplateIsFilledWholeAndFailsWhereAValueIsMissing() {
        files.forEach((name, wording) -> {
            var values =
                    wording.placeholders().stream().collect(Collectors.toMap(each -> each, each -> "〔" + each + "〕"));
            var filled = wording.filled(values);
            assertThat(filled.subject() + filled.text()).as(name).doesNotContain("{", "}", "'");
            assertThat(filled.subject()).as(name).isNotBlank();
            for (String missing : values.keySet()) {
                var fewer = new TreeMap<>(values);
                fewer.remove(missing);
                assertThatThrownBy(() -> wording.filled(fewer)).as(name).hasMessageContaining("{" + missing + "}");
            }
        });
    }

    @Test
    void noEnglishMailIsInChinese() {
        files.forEach((name, wording) -> {
            if (name.endsWith("_en")) {
                assertThat(wording.subject() + wording.text()).as(name).doesNotContainPattern("\\p{IsHan}");
            }
        });
    }

    @Test
    void aValueIsNotLookedAtForPlaceholders() {
        var filled = new Wording("{name}", "{name} {link}").filled(Map.of("name", "{link} $1 \\", "link", "there"));
        assertThat(filled).isEqualTo(new Wording("{link} $1 \\", "{link} $1 \\ there"));
    }

    @Asvs("1.3.11")
    @ParameterizedTest
    @ValueSource(strings = {"\r\nBcc: a@example.org", "a\nb", "a\rb", "a\u0000", "a\u2028b", "a\u0085b", "\u001b[0m"})
    void aSubjectStaysOnItsLine(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Wording("To {name}", "text").filled(Map.of("name", name)))
                .withMessageNotContaining("Bcc");
    }

    @Test
    void aReasonMayHaveSeveralLinesButNoControlCharacters() {
        var wording = new Wording("subject", "{reason}");
        assertThat(wording.filled(Map.of("reason", "一\r\n二\n三")).text()).isEqualTo("一\n二\n三");
        assertThatIllegalArgumentException().isThrownBy(() -> wording.filled(Map.of("reason", "a\u0007")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@example.org", "wang.gong+demo@mail.shanxi.example.cn", " o'neil@example.org "})
    void ordinaryAddressesAreTaken(String typed) {
        assertThat(MailAddress.of(typed))
                .hasValueSatisfying(each -> assertThat(each.value()).isEqualTo(typed.strip()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a@b",
                "@example.org",
                "a@@example.org",
                "a@example.org\r\nBcc: b@example.org",
                "a b@example.org",
                "a@example.org,b@example.org",
                "<a@example.org>",
                "a@-example.org",
                "a..b@example.org",
                "a@example.1",
                "王@example.org"
            })
    void otherThingsAreNoAddress(String typed) {
        assertThat(MailAddress.of(typed)).isEmpty();
    }

    @Test
    void aServerIsNamedAsPeopleWriteIt() {
        assertThat(SmtpUrl.parse("smtps://portal%40example.org:p%3Aw@mail.example.org"))
                .isEqualTo(new SmtpUrl(true, "mail.example.org", 465, "portal@example.org", "p:w"))
                .hasToString("smtps://mail.example.org:465");
        assertThat(SmtpUrl.parse("smtp://localhost:25")).isEqualTo(new SmtpUrl(false, "localhost", 25, null, null));
        assertThat(SmtpUrl.parse("smtp://u:p@mail.example.org").properties())
                .containsEntry("mail.smtp.starttls.required", "true");
        assertThatThrownBy(() -> SmtpUrl.parse("mail.example.org:25"))
                .hasMessageContaining("SMTP_URL is not understood")
                .hasMessageNotContaining("example.org:25");
    }

    @Test
    void linksInALetterCanBeFollowedAndNothingElse() {
        assertThat(MailboxPages.pieces("请看：https://a.example.cn/x?t=1&u=2，谢谢 javascript:alert(1)"))
                .extracting(MailboxPages.Piece::text, MailboxPages.Piece::link)
                .containsExactly(
                        tuple("请看：", false),
                        tuple("https://a.example.cn/x?t=1&u=2", true),
                        tuple("，谢谢 javascript:alert(1)", false));
    }
}
