package greenbridge.listing;

import greenbridge.Given;
import greenbridge.TestPortal;
import greenbridge.catalog.Catalogs;
import greenbridge.entry.Draft;
import greenbridge.entry.Entry;
import greenbridge.entry.Ledger;
import greenbridge.entry.Status;
import greenbridge.id.Ids;
import greenbridge.notice.Round;
import java.time.LocalDate;
import java.util.List;

/** Entries that an organisation holds already in the catalog of a round. */
public final class Held {
    private Held() {}

    public static Entry entry(Round round, String title, long organisation, LocalDate from, LocalDate until) {
        var catalog = round.catalog();
        var batch = TestPortal.bean(Catalogs.class).batchOrNew(catalog, "before", from, true);
        var draft = new Draft(
                catalog.tenantId(),
                catalog.id(),
                batch.id(),
                "product",
                "H-" + Ids.random(),
                round.tenant().id(),
                organisation,
                true,
                1,
                Given.content(title, null),
                Status.LISTED,
                from,
                from,
                until);
        return TestPortal.bean(Ledger.class).list(List.of(draft), "test").getFirst();
    }
}
