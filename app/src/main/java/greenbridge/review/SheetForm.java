package greenbridge.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a sheet as it was typed: fields of a line end with the public id of its application. A long sheet is written page by page:
 * what the form does not have stays as it is.
 */
final class SheetForm {
    private static final int TITLE = 200;
    private static final int TITLE_EN = 300;
    private static final int NOTE = 2000;
    private static final int WAIVER = 300;
    private static final int LINE = 1000;
    private static final int LAST = 9999;

    private SheetForm() {}

    private record Placed(int wanted, int before, SheetLine line) {}

    static Contents read(Sheet sheet, Contents before, Map<Long, Standing> standings, Map<String, String> form) {
        var placed = new ArrayList<Placed>();
        for (SheetLine line : before.lines()) {
            String id = id(standings, line.applicationId());
            if (!form.containsKey("remove-" + id)) {
                // What came onto the sheet after the page was opened has no fields there, and stays as it is.
                var said = form.containsKey("place-" + id) ? read(line, id, form) : line;
                placed.add(new Placed(place(form.get("place-" + id), line.place()), line.place(), said));
            }
        }
        placed.sort(Comparator.comparingInt(Placed::wanted).thenComparingInt(Placed::before));
        var lines = new ArrayList<SheetLine>();
        for (Placed each : placed) {
            lines.add(at(each.line(), lines.size() + 1));
        }
        var chosen = lines.stream().map(SheetLine::applicationId).collect(Collectors.toSet());
        List<Pass> passes = standings.values().stream()
                .filter(each -> !chosen.contains(each.id()))
                .flatMap(each -> java.util.Optional.ofNullable(text(form.get("pass-" + each.publicId())))
                        .map(reason -> new Pass(sheet.tenantId(), sheet.id(), each.id(), reason))
                        .stream())
                .toList();
        return new Contents(
                form.getOrDefault("titleZh", "").strip(),
                form.getOrDefault("titleEn", "").strip(),
                text(form.get("note")),
                text(form.get("waiver")),
                List.copyOf(lines),
                passes);
    }

    static boolean fits(Contents contents) {
        return within(contents.titleZh(), TITLE)
                && !contents.titleZh().isEmpty()
                && within(contents.titleEn(), TITLE_EN)
                && !contents.titleEn().isEmpty()
                && within(contents.note(), NOTE)
                && within(contents.waiver(), WAIVER)
                && contents.passes().stream().allMatch(pass -> within(pass.reason(), LINE))
                && contents.lines().stream()
                        .allMatch(line -> within(line.reason(), LINE)
                                && within(line.risk(), LINE)
                                && within(line.conditions(), LINE));
    }

    private static SheetLine read(SheetLine line, String id, Map<String, String> form) {
        return new SheetLine(
                line.tenantId(),
                line.sheetId(),
                line.applicationId(),
                line.place(),
                line.submission(),
                line.revision(),
                typed(form, "reason-" + id, line.reason()),
                typed(form, "risk-" + id, line.risk()),
                typed(form, "conditions-" + id, line.conditions()));
    }

    private static @Nullable String typed(Map<String, String> form, String name, @Nullable String before) {
        return form.containsKey(name) ? text(form.get(name)) : before;
    }

    private static SheetLine at(SheetLine line, int place) {
        return new SheetLine(
                line.tenantId(),
                line.sheetId(),
                line.applicationId(),
                place,
                line.submission(),
                line.revision(),
                line.reason(),
                line.risk(),
                line.conditions());
    }

    private static int place(@Nullable String typed, int before) {
        return typed == null || !typed.strip().matches("\\d{1,4}")
                ? before
                : Math.min(LAST, Integer.parseInt(typed.strip()));
    }

    private static String id(Map<Long, Standing> standings, long application) {
        var standing = standings.get(application);
        return standing == null ? "" : standing.publicId();
    }

    private static boolean within(@Nullable String text, int most) {
        return text == null || text.length() <= most;
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
