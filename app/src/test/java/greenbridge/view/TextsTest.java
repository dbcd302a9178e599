package greenbridge.view;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.tenants.Language;
import java.text.MessageFormat;
import org.junit.jupiter.api.Test;

class TextsTest {
    private final Texts texts = new Texts();

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(texts.keys(Language.EN)).isEqualTo(texts.keys(Language.ZH));
    }

    @Test
    void aMissingKeyIsLoud() {
        assertThat(texts.in(Language.ZH, "no.such.key")).isEqualTo("??no.such.key??");
    }

    @Test
    void argumentsStandWhereTheTextWantsThem() {
        assertThat(texts.in(Language.ZH, "site.pager.at", 2, 1234)).isEqualTo("第 2 页，共 1,234 页");
        assertThat(texts.in(Language.EN, "site.pager.at", 2, 9)).isEqualTo("Page 2 of 9");
    }

    @Test
    void whatIsCutUpOnceSaysTheSameAsAMessageFormat() {
        Object[] arguments = {1, 2345, "甲{1}", 12345.678, null, 6, 7L, "八"};
        for (Language language : Language.values()) {
            for (String key : texts.keys(language)) {
                String text = texts.in(language, key);
                assertThat(Sentence.of(text).with(language.locale(), arguments))
                        .as(key)
                        .isEqualTo(new MessageFormat(text, language.locale()).format(arguments));
            }
        }
        assertThat(Sentence.of("{0,choice,0#none|1#one}")).isInstanceOf(Sentence.Chosen.class);
    }

    /** A straight apostrophe vanishes from a text with arguments. */
    @Test
    void noTextHasAStraightApostrophe() {
        for (Language language : Language.values()) {
            for (String key : texts.keys(language)) {
                assertThat(texts.in(language, key)).as(key).doesNotContain("'");
            }
        }
    }

    @Test
    void noEnglishTextIsInChinese() {
        for (String key : texts.keys(Language.EN)) {
            assertThat(texts.in(Language.EN, key)).as(key).doesNotContainPattern("\\p{IsHan}");
        }
    }

    @Test
    void everyTextSaysSomething() {
        for (Language language : Language.values()) {
            for (String key : texts.keys(language)) {
                assertThat(texts.in(language, key)).as(key).isNotBlank();
            }
        }
    }
}
