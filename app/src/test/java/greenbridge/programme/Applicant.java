package greenbridge.programme;

import greenbridge.Walker;
import greenbridge.organisation.CreditCode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** What an organisation and who helps it do in a round. */
final class Applicant {
    private Applicant() {}

    /** Stated with its licence, and not verified yet; public id of the organisation. */
    static String found(Walker owner, String kind, String name, String area, Path licence) {
        owner.open("workbench/organisations")
                .go("a[href$='/workbench/organisations/new']")
                .fill("#creditCode", CreditCode.synthetic(area, 7_301).value())
                .fill("#nameZh", name)
                .choose("#kind", kind)
                .choose("#area", area)
                .fill("#contactName", "李明")
                .fill("#contactPhone", "0351-1234567")
                .attach("#licence", licence)
                .go("main form p.buttons button")
                .sees("等待主管部门核验");
        return owner.last();
    }

    /** Somebody from outside may write for the organisation until a day. */
    static void mandate(Walker owner, Walker helper, String organisation, LocalDate from) {
        owner.open("workbench/organisations/" + organisation + "/mandates")
                .fill("#email", helper.email())
                .fill("#scope", "填报小巨人申报材料")
                .fill("#reason", "委托咨询机构协助整理财务和研发数据")
                .fill("#from", from.toString())
                .fill("#until", from.plusDays(60).toString())
                .go("section[aria-labelledby='offer'] form[action$='/mandates'] button");
        helper.open("mailbox")
                .go("main article a")
                .go("article.letter a")
                .sees("填报小巨人申报材料")
                .go("main form button");
    }

    /** From the page of the call; where the application is. */
    static String begin(Walker owner, String call) {
        owner.open("calls/" + call).go("aside form button");
        return owner.place();
    }

    /** A section after the other, from where the walker is. */
    static void fill(Walker writer, String application, Answers answers, List<String> sections) {
        for (String section : sections) {
            writer.open(application + "/sections/" + section);
            answers.of(section).forEach((field, value) -> {
                if (writer.lacks(field)) {
                    writer.go("button[name='add'][value='" + field.replaceFirst("\\..*", "") + "']");
                }
                writer.answer(field, value);
            });
            writer.go("button[name='go'][value='next']:not(.visually-hidden)");
        }
    }

    static void prove(Walker writer, String application, Path paper, List<String> slots) {
        writer.open(application + "/evidence");
        for (String slot : slots) {
            writer.attach("#" + slot, paper).go("#slot-" + slot + " form[enctype] button");
        }
    }

    static void submit(Walker owner, String application) {
        owner.open(application + "/submission")
                .go("form[action$='/submissions'] button")
                .sees("已经提交");
    }
}
