package greenbridge.exchange;

import greenbridge.catalog.Batch;
import greenbridge.catalog.Schema;
import greenbridge.entry.Change;
import greenbridge.entry.Draft;
import greenbridge.entry.Ledger;
import greenbridge.entry.Outcome;
import greenbridge.entry.Standing;
import greenbridge.entry.Status;
import greenbridge.exchange.Column.Fixed;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One import while it runs, within its transaction: takes rows some hundreds at a time and writes what they ask for. */
final class Intake {
    static final int AT_ONCE = 500;
    private static final int NUMBER = 60;

    private final Importer.Order order;
    private final Optional<Schema> schema;
    private final Ledger ledger;
    private final Contents contents;
    private final Names names;
    private final Holders holders;
    private final BatchesByCode batches;
    private final LocalDate today;
    private final Set<String> seen = new HashSet<>();
    private int added;
    private int changed;
    private int unchanged;
    private int problems;

    Intake(
            Importer.Order order,
            Optional<Schema> schema,
            Ledger ledger,
            Contents contents,
            Names names,
            Holders holders,
            BatchesByCode batches,
            LocalDate today) {
        this.order = order;
        this.schema = schema;
        this.ledger = ledger;
        this.contents = contents;
        this.names = names;
        this.holders = holders;
        this.batches = batches;
        this.today = today;
    }

    void take(List<Typed> rows) {
        Map<String, Standing> standings = standings(rows);
        var drafts = new ArrayList<Draft>();
        for (Typed row : rows) {
            String number = row.text(Fixed.NUMBER);
            numbered(row, number);
            var standing = Optional.ofNullable(standings.get(key(number)));
            if (standing.isPresent()) {
                change(row, standing.get());
            } else {
                draft(row, number).ifPresent(drafts::add);
            }
            problems += row.sound() ? 0 : 1;
        }
        added += drafts.size();
        if (problems == 0 && !order.dryRun()) {
            holders.write();
            ledger.list(drafts, order.by());
        }
    }

    /** Something that concerns no row. */
    void problem() {
        problems++;
    }

    int added() {
        return added;
    }

    int changed() {
        return changed;
    }

    int unchanged() {
        return unchanged;
    }

    int problems() {
        return problems;
    }

    Set<String> newBatches() {
        return batches.made();
    }

    int newOrganisations() {
        return holders.made();
    }

    private Map<String, Standing> standings(List<Typed> rows) {
        var numbers = rows.stream()
                .map(row -> row.text(Fixed.NUMBER))
                .filter(number -> !number.isEmpty())
                .distinct()
                .toList();
        var standings = new HashMap<String, Standing>();
        ledger.standings(order.tenant().id(), order.catalog().id(), numbers)
                .forEach(standing -> standings.put(key(standing.number()), standing));
        return standings;
    }

    private void numbered(Typed row, String number) {
        if (number.isEmpty()) {
            row.wrong(Fixed.NUMBER, "exchange.problem.needed");
        } else if (number.length() > NUMBER) {
            row.wrong(Fixed.NUMBER, "field.tooLong", NUMBER);
        } else if (!seen.add(key(number))) {
            row.wrong(Fixed.NUMBER, "exchange.problem.sameNumber", number);
        }
    }

    private Optional<Draft> draft(Typed row, String number) {
        var content = contents.of(row, Optional.empty(), schema);
        var holder = holders.of(row);
        var stage = stage(row);
        var batch = batch(row);
        LocalDate from =
                row.day(Fixed.VALID_FROM).or(() -> batch.map(Intake::start)).orElse(today);
        Optional<LocalDate> to = row.day(Fixed.VALID_TO).or(() -> batch.map(Batch::validTo));
        if (to.filter(last -> last.isBefore(from)).isPresent()) {
            row.wrong(Fixed.VALID_TO, "exchange.problem.endsBeforeStart", from.toString());
        }
        boolean sample = batch.filter(Batch::sample).isPresent() || row.sample();
        return row.sound()
                ? Optional.of(new Draft(
                        order.tenant().id(),
                        order.catalog().id(),
                        batch.orElseThrow().id(),
                        Optional.ofNullable(order.catalog().entryKind()).orElse("product"),
                        number,
                        holder.map(Holders.Holder::tenantId).orElse(null),
                        holder.map(Holders.Holder::id).orElse(null),
                        sample,
                        schema.map(Schema::version).orElse(1),
                        content,
                        stage,
                        from,
                        from,
                        to.orElse(null)))
                : Optional.empty();
    }

    private void change(Typed row, Standing standing) {
        var content = contents.of(row, Optional.of(standing), schema);
        holders.mustBe(row, standing);
        batchMustBe(row, standing);
        var stage = otherStage(row, standing);
        var validTo = row.day(Fixed.VALID_TO).filter(day -> !day.equals(standing.validTo()));
        if (row.day(Fixed.VALID_FROM)
                .filter(day -> !day.equals(standing.validFrom()))
                .isPresent()) {
            row.wrong(
                    Fixed.VALID_FROM,
                    "exchange.problem.fixed",
                    standing.validFrom().toString());
        }
        var changes = new ArrayList<Change>();
        if (!Same.content(content, standing.content())) {
            Integer version = schema.map(Schema::version).orElse(null);
            changes.add(new Change.Amend(content, order.reason(), today, version));
        }
        stage.ifPresent(to -> changes.add(new Change.Advance(to, validTo.orElse(null), order.reason(), today)));
        validTo.filter(day -> stage.isEmpty()).ifPresent(day -> {
            if (standing.validTo() == null || day.isBefore(standing.validTo())) {
                row.wrong(Fixed.VALID_TO, "exchange.problem.onlyLater", String.valueOf(standing.validTo()));
            } else {
                changes.add(new Change.Renew(day, order.reason(), today));
            }
        });
        if (row.sound()) {
            changes.forEach(change -> apply(row, standing, change));
        }
        if (changes.isEmpty()) {
            unchanged++;
        } else {
            changed++;
        }
    }

    /** Also in a dry run and after a problem: what the ledger refuses, only the ledger knows. It is all undone then. */
    private void apply(Typed row, Standing standing, Change change) {
        var outcome = ledger.apply(order.tenant().id(), standing.publicId(), change, order.by());
        switch (outcome) {
            case Outcome.Recorded recorded -> {}
            case Outcome.Absent absent -> row.wrong(null, "exchange.problem.gone");
            case Outcome.Refused refused -> row.wrong(null, refused.messageKey());
        }
    }

    private Status stage(Typed row) {
        String written = row.text(Fixed.STATUS);
        if (written.isEmpty()) {
            return Status.LISTED;
        }
        var status = names.status(written).filter(Status::isStage);
        if (status.isEmpty()) {
            row.wrong(Fixed.STATUS, "exchange.problem.notAStage", written);
        }
        return status.orElse(Status.LISTED);
    }

    /** What follows from dates and decisions may stand there, as it was exported; it is not read. */
    private Optional<Status> otherStage(Typed row, Standing standing) {
        String written = row.text(Fixed.STATUS);
        var status = names.status(written);
        if (!written.isEmpty() && status.isEmpty()) {
            row.wrong(Fixed.STATUS, "exchange.problem.notAStage", written);
        }
        return status.filter(Status::isStage).filter(stage -> stage != standing.stage());
    }

    private Optional<Batch> batch(Typed row) {
        String code = Optional.of(row.text(Fixed.BATCH))
                .filter(text -> !text.isEmpty())
                .or(order::batch)
                .orElse("");
        if (code.isEmpty()) {
            row.wrong(Fixed.BATCH, "exchange.problem.needed");
            return Optional.empty();
        }
        var batch = batches.of(code);
        if (batch.isEmpty()) {
            row.wrong(Fixed.BATCH, "exchange.problem.notABatch", code);
        }
        return batch;
    }

    private static void batchMustBe(Typed row, Standing standing) {
        String written = row.text(Fixed.BATCH);
        if (!written.isEmpty() && !written.equalsIgnoreCase(standing.batchCode())) {
            row.wrong(Fixed.BATCH, "exchange.problem.fixed", standing.batchCode());
        }
    }

    private static LocalDate start(Batch batch) {
        return Optional.ofNullable(batch.validFrom())
                .or(() -> Optional.ofNullable(batch.publishedOn()))
                .orElse(LocalDate.EPOCH);
    }

    /** As the database compares: case, width and accents do not tell numbers apart. */
    private static String key(String number) {
        return Normalizer.normalize(number, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
