package greenbridge.bench;

import greenbridge.TestPortal;
import greenbridge.catalog.Catalogs;
import greenbridge.exchange.Importer;
import greenbridge.exchange.Report;
import greenbridge.tenants.Language;
import greenbridge.tenants.Tenants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Fifty thousand rows as a province would send them: a number, a name, a text, a place, sectors, figures, dates. */
final class Imports {
    static final int ROWS = 50_000;
    private static final String HEADER = "编号,名称,摘要,地区,技术领域,型号与证书,能效等级,节能率 (%),有效期起,有效期止,批次";

    private Imports() {}

    static Path file() throws IOException {
        Path file = Files.createTempFile("bench", ".csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write(HEADER + "\n");
            for (int i = 0; i < ROWS; i++) {
                out.write("""
                        B-%1$d,示例电机 %1$d 型,示例：第 %1$d 台高效电机，用于风机与水泵,兰州市,高效锅炉窑炉；ES02,型号B%1$d,%2$d,%3$d.5,2026-01-01,2028-12-31,bench-import
                        """.formatted(i, 1 + i % 5, 5 + i % 40));
            }
        }
        return file;
    }

    static Report run(Path file, boolean dryRun) throws IOException {
        var tenant = TestPortal.bean(Tenants.class).bySlug("gansu").orElseThrow();
        var catalog = TestPortal.bean(Catalogs.class).own(tenant.id(), "C02").orElseThrow();
        var order = new Importer.Order(tenant, catalog, Optional.empty(), dryRun, "bench", "bench", Language.ZH);
        var report = TestPortal.bean(Importer.class).run(order, file, Optional.empty());
        if (report.rows() != ROWS || !report.findings().isEmpty()) {
            throw new IllegalStateException("The import found " + report.findings());
        }
        return report;
    }
}
