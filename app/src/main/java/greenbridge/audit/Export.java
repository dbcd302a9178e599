package greenbridge.audit;

import greenbridge.sheet.Format;
import greenbridge.sheet.SheetOutput;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines to take away: people only hinted at, what changed named without its values, and on top who took them and why. */
@Singleton
final class Export {
    private static final int SHORTEST_REASON = 5;
    private static final int MOST = 100_000;
    private static final int SLICE = 1000;
    private static final List<String> COLUMNS = List.of(
            "number",
            "at",
            "actor",
            "actor_name",
            "role",
            "action",
            "subject_kind",
            "subject_id",
            "outcome",
            "changed",
            "request_id",
            "address",
            "hash");

    private final Chain chain;
    private final Lines lines;
    private final JsonMapper json;
    private final Clock clock;

    Export(Chain chain, Lines lines, JsonMapper json, Clock clock) {
        this.chain = chain;
        this.lines = lines;
        this.json = json;
        this.clock = clock;
    }

    /** @param to the last day, itself included */
    record Wanted(int tenantId, LocalDate from, LocalDate to, String reason) {}

    /** What is given out is written down before the first byte leaves, also when the reader breaks off. */
    Exported write(Actor by, Wanted wanted, OutputStream out) throws IOException {
        String reason = wanted.reason().strip();
        if (reason.codePointCount(0, reason.length()) < SHORTEST_REASON) {
            return new Exported.ReasonMissing();
        }
        long since = start(wanted.from());
        long until = start(wanted.to().plusDays(1));
        long last = lines.last(wanted.tenantId());
        long rows = lines.count(wanted.tenantId(), since, until, last);
        if (rows > MOST) {
            return new Exported.TooMany(rows);
        }
        var line = Line.of(wanted.tenantId(), by, "audit.exported", "audit", wanted.from() + "/" + wanted.to())
                .noting("reason", reason)
                .noting("rows", rows);
        chain.appendAtOnce(wanted.tenantId(), List.of(line), Outcome.DONE);
        try (var sheet = SheetOutput.to(out, Format.CSV, "audit")) {
            var now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
            sheet.row(List.of(Clean.text(
                    "%s (%s) | %s | %s | %d rows | %s/%s"
                            .formatted(by.name(), by.id(), now, reason, rows, wanted.from(), wanted.to()),
                    2000)));
            sheet.row(COLUMNS);
            long number = lines.first(wanted.tenantId(), since, until) - 1;
            while (true) {
                var slice = lines.between(wanted.tenantId(), since, until, number, last, SLICE);
                for (Recorded each : slice) {
                    sheet.row(cells(each));
                }
                if (slice.size() < SLICE) {
                    return new Exported.Written(rows);
                }
                number = slice.getLast().number();
            }
        }
    }

    private List<@Nullable Object> cells(Recorded line) {
        var detail = Detail.read(json, line.detail());
        var cells = new ArrayList<@Nullable Object>();
        cells.add(line.number());
        cells.add(line.when());
        cells.add(line.actor());
        cells.add(Masked.name(line.actor(), line.actorName()));
        cells.addAll(List.of(line.role(), line.action(), line.subjectKind(), line.subjectId(), line.outcome()));
        cells.add(String.join(
                " ", detail.changed().stream().map(Detail.Change::what).toList()));
        cells.add(line.requestId());
        cells.add(line.address() == null ? null : Masked.address(line.address()));
        cells.add(line.hash());
        return cells;
    }

    private long start(LocalDate day) {
        return Recorded.micros(day.atStartOfDay(clock.getZone()).toInstant());
    }
}
