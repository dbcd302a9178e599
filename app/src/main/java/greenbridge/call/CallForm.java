package greenbridge.call;

import greenbridge.form.Form;
import greenbridge.form.Typed;
import greenbridge.pack.Pack;
import greenbridge.pack.Words;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A call as it is typed. */
final class CallForm {
    private static final int LONGEST = 8000;
    private static final int LONGEST_GRACE = 24 * 60;

    private CallForm() {}

    /** What a browser writes into a field for a day with its minutes. */
    static @Nullable String minute(@Nullable LocalDateTime at) {
        return at == null ? null : at.toString().substring(0, 16);
    }

    static Typed of(Call call) {
        var detail = call.detail();
        var filling = Typed.filling()
                .with("titleZh", call.titleZh())
                .with("titleEn", call.titleEn())
                .with("roundYear", call.roundYear())
                .with("opensAt", minute(call.opensAt()))
                .with("closesAt", minute(call.closesAt()))
                .with("grace", call.graceMinutes())
                .with("questionsUntil", minute(call.questionsUntil()))
                .with("answersBy", minute(call.answersBy()))
                .with("quota", call.quota())
                .with("number", detail.number())
                .with("issuer", detail.issuer())
                .with("link", detail.link());
        words(filling, "text", detail.text());
        words(filling, "contact", detail.contact());
        MilestoneForm.fill(filling, detail.dates());
        return filling.typed();
    }

    /** The call with what was typed; it counts only if the form found nothing wrong. */
    static Call read(Form form, Call call, Pack pack) {
        String zh = form.needed("titleZh", 200);
        String en = form.needed("titleEn", 300);
        Integer year = form.whole("roundYear", 2000, 2100);
        if (year == null && form.typed().of("roundYear").isEmpty()) {
            form.wrong("roundYear", "form.wrong.needed");
        }
        var opens = form.minute("opensAt");
        if (opens == null && form.typed().of("opensAt").isEmpty()) {
            form.wrong("opensAt", "form.wrong.needed");
        }
        var closes = form.minute("closesAt");
        if (opens != null && closes != null && !closes.isAfter(opens)) {
            form.wrong("closesAt", "call.wrong.closes");
        }
        Integer grace = form.whole("grace", 0, LONGEST_GRACE);
        if (grace != null && grace > 0 && closes == null) {
            form.wrong("grace", "call.wrong.grace");
        }
        var questions = form.minute("questionsUntil");
        if (questions != null && closes != null && questions.isAfter(closes)) {
            form.wrong("questionsUntil", "call.wrong.questions");
        }
        var answers = form.minute("answersBy");
        if (answers != null && (questions == null || answers.isBefore(questions))) {
            form.wrong("answersBy", "call.wrong.answers");
        }
        Integer quota = pack.quota() == Pack.Quota.CALL ? form.whole("quota", 0, 1_000_000) : null;
        if (pack.quota() == Pack.Quota.CALL && form.typed().of("quota").isEmpty()) {
            form.wrong("quota", "call.wrong.quota");
        }
        String link = form.text("link", 500);
        if (link != null && !link.matches("https?://[^\\s\"<>]{3,}")) {
            form.wrong("link", "form.wrong.link");
        }
        var detail = new Call.Detail(
                form.text("number", 100),
                form.text("issuer", 200),
                link,
                words(form, "text"),
                words(form, "contact"),
                MilestoneForm.read(form));
        return new Call(
                call.tenantId(),
                call.id(),
                call.publicId(),
                call.programmeTenantId(),
                call.programmeId(),
                call.packTenantId(),
                call.packVersionId(),
                zh,
                en,
                Objects.requireNonNullElse(year, call.roundYear()),
                Objects.requireNonNullElse(opens, call.opensAt()),
                closes,
                Objects.requireNonNullElse(grace, 0),
                questions,
                answers,
                quota,
                detail,
                call.publishedAt(),
                call.cancelledAt(),
                call.sample());
    }

    /** In both languages or in none: half of the readers would miss it. */
    private static @Nullable Words words(Form form, String field) {
        String zh = form.text(field + "Zh", LONGEST);
        String en = form.text(field + "En", LONGEST);
        if (zh != null && en != null) {
            return new Words(zh, en);
        }
        if (zh != null || en != null) {
            form.wrong(field + (zh == null ? "Zh" : "En"), "form.wrong.both");
        }
        return null;
    }

    private static void words(Typed.Builder filling, String field, @Nullable Words words) {
        if (words != null) {
            filling.with(field + "Zh", words.zh()).with(field + "En", words.en());
        }
    }
}
