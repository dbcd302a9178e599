package greenbridge.enquiry;

import greenbridge.account.People;
import greenbridge.notice.Tidings;
import greenbridge.permission.Permission;
import greenbridge.task.Asked;
import greenbridge.task.Messages;
import greenbridge.task.Tasks;
import greenbridge.task.To;
import greenbridge.tenants.Language;
import greenbridge.tenants.Tenant;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom an enquiry asks for something and whom it tells something; in the transaction of the step. */
@Singleton
class Errands {
    static final String ACKNOWLEDGE = "enquiry-acknowledge";
    static final String CONTACT = "enquiry-contact";
    static final String ANSWER = "enquiry-answer";
    static final String OUTCOME = "enquiry-outcome";
    /** Of officials, in the place of a provider. */
    static final String BROKER = "enquiry-broker";

    private static final List<String> ALL = List.of(ACKNOWLEDGE, CONTACT, ANSWER, OUTCOME, BROKER);

    private final Tasks tasks;
    private final Messages messages;
    private final Tidings tidings;
    private final People people;

    Errands(Tasks tasks, Messages messages, Tidings tidings, People people) {
        this.tasks = tasks;
        this.messages = messages;
        this.tidings = tidings;
        this.people = people;
    }

    void ask(Tenant tenant, Enquiry enquiry, Side side, String kind, @Nullable LocalDate due) {
        tasks.ask(
                tenant,
                new Asked(
                        kind,
                        enquiry.publicId(),
                        Tidings.brief(enquiry.aboutName()),
                        enquiry.path(),
                        whom(enquiry, side),
                        due));
    }

    private static To whom(Enquiry enquiry, Side side) {
        if (side == Side.PROVIDER && enquiry.broker()) {
            return new To.Officials(Permission.FINANCE, enquiry.area());
        }
        Long organisation = enquiry.organisation(side);
        return organisation == null ? new To.OnePerson(enquiry.seekerPerson()) : new To.MembersOf(organisation);
    }

    void done(Tenant tenant, Enquiry enquiry, String kind) {
        tasks.done(tenant, kind, enquiry.publicId());
    }

    /** Nobody has anything to do with it any more. */
    void over(Tenant tenant, Enquiry enquiry) {
        ALL.forEach(kind -> done(tenant, enquiry, kind));
    }

    /** In the workbench. */
    void tell(Tenant tenant, Enquiry enquiry, Side side, String kind) {
        Long organisation = enquiry.organisation(side);
        Long official = enquiry.providerHolder();
        if (side == Side.PROVIDER && enquiry.broker()) {
            if (official != null) {
                messages.tell(tenant, official, kind, about(enquiry), enquiry.path());
            }
        } else if (organisation == null) {
            messages.tell(tenant, enquiry.seekerPerson(), kind, about(enquiry), enquiry.path());
        } else {
            tidings.tell(tenant, organisation, kind, about(enquiry), enquiry.path());
        }
    }

    /** By mail too. */
    void write(Tenant tenant, Enquiry enquiry, Side side, String kind) {
        Long organisation = enquiry.organisation(side);
        if (organisation != null && !(side == Side.PROVIDER && enquiry.broker())) {
            tidings.write(tenant, organisation, kind, about(enquiry), enquiry.path());
            return;
        }
        tell(tenant, enquiry, side, kind);
        if (side == Side.SEEKER) {
            people.byId(enquiry.seekerPerson())
                    .ifPresent(person -> tidings.mail(
                            tenant,
                            Language.of(person.language()),
                            person.email(),
                            person.name(),
                            kind,
                            about(enquiry),
                            enquiry.path()));
        }
    }

    /** What officials had to do is now for the provider. */
    void takenOver(Tenant tenant, Enquiry enquiry) {
        List.of(BROKER, CONTACT).forEach(kind -> done(tenant, enquiry, kind));
        switch (enquiry.state()) {
            case NEW -> ask(tenant, enquiry, Side.PROVIDER, ACKNOWLEDGE, enquiry.ackDue());
            case ACKNOWLEDGED -> ask(tenant, enquiry, Side.PROVIDER, CONTACT, enquiry.contactDue());
            case CONTACTED, NEGOTIATING, WON, LOST, NO_REPLY, WITHDRAWN -> {}
        }
        write(tenant, enquiry, Side.PROVIDER, "enquiry-received");
    }

    void handed(Tenant tenant, Enquiry enquiry, long colleague) {
        messages.tell(tenant, colleague, "enquiry-handed", about(enquiry), enquiry.path());
    }

    private static String about(Enquiry enquiry) {
        return Tidings.brief(enquiry.aboutName());
    }
}
