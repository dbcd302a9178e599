package greenbridge.exchange;

import greenbridge.Command;
import greenbridge.catalog.Batch;
import greenbridge.catalog.Catalogs;
import greenbridge.sheet.Format;
import greenbridge.tenants.Language;
import greenbridge.tenants.Tenants;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@Singleton
final class ExportCommand implements Command {
    private static final String USAGE = """
            export --tenant shanxi --catalog C09 [--batch 2026-1] [--day 2026-01-31] [--format csv|xlsx] [--lang en] --out FILE
            export --template --tenant shanxi --catalog C09 [--format csv|xlsx] [--lang en] --out FILE
            """;

    private final Tenants tenants;
    private final Catalogs catalogs;
    private final Exporter exporter;
    private final Template template;
    private final Clock clock;

    ExportCommand(Tenants tenants, Catalogs catalogs, Exporter exporter, Template template, Clock clock) {
        this.tenants = tenants;
        this.catalogs = catalogs;
        this.exporter = exporter;
        this.template = template;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "export";
    }

    @Override
    public int run(List<String> arguments) throws IOException {
        try {
            run(Options.of(
                    arguments,
                    Set.of("--tenant", "--catalog", "--batch", "--day", "--format", "--lang", "--out"),
                    Set.of("--template")));
            return 0;
        } catch (Options.Wrong e) {
            System.err.println(e.getMessage());
            System.err.print(USAGE);
            return 2;
        }
    }

    private void run(Options options) throws IOException {
        var tenant = tenants.bySlug(options.needed("--tenant"))
                .orElseThrow(() -> new Options.Wrong("There is no tenant " + options.needed("--tenant")));
        var catalog = catalogs.find(tenant.id(), options.needed("--catalog"))
                .orElseThrow(() -> new Options.Wrong("There is no catalog " + options.needed("--catalog")));
        var file = Path.of(options.needed("--out"));
        var format = options.value("--format")
                .map(name -> Format.of(name).orElseThrow(() -> new Options.Wrong("There is no format " + name)))
                .or(() -> Format.ofFile(file))
                .orElse(Format.XLSX);
        var language = Language.of(options.value("--lang").orElse(null));
        var day = options.value("--day").map(ExportCommand::day).orElseGet(() -> LocalDate.now(clock));
        Optional<Batch> batch = options.value("--batch")
                .map(code -> catalogs.batch(catalog, code, day)
                        .orElseThrow(() -> new Options.Wrong("There is no batch " + code + " on " + day)));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            if (options.has("--template")) {
                template.write(catalog, language, format, out);
                System.out.println("Wrote the template of " + catalog.code() + " to " + file);
            } else {
                long rows = exporter.catalog(new Exporter.View(tenant, day, language, format), catalog, batch, out);
                System.out.println("Wrote " + rows + " rows to " + file);
            }
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Options.Wrong(text + " is not a day like 2026-01-31");
        }
    }
}
