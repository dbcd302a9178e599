package greenbridge.programme;

import greenbridge.Walker;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What officials do in a round, each on their own pages. */
final class Office {
    private static final String SEND = "main form p.buttons button";

    private Office() {}

    /** Open since this moment; public id of the call. One drafts it, another publishes it. */
    static String call(
            Walker drafting,
            Walker releasing,
            String programme,
            String title,
            LocalDateTime now,
            @Nullable LocalDateTime closes,
            Map<String, String> more) {
        drafting.open("workbench/calls")
                .open("workbench/calls/new")
                .go("main a:has-text('" + programme + "')")
                .fill("#titleZh", title)
                .fill("#titleEn", "Call " + now.getYear())
                .fill("#opensAt", minute(now.minusMinutes(1)));
        if (closes != null) {
            drafting.fill("#closesAt", minute(closes));
        }
        more.forEach((field, value) -> drafting.fill("#" + field, value));
        drafting.go(SEND).go("#propose").sees("等待另一人发布");
        String call = drafting.last();
        releasing.open("workbench/calls/" + call + "/publication").sees(title).go("button[value='publish']");
        return call;
    }

    /** What an organisation stated is true. */
    static void verify(Walker official, String organisation) {
        official.open("workbench/verifications")
                .go("main a:has-text('" + organisation + "')")
                .sees("营业执照.pdf")
                .tick("input[name='decision'][value='accepted']")
                .go("aside form button")
                .sees("通过");
    }

    /** To the application of an organisation, from the queue. */
    static Walker review(Walker official, String organisation) {
        return official.open("workbench/reviews").go("article.row a:has-text('" + organisation + "')");
    }

    static void recommend(Walker official, String organisation) {
        review(official, organisation)
                .tick("input[name='decision'][value='recommended']")
                .fill("#opinion", "材料齐全，数据与审计报告一致，同意推荐。")
                .go("aside form[action$='/decision'] button");
    }

    /** All that can be chosen, on a sheet that another has to approve; where it is. */
    static String sheet(Walker official, String call, String reason) {
        official.open("workbench/sheets")
                .go("a[href$='/workbench/calls/" + call + "/ranking']")
                .tick("#lines input[type='checkbox']")
                .go("#lines p.buttons button")
                .fill("textarea[name^='reason-']", reason)
                .go(SEND);
        return official.place();
    }

    /** Of the one approved sheet; where the notice is. */
    static String notice(Walker official, Map<String, String> days) {
        official.open("workbench/notices").go("a[href*='/workbench/notices/new?sheet=']");
        days.forEach((field, value) -> official.fill("#" + field, value));
        official.go(SEND);
        return official.place();
    }

    /** Everything that has passed, in a batch; where that is. */
    static String publish(Walker official, String title) {
        official.open("workbench/listings")
                .go("main article a:has-text('" + title + "')")
                .go(SEND);
        return official.place();
    }

    private static String minute(LocalDateTime moment) {
        return moment.toString().substring(0, 16);
    }
}
