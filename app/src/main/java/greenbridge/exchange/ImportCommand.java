package greenbridge.exchange;

import greenbridge.Command;
import greenbridge.catalog.Catalogs;
import greenbridge.tenants.Language;
import greenbridge.tenants.Tenants;
import greenbridge.view.Texts;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@Singleton
final class ImportCommand implements Command {
    private static final String USAGE = """
            import --tenant shanxi --catalog C09 [--batch 2026-2] [--dry-run] [--out checked.xlsx] [--reason TEXT] [--lang en] FILE
            """;

    private final Tenants tenants;
    private final Catalogs catalogs;
    private final Importer importer;
    private final Texts texts;

    ImportCommand(Tenants tenants, Catalogs catalogs, Importer importer, Texts texts) {
        this.tenants = tenants;
        this.catalogs = catalogs;
        this.importer = importer;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public int run(List<String> arguments) throws IOException {
        try {
            var options = Options.of(
                    arguments,
                    Set.of("--tenant", "--catalog", "--batch", "--out", "--reason", "--lang"),
                    Set.of("--dry-run"));
            if (options.rest().size() != 1) {
                throw new Options.Wrong("Which file?");
            }
            return run(options, Path.of(options.rest().getFirst()));
        } catch (Options.Wrong e) {
            System.err.println(e.getMessage());
            System.err.print(USAGE);
            return 2;
        }
    }

    private int run(Options options, Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Options.Wrong("There is no file " + file);
        }
        var tenant = tenants.bySlug(options.needed("--tenant"))
                .orElseThrow(() -> new Options.Wrong("There is no tenant " + options.needed("--tenant")));
        var catalog = catalogs.own(tenant.id(), options.needed("--catalog"))
                .orElseThrow(() -> new Options.Wrong(
                        tenant.slug() + " keeps no catalog " + options.needed("--catalog") + " of its own"));
        var language = Language.of(options.value("--lang").orElse(null));
        var order = new Importer.Order(
                tenant,
                catalog,
                options.value("--batch"),
                options.has("--dry-run"),
                "import",
                options.value("--reason").orElse(texts.in(Language.ZH, "exchange.reason")),
                language);
        var copy = options.value("--out").map(Path::of);
        if (copy.isPresent() && Files.exists(copy.get()) && Files.isSameFile(copy.get(), file)) {
            throw new Options.Wrong("--out would overwrite the file that is read");
        }
        if (copy.isEmpty()) {
            return tell(importer.run(order, file, Optional.empty()), language);
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(copy.get()))) {
            return tell(importer.run(order, file, Optional.of(out)), language);
        }
    }

    private int tell(Report report, Language language) {
        for (Finding finding : report.findings()) {
            System.out.printf("%6d  %s%n", finding.row(), finding.text(texts, language));
        }
        System.out.printf(
                "%d rows: %d new, %d changed, %d unchanged, %d with problems; %d new organisations, new batches: %s%n",
                report.rows(),
                report.added(),
                report.changed(),
                report.unchanged(),
                report.problems(),
                report.newOrganisations(),
                report.newBatches().isEmpty() ? "none" : String.join(", ", report.newBatches()));
        System.out.println(report.written() ? "Imported." : "Nothing was written.");
        return report.clean() ? 0 : 1;
    }
}
