package greenbridge.account;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.Asvs;
import greenbridge.tenants.Access;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
    private static final Access USUAL = new Access(12, 3, 30, 15, 12);
    private static final Demands PUBLIC = new Demands(USUAL, false);
    private static final Demands OFFICIAL = new Demands(USUAL, true);
    private static final CommonPasswords COMMON = new CommonPasswords(null);

    private final Passwords passwords = new Passwords(COMMON);

    @Test
    @Asvs("11.4.2")
    void aHashIsDearAndSaltedAndSaysHow() {
        assertThat(passwords.hash("water runs downhill"))
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
                .isNotEqualTo(passwords.hash("water runs downhill"));
    }

    @Test
    @Asvs("6.2.1")
    void aPasswordIsAsLongAsThePortalAsksAndNoPortalAsksForLessThanEight() {
        assertThat(wrong("elevenchars", PUBLIC)).isEqualTo("account.password.short");
        assertThat(wrong("twelve chars", PUBLIC)).isEmpty();
        var strict = new Demands(new Access(16, 3, 30, 15, 12), false);
        assertThat(wrong("twelve chars", strict)).isEqualTo("account.password.short");
        assertThat(wrong("二十个汉字也是二十个字符不多不少哦", strict)).isEmpty();
    }

    @Test
    @Asvs("6.2.9")
    void aPasswordMayBeLongerThanSixtyFourAndEndsAtOneHundredAndTwentyEight() {
        String sentence = "the river is wide and the boat is small; ";
        assertThat(wrong(sentence.repeat(3), PUBLIC)).isEmpty();
        assertThat(wrong(sentence.repeat(3) + "12345", PUBLIC)).isEmpty();
        assertThat(wrong(sentence.repeat(3) + "123456", PUBLIC)).isEqualTo("account.password.long");
    }

    @Test
    @Asvs("6.2.4")
    void theListHoldsMoreThanThreeThousandThatThePolicyWouldLetThrough() {
        assertThat(COMMON.ofAtLeast(USUAL.leastLength())).isGreaterThan(3000);
        assertThat(COMMON.ofAtLeast(8)).isGreaterThan(10_000);
        assertThat(COMMON.has("password")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1qaz2wsx3edc",
                "QWERTY123456",
                "unbelievable",
                "administrator",
                "aaaaaaaaaaaaa",
                "123456789012345"
            })
    @Asvs("6.2.4")
    void whatVeryManyChoseIsRefused(String password) {
        assertThat(wrong(password, PUBLIC)).isEqualTo("account.password.common");
    }

    @Test
    @Asvs("6.2.12")
    void whatStandsInTheListOfTheOperatorIsRefusedToo(@TempDir Path folder) throws IOException {
        Path words = Files.writeString(folder.resolve("words"), "Purple Hippopotamus\nand another one\n");
        assertThat(new CommonPasswords(words.toString()).has("purple hippopotamus"))
                .isTrue();
        assertThat(COMMON.has("purple hippopotamus")).isFalse();
    }

    /** The hashes of "hello", "password", "purple hippopotamus" and so on, as the large lists come. */
    @Test
    @Asvs("6.2.12")
    void aListOfHashesIsSearchedWhereItLies(@TempDir Path folder) throws IOException {
        var lines = List.of(
                "0000000000000000000000000000000000000001:7",
                "5BAA61E4C9B93F3F0682250B6CF8331B7EE68FD8:9545824",
                "AAF4C61DDCC5E8A2DABEDE0F3B482CD9AEA9434D:253581",
                "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF:1");
        for (int from = 0; from < 3; from++) {
            for (String end : List.of("\n", "\r\n")) {
                Path file = Files.writeString(
                        folder.resolve("hashes"), String.join(end, lines.subList(from, lines.size())) + end);
                assertThat(BreachedHashes.are(file)).isTrue();
                var hashes = new BreachedHashes(file);
                assertThat(hashes.has("hello")).isTrue();
                assertThat(hashes.has("password")).isEqualTo(from < 2);
                assertThat(hashes.has("and the river is wide")).isFalse();
            }
        }
    }

    @Test
    void officialsMixTheKindsOfCharactersThatTheirPortalAsksFor() {
        assertThat(wrong("and the river is wide", OFFICIAL)).isEqualTo("account.password.official");
        assertThat(wrong("and the River is wide", OFFICIAL)).isEmpty();
        var relaxed = new Demands(new Access(12, 0, 30, 15, 12), true);
        assertThat(wrong("andtheriveriswide", relaxed)).isEmpty();
    }

    @Test
    void nobodyIsTheirOwnPassword() {
        assertThat(passwords.wrong("wang.gong is here", "wang.gong@example.org", "王工", PUBLIC))
                .contains("account.password.personal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"13812345678", "138 1234 5678", "+86 138-1234-5678", "008613812345678", "１３８１２３４５６７８"})
    void aNumberIsOneHoweverItIsTyped(String typed) {
        assertThat(Phone.of(typed)).contains(new Phone("13812345678"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12812345678",
                "1381234567",
                "138123456789",
                "0351-1234567",
                "+1 138 1234 5678",
                "138x1234567"
            })
    void otherNumbersAreNone(String typed) {
        assertThat(Phone.of(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"王工", " 阿依古丽·买买提 ", "Anne-Marie O’Neil", "J. R. Smith", "𠮷田", "Nguyễn Văn An"})
    void peopleAreCalledWhatTheyAreCalled(String typed) {
        assertThat(PersonName.of(typed)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "http://evil.example",
                "www.evil.example",
                "evil.example",
                "a@b",
                "王\n工",
                "a\u2028b",
                "a\u202eb",
                "点击evil.cn领奖",
                "<b>",
                "x/y",
                "12345",
                "name: x",
                "ｅｖｉｌ．ｃｏｍ"
            })
    void aNameIsNoLinkAndNoSecondLine(String typed) {
        assertThat(PersonName.of(typed)).isEmpty();
    }

    private String wrong(String password, Demands demands) {
        return passwords.wrong(password, "a@example.org", "王工", demands).orElse("");
    }
}
