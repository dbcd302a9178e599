package greenbridge.call;

import greenbridge.form.Form;
import greenbridge.form.Typed;
import greenbridge.pack.Pack;
import greenbridge.pack.Words;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A call as it is typed. */
final class CallForm {
    private static final int SPARE_DATES = 2;
    private static final int MOST_DATES = 20;
    private static final int LONGEST = 8000;
    private static final int LONGEST_GRACE = 24 * 60;

    private CallForm() {}

    /** What a browser writes into a field for a day with its minutes. */
    private static @Nullable String minute(@Nullable LocalDateTime at) {
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
        for (int i = 0; i < detail.dates().size(); i++) {
            var date = detail.dates().get(i);
            filling.with("date" + i, minute(date.at()))
                    .with("dateZh" + i, date.zh())
                    .with("dateEn" + i, date.en());
        }
        return filling.typed();
    }

    /** How many rows for further dates the form has. */
    static List<Integer> dates(Typed typed) {
        int filled = IntStream.range(0, MOST_DATES)
                .filter(i -> !typed.of("date" + i).isEmpty())
                .map(i -> i + 1)
                .max()
                .orElse(0);
        return IntStream.range(0, Math.min(MOST_DATES, filled + SPARE_DATES))
                .boxed()
                .toList();
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
                milestones(form));
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

    private static List<Call.Milestone> milestones(Form form) {
        var found = new ArrayList<Call.Milestone>();
        for (int i = 0; i < MOST_DATES; i++) {
            var at = form.minute("date" + i);
            String zh = form.text("dateZh" + i, 200);
            String en = form.text("dateEn" + i, 200);
            if (at != null && zh != null && en != null) {
                found.add(new Call.Milestone(at, zh, en));
            } else if (at != null || zh != null || en != null) {
                form.wrong("date" + i, "call.wrong.date");
            }
        }
        return found;
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
