package greenbridge.enquiry;

import greenbridge.id.Ids;
import greenbridge.tenants.Tenant;
import greenbridge.workday.Workdays;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends a letter to one provider and sets its clocks. */
@Singleton
class Dispatch {
    private final EnquiryRows rows;
    private final Parties parties;
    private final Errands errands;
    private final Workdays workdays;
    private final Clock clock;

    Dispatch(EnquiryRows rows, Parties parties, Errands errands, Workdays workdays, Clock clock) {
        this.rows = rows;
        this.parties = parties;
        this.errands = errands;
        this.workdays = workdays;
        this.clock = clock;
    }

    /**
     * In the transaction of the caller.
     *
     * @param bundle of the first one; null for that one itself
     * @param places how many may acknowledge, of the first one
     * @param from who let it lie, if somebody did
     */
    @Transactional
    Enquiry send(
            Tenant tenant, About about, Letter letter, @Nullable String bundle, int places, @Nullable Enquiry from) {
        var today = LocalDate.now(clock);
        String publicId = Ids.random();
        Long provider = about.organisationId();
        boolean broker =
                provider == null || parties.managed(tenant, List.of(provider)).isEmpty();
        var enquiry = new Enquiry(
                tenant.id(),
                Ids.next(),
                publicId,
                about.kind(),
                about.id(),
                about.name().length() > 300 ? about.name().substring(0, 300) : about.name(),
                about.area(),
                letter.mode(),
                bundle == null ? publicId : bundle,
                places,
                0,
                letter.person(),
                letter.seeker(),
                letter.name(),
                letter.contact(),
                provider,
                about.organisationName(),
                broker,
                letter.subject(),
                letter.words(),
                letter.passOn(),
                from == null ? null : from.publicId(),
                null,
                State.NEW,
                0,
                false,
                LocalDateTime.now(clock),
                workdays.after(today, Clocks.PORTAL.acknowledge()),
                workdays.after(today, Clocks.PORTAL.contact()),
                null,
                null,
                null,
                null,
                null,
                null,
                letter.seeker() == null ? null : letter.person(),
                null);
        rows.insert(enquiry);
        errands.ask(tenant, enquiry, Side.PROVIDER, broker ? Errands.BROKER : Errands.ACKNOWLEDGE, enquiry.ackDue());
        errands.write(tenant, enquiry, Side.PROVIDER, "enquiry-received");
        return enquiry;
    }
}
