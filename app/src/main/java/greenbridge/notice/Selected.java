package greenbridge.notice;

import greenbridge.call.Call;
import greenbridge.call.Packs;
import greenbridge.pack.Pack;
import greenbridge.pack.Tier;
import greenbridge.review.Sheet;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.List;

/** Applications that were selected: those that wait for their notice, and those that wait to be listed. */
@Singleton
public class Selected {
    private final WaitingRows rows;
    private final Packs packs;

    Selected(WaitingRows rows, Packs packs) {
        this.rows = rows;
        this.packs = packs;
    }

    /** The rules that a call runs by. */
    public Pack pack(Call call) {
        return packs.of(call);
    }

    /** In the order of the ranking; who has been withdrawn or has changed since is not among them. */
    @ReadOnly
    public List<Waiting> on(Sheet sheet, Pack pack) {
        return rows.ofSheet(sheet.tenantId(), sheet.id(), pack.tiers().size());
    }

    /** Of a call in which nobody puts applications on sheets. */
    @ReadOnly
    public List<Waiting> unseen(Call call, Pack pack) {
        return chosen(pack)
                ? List.of()
                : rows.ofCall(call.tenantId(), call.id(), 0, pack.tiers().size() - 1);
    }

    /** How many are on it. */
    @ReadOnly
    int count(Sheet sheet, Pack pack) {
        return rows.countOfSheet(sheet.tenantId(), sheet.id(), pack.tiers().size());
    }

    /** How many are unseen. */
    @ReadOnly
    int count(Call call, Pack pack) {
        return chosen(pack)
                ? 0
                : rows.countOfCall(call.tenantId(), call.id(), 0, pack.tiers().size() - 1);
    }

    /** How many are unlisted. */
    @ReadOnly
    public int countUnlisted(Call call, Pack pack) {
        return rows.countOfCall(call.tenantId(), call.id(), pack.tiers().size(), Integer.MAX_VALUE);
    }

    private static boolean chosen(Pack pack) {
        return pack.tiers().stream().anyMatch(tier -> tier.does() == Tier.Does.SELECT);
    }

    /** All the way through. */
    @ReadOnly
    public List<Waiting> unlisted(Call call, Pack pack) {
        return rows.ofCall(call.tenantId(), call.id(), pack.tiers().size(), Integer.MAX_VALUE);
    }
}
