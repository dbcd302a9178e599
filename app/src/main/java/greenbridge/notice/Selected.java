package greenbridge.notice;

import greenbridge.call.Call;
import greenbridge.pack.Pack;
import greenbridge.programme.Programmes;
import greenbridge.review.Sheet;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.List;

/** Applications that were selected: those that wait for their notice, and those that wait to be listed. */
@Singleton
public class Selected {
    private final WaitingRows rows;
    private final Programmes programmes;

    Selected(WaitingRows rows, Programmes programmes) {
        this.rows = rows;
        this.programmes = programmes;
    }

    /** The rules that a call runs by. */
    @ReadOnly
    public Pack pack(Call call) {
        return programmes.version(call.packTenantId(), call.packVersionId()).pack();
    }

    /** In the order of the ranking; who has been withdrawn or has changed since is not among them. */
    @ReadOnly
    public List<Waiting> on(Sheet sheet, Pack pack) {
        return rows.ofSheet(sheet.tenantId(), sheet.id(), pack.tiers().size());
    }

    /** Of a call in which nobody puts applications on sheets. */
    @ReadOnly
    public List<Waiting> unseen(Call call, Pack pack) {
        boolean sheets = pack.tiers().stream().anyMatch(tier -> tier.does() == greenbridge.pack.Tier.Does.SELECT);
        return sheets
                ? List.of()
                : rows.ofCall(call.tenantId(), call.id(), 0, pack.tiers().size() - 1);
    }

    /** All the way through. */
    @ReadOnly
    public List<Waiting> unlisted(Call call, Pack pack) {
        return rows.ofCall(call.tenantId(), call.id(), pack.tiers().size(), Integer.MAX_VALUE);
    }
}
