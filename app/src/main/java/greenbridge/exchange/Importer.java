package greenbridge.exchange;

import greenbridge.catalog.Catalog;
import greenbridge.catalog.Catalogs;
import greenbridge.entry.Ledger;
import greenbridge.organisation.Organisations;
import greenbridge.sheet.Limits;
import greenbridge.sheet.Line;
import greenbridge.sheet.SheetInput;
import greenbridge.sheet.SheetOutput;
import greenbridge.sheet.Unreadable;
import greenbridge.tenants.Language;
import greenbridge.tenants.Tenant;
import greenbridge.view.Texts;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a table into a catalog: all of it or, where anything is wrong or only a trial was asked for, nothing. */
@Singleton
public class Importer {
    private final Catalogs catalogs;
    private final Ledger ledger;
    private final Organisations organisations;
    private final Contents contents;
    private final Names names;
    private final Texts texts;
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;

    Importer(
            Catalogs catalogs,
            Ledger ledger,
            Organisations organisations,
            Contents contents,
            Names names,
            Texts texts,
            TransactionOperations<Connection> transactions,
            Clock clock) {
        this.catalogs = catalogs;
        this.ledger = ledger;
        this.organisations = organisations;
        this.contents = contents;
        this.names = names;
        this.texts = texts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What is to be read, into what, and how.
     *
     * @param catalog of this tenant
     * @param batch for rows that name none
     * @param reason stands in the public history of every entry that changes
     * @param language of the problems
     */
    public record Order(
            Tenant tenant,
            Catalog catalog,
            Optional<String> batch,
            boolean dryRun,
            String by,
            String reason,
            Language language) {}

    /** The copy is the table that came, with a column that says of each row what is wrong with it. */
    public Report run(Order order, Path file, Optional<OutputStream> copy) throws IOException {
        return run(order, file, copy, report -> {});
    }

    /** What else belongs into the transaction, where something is written. */
    Report run(Order order, Path file, Optional<OutputStream> copy, Consumer<Report> written) throws IOException {
        try {
            return Objects.requireNonNull(transactions.executeWrite(status -> {
                var report = read(order, file, copy);
                if (report.written()) {
                    written.accept(report);
                } else {
                    status.setRollbackOnly();
                }
                return report;
            }));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Report read(Order order, Path file, Optional<OutputStream> copy) {
        var intake = intake(order);
        var tally = new Tally();
        try (var in = SheetInput.open(file, Limits.USUAL);
                var out = copy.isPresent()
                        ? SheetOutput.to(
                                copy.get(), in.format(), order.catalog().nameZh(), in.charset())
                        : null) {
            read(order, in, out, intake, tally);
        } catch (Unreadable e) {
            intake.problem();
            tally.found(List.of(new Finding(0, null, e.messageKey(), e.arguments())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tally.report(intake, !order.dryRun() && intake.problems() == 0);
    }

    private void read(Order order, SheetInput in, @Nullable SheetOutput out, Intake intake, Tally tally)
            throws IOException, Unreadable {
        Line header = in.next().filter(line -> !line.blank()).orElseThrow(() -> new Unreadable("sheet.empty"));
        var heading = Heading.of(header, Columns.of(catalogs.schema(order.catalog())));
        heading.findings().forEach(finding -> intake.problem());
        tally.found(heading.findings());
        var copy = new Copy(out, heading, texts, order.language());
        copy.header(header);
        var lines = new ArrayList<Line>();
        var rows = new ArrayList<Typed>();
        for (var line = in.next(); line.isPresent(); line = in.next()) {
            if (line.get().blank()) {
                continue;
            }
            lines.add(line.get());
            rows.add(heading.typed(line.get()));
            if (rows.size() == Intake.AT_ONCE) {
                take(heading, lines, rows, intake, tally, copy);
            }
        }
        take(heading, lines, rows, intake, tally, copy);
    }

    private static void take(Heading heading, List<Line> lines, List<Typed> rows, Intake intake, Tally tally, Copy copy)
            throws IOException {
        if (heading.usable()) {
            intake.take(rows);
        }
        for (int i = 0; i < rows.size(); i++) {
            copy.row(lines.get(i), rows.get(i).findings());
            tally.row(rows.get(i).findings());
        }
        lines.clear();
        rows.clear();
    }

    private Intake intake(Order order) {
        var now = LocalDateTime.now(clock);
        var today = LocalDate.now(clock);
        return new Intake(
                order,
                catalogs.schema(order.catalog()),
                ledger,
                contents,
                names,
                new Holders(organisations, order.tenant(), order.catalog(), now),
                new BatchesByCode(catalogs, order.catalog(), today),
                today);
    }
}
