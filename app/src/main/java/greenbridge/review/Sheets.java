package greenbridge.review;

import greenbridge.call.Call;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Recommendations over several applications. */
@Singleton
public class Sheets {
    private final SheetRows rows;
    private final SheetLineRows lines;

    Sheets(SheetRows rows, SheetLineRows lines) {
        this.rows = rows;
        this.lines = lines;
    }

    @ReadOnly
    public Optional<Sheet> find(Tenant tenant, String publicId) {
        return rows.find(tenant.id(), publicId);
    }

    /** Newest first. */
    @ReadOnly
    public List<Sheet> of(Call call) {
        return rows.of(call.tenantId(), call.id());
    }

    /** In the order of the ranking. */
    @ReadOnly
    public List<SheetLine> lines(Sheet sheet) {
        return lines.of(sheet.tenantId(), sheet.id());
    }
}
