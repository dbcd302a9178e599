package greenbridge.notice;

import greenbridge.call.Call;
import greenbridge.form.Problems;
import greenbridge.pack.Publicity;
import greenbridge.site.Site;
import greenbridge.view.Texts;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what an official typed who opens a notice. */
@Singleton
class OpeningForms {
    private static final int MOST_DAYS = 60;

    private final Texts texts;

    OpeningForms(Texts texts) {
        this.texts = texts;
    }

    @Serdeable
    record Entered(
            @Nullable String titleZh,
            @Nullable String titleEn,
            @Nullable String text,
            @Nullable String contact,
            @Nullable String firstOn,
            @Nullable String workingDays,
            @Nullable String daysReason,
            @Nullable String replyDays,
            @Nullable String decideDays) {
        static Entered proposed(Call call, LocalDate today, Publicity publicity) {
            String days = publicity.workingDays() == null
                    ? ""
                    : publicity.workingDays().toString();
            return new Entered(
                    call.titleZh() + "公示",
                    "Public notice: " + call.titleEn(),
                    "",
                    "",
                    today.toString(),
                    days,
                    "",
                    "",
                    "");
        }
    }

    sealed interface Read {}

    record Right(Opening opening) implements Read {}

    record Wrong(Problems problems) implements Read {}

    /** What the rules name cannot be typed otherwise; what they do not name wants a reason. */
    Read read(Site site, Entered form, Publicity publicity) {
        var problems = Problems.NONE;
        String zh = text(form.titleZh());
        String en = text(form.titleEn());
        String why = text(form.daysReason());
        var first = date(text(form.firstOn())).filter(day -> !day.isBefore(site.today()));
        var days = Optional.ofNullable(publicity.workingDays()).or(() -> number(form.workingDays()));
        var reply = number(form.replyDays());
        var decide = number(form.decideDays());
        if (zh.isEmpty() || zh.length() > 200) {
            problems = and(site, problems, "titleZh", "notice.wrong.title");
        }
        if (en.isEmpty() || en.length() > 300) {
            problems = and(site, problems, "titleEn", "notice.wrong.title");
        }
        if (text(form.text()).length() > 2000) {
            problems = and(site, problems, "text", "notice.wrong.long");
        }
        if (text(form.contact()).length() > 300) {
            problems = and(site, problems, "contact", "notice.wrong.long");
        }
        if (first.isEmpty()) {
            problems = and(site, problems, "firstOn", "notice.wrong.first");
        }
        if (days.isEmpty()) {
            problems = and(site, problems, "workingDays", "notice.wrong.days");
        }
        if (publicity.workingDays() == null && (why.isEmpty() || why.length() > 300)) {
            problems = and(site, problems, "daysReason", "notice.wrong.reason");
        }
        if (reply.isEmpty()) {
            problems = and(site, problems, "replyDays", "notice.wrong.days");
        }
        if (decide.isEmpty()) {
            problems = and(site, problems, "decideDays", "notice.wrong.days");
        }
        if (!problems.none() || first.isEmpty() || days.isEmpty() || reply.isEmpty() || decide.isEmpty()) {
            return new Wrong(problems);
        }
        return new Right(new Opening(
                zh,
                en,
                orNull(form.text()),
                orNull(form.contact()),
                first.get(),
                days.get(),
                publicity.firstDayCounts(),
                publicity.workingDays() == null ? why : null,
                reply.get(),
                decide.get()));
    }

    Problems problem(Site site, String field, String key) {
        return and(site, Problems.NONE, field, key);
    }

    private Problems and(Site site, Problems problems, String field, String key) {
        return problems.and(field, texts.in(site.language(), key));
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static @Nullable String orNull(@Nullable String typed) {
        String text = text(typed);
        return text.isEmpty() ? null : text;
    }

    static Optional<LocalDate> date(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> number(@Nullable String typed) {
        String text = text(typed);
        return text.matches("\\d{1,2}")
                ? Optional.of(Integer.parseInt(text)).filter(days -> days >= 1 && days <= MOST_DAYS)
                : Optional.empty();
    }
}
