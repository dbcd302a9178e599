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
    private final PassRows passes;

    Sheets(SheetRows rows, SheetLineRows lines, PassRows passes) {
        this.rows = rows;
        this.lines = lines;
        this.passes = passes;
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

    /** Newest first. */
    @ReadOnly
    List<Sheet> all(Tenant tenant) {
        return rows.all(tenant.id());
    }

    /** At which step it chooses. */
    @ReadOnly
    int tier(Sheet sheet) {
        return rows.tier(sheet.tenantId(), sheet.id());
    }

    @ReadOnly
    Contents contents(Sheet sheet) {
        return Contents.of(sheet, lines(sheet), passes.of(sheet.tenantId(), sheet.id()));
    }

    /** Of all that are approved in a call. */
    @ReadOnly
    List<SheetLine> approved(Call call) {
        return lines.approved(call.tenantId(), call.id());
    }
}
