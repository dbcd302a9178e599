package greenbridge;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.MarketCast.House;
import greenbridge.tenants.Language;
import greenbridge.view.Texts;
import java.util.List;

/** What was written about one thing: to whoever acts in Chinese, to whoever only reads in English. */
record MarketMails(String mark, String title) {
    /** All of these, in both languages, and nothing in one of them alone. */
    void told(House house, String... kinds) {
        var chinese = to(house.walker().email());
        var english = to(house.reader().person().email());
        assertThat(english).as(house.name()).hasSameSizeAs(chinese);
        for (String kind : kinds) {
            assertThat(chinese).as(kind).anyMatch(mail -> mail.startsWith(words(Language.ZH, kind)));
            assertThat(english).as(kind).anyMatch(mail -> mail.startsWith(words(Language.EN, kind)));
        }
        assertThat(english)
                .allSatisfy(mail -> assertThat(mail.replaceAll("\\p{IsHan}+" + mark, "—"))
                        .contains("Dear Li Ming")
                        .doesNotContainPattern("\\p{IsHan}"));
    }

    /** Subject and text. */
    List<String> to(String email) {
        return Tables.read(
                "SELECT CONCAT(subject, '\n', text) FROM mail WHERE tenant_id = ? AND recipient = ? AND template = 'tidings'"
                        + " ORDER BY id",
                Given.tenant(MarketCast.PORTAL),
                email);
    }

    String words(Language language, String kind) {
        return TestPortal.bean(Texts.class).in(language, "message.kind." + kind, title);
    }
}
