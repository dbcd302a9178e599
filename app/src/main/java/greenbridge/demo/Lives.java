package greenbridge.demo;

import greenbridge.catalog.Schema;
import greenbridge.entry.Change;
import greenbridge.entry.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happened to an entry after it was listed; days go forward only, and never past the day the samples were written. */
final class Lives {
    /** A day after which nothing has happened yet. */
    static final LocalDate LAST = LocalDate.of(2026, 11, 10);

    private static final List<String> SUSPENDED =
            List.of("例行抽查发现标注指标与检测报告不一致，限期整改", "生产场地搬迁，暂停供货", "年度信息未按时更新，暂停展示至补报完成");
    private static final List<String> REVOKED = List.of("复核不符合申报条件，依规定撤销", "提供的检测报告失实，经核查撤销", "主体已注销，不再具备条件");

    private final Things things;
    private final Schema schema;
    private final Dice dice;
    private final List<Change> changes = new ArrayList<>();
    private LocalDate day;

    Lives(Things things, Schema schema, Dice dice, LocalDate listed) {
        this.things = things;
        this.schema = schema;
        this.dice = dice;
        this.day = listed;
    }

    List<Change> of(Piece piece, LocalDate lastDay, boolean renewable) {
        LocalDate end = lastDay.isBefore(LAST) ? lastDay : LAST;
        int roll = dice.below(100);
        if (roll < 24) {
            amend(piece, end, roll < 7);
        } else if (roll < 28) {
            suspend(end);
        } else if (roll < 30) {
            next(end, reason -> changes.add(new Change.Withdraw("持有单位调整产品结构，申请退出", reason)));
        } else if (roll < 33) {
            next(end, on -> changes.add(new Change.Revoke(dice.pick(REVOKED), on)));
            return changes;
        }
        if (renewable && roll >= 30 && lastDay.isBefore(LAST.plusDays(60)) && dice.chance(0.4)) {
            LocalDate on = lastDay.minusDays(20L + dice.below(20));
            if (on.isAfter(day) && !on.isAfter(LAST)) {
                changes.add(new Change.Renew(lastDay.plusYears(3), "复核合格，有效期延续三年", on));
            }
        }
        return changes;
    }

    private void amend(Piece piece, LocalDate end, boolean often) {
        Content content = piece.content();
        for (int i = 0; i < (often ? 2 : 1); i++) {
            Content before = content;
            Content after = changed(piece, before);
            if (i == 1 && dice.chance(0.4)) {
                next(end, on -> changes.add(new Change.Correct(after, "更正录入错误的指标", on)));
            } else {
                next(end, on -> changes.add(new Change.Amend(after, "产品升级，指标经复测更新", on)));
            }
            content = after;
        }
    }

    private void suspend(LocalDate end) {
        String reason = dice.pick(SUSPENDED);
        if (end.equals(LAST) && dice.chance(0.6)) {
            changes.add(new Change.Suspend(
                    LocalDate.of(2027, 1, 20).minusDays(dice.below(40)),
                    reason,
                    later(LAST.minusDays(dice.below(35)))));
            return;
        }
        next(end, on -> {
            changes.add(new Change.Suspend(on.plusDays(60), reason, on));
            if (dice.chance(0.5) && !on.plusDays(25).isAfter(LAST)) {
                day = on.plusDays(25);
                changes.add(new Change.Lift("整改完成，经核查恢复", day));
            }
        });
    }

    private LocalDate later(LocalDate wanted) {
        day = wanted.isAfter(day) ? wanted : day.plusDays(1);
        return day;
    }

    private void next(LocalDate end, java.util.function.Consumer<LocalDate> happens) {
        if (day.plusDays(60).isBefore(end)) {
            day = dice.day(day.plusDays(40), end.minusDays(10));
            happens.accept(day);
        }
    }

    private Content changed(Piece piece, Content before) {
        Map<String, Object> attributes = Facts.improved(schema, before.attributes(), dice);
        @Nullable Row theme = piece.theme();
        @Nullable Firm holder = piece.holder();
        var summary = theme == null || holder == null
                ? List.of(before.summary() + "主要指标已按复测结果更新。", before.summaryEn() + " Figures updated after a new test.")
                : things.summaries(theme, attributes, holder.slug(), before.title() + "2");
        return new Content(
                before.title(),
                before.titleEn(),
                summary.get(0),
                summary.get(1),
                before.area(),
                before.sectors(),
                before.industries(),
                before.badges(),
                before.procurement(),
                before.identifiers(),
                attributes,
                schema.text(attributes),
                schema.indicators(attributes));
    }
}
