package greenbridge.enquiry;

import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Sends enquiries and finds them. */
@Singleton
public class Enquiries {
    static final int PAGE = 30;

    private final EnquiryRows rows;
    private final ListRows lists;
    private final Dispatch dispatch;

    Enquiries(EnquiryRows rows, ListRows lists, Dispatch dispatch) {
        this.rows = rows;
        this.lists = lists;
        this.dispatch = dispatch;
    }

    /** Who may see it is asked of {@link Parties}. */
    @ReadOnly
    public Optional<Enquiry> find(Tenant tenant, String publicId) {
        return rows.find(tenant.id(), publicId);
    }

    /**
     * To all of them at once; the first one counts the places of a letter to the first so many.
     *
     * @param whom at least one
     */
    @Transactional
    List<Enquiry> send(Tenant tenant, Letter letter, List<About> whom, int places) {
        var sent = new ArrayList<Enquiry>();
        for (About about : whom) {
            String bundle = sent.isEmpty() ? null : sent.getFirst().bundle();
            sent.add(dispatch.send(tenant, about, letter, bundle, places, null));
        }
        return sent;
    }

    /** One more than a page holds tells that there is another. */
    @ReadOnly
    List<Enquiry> received(Tenant tenant, Collection<Long> organisations, long before) {
        return lists.received(tenant.id(), organisations, before, PAGE + 1);
    }

    @ReadOnly
    List<Enquiry> sent(Tenant tenant, Collection<Long> organisations, long person, long before) {
        return lists.sent(tenant.id(), organisations, person, before, PAGE + 1);
    }

    @ReadOnly
    List<Enquiry> brokered(Tenant tenant, String reach, long before) {
        return lists.brokered(tenant.id(), reach, before, PAGE + 1);
    }

    @ReadOnly
    List<ListRows.Differing> differing(Tenant tenant, String reach, long before) {
        return lists.differing(tenant.id(), reach, before, PAGE + 1);
    }
}
