package greenbridge.recommendation;

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
import java.util.Locale;

/** Who is asked to do something and who is told when a recommendation moves on; in the transaction of that. */
@Singleton
class Errands {
    private static final String CHECK = "recommendation-check";
    private static final String RECEIVE = "recommendation-receive";
    private static final String PROPOSAL = "recommendation-proposal";
    private static final String OFFER = "recommendation-offer";
    private static final String REPORT = "recommendation-report";

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

    /** It has just come into its state. */
    void moved(Tenant tenant, Recommendation now, Side by) {
        asks(tenant, now);
        if (now.recommendedAt() == null) {
            return;
        }
        String kind = "recommendation." + now.state().told();
        if (now.outgoing()) {
            if (by == Side.OFFICIAL) {
                tidings.write(tenant, now.bankId(), kind, brief(now), now.path());
            } else {
                toMaker(tenant, now, kind);
            }
            tidings.write(tenant, now.organisationId(), kind, brief(now), now.path());
        } else if (by == Side.OFFICIAL) {
            tidings.write(tenant, now.bankId(), kind, brief(now), now.path());
        }
    }

    void asks(Tenant tenant, Recommendation now) {
        switch (now.state()) {
            case DRAFT -> tasks.done(tenant, CHECK, now.publicId());
            case LOCAL_CHECK -> officials(tenant, now, CHECK);
            case RECOMMENDED -> {
                tasks.done(tenant, CHECK, now.publicId());
                if (now.outgoing()) {
                    tasks.ask(
                            tenant,
                            new Asked(
                                    RECEIVE,
                                    now.publicId(),
                                    brief(now),
                                    now.path(),
                                    new To.MembersOf(now.bankId()),
                                    now.validTo()));
                } else {
                    officials(tenant, now, PROPOSAL);
                }
            }
            case RECEIVED_BY_BANK -> tasks.done(tenant, RECEIVE, now.publicId());
            case IN_MONITORING -> report(tenant, now);
            case APPROVED, DISBURSED, INVESTIGATING -> {}
            case DECLINED, CLOSED, TAKEN_UP -> {
                for (String kind : new String[] {CHECK, RECEIVE, PROPOSAL, OFFER, REPORT}) {
                    tasks.done(tenant, kind, now.publicId());
                }
            }
        }
    }

    private void officials(Tenant tenant, Recommendation now, String kind) {
        var some = new To.Officials(Permission.FINANCE, now.area());
        tasks.ask(tenant, new Asked(kind, now.publicId(), brief(now), now.path(), some, null));
    }

    private void report(Tenant tenant, Recommendation now) {
        tasks.done(tenant, REPORT, now.publicId());
        var owner = new To.MembersOf(now.organisationId());
        tasks.ask(
                tenant, new Asked(REPORT, now.publicId(), brief(now), now.path() + "/report", owner, now.reportDue()));
    }

    void offered(Tenant tenant, Recommendation now) {
        tasks.done(tenant, OFFER, now.publicId());
        var owner = new To.MembersOf(now.organisationId());
        tasks.ask(tenant, new Asked(OFFER, now.publicId(), brief(now), now.path(), owner, null));
        tidings.write(tenant, now.organisationId(), "recommendation.offer", brief(now), now.path());
    }

    /** @param how accepted or declined */
    void answered(Tenant tenant, Recommendation now, String how) {
        tasks.done(tenant, OFFER, now.publicId());
        tidings.write(tenant, now.bankId(), "recommendation.offer-" + how, brief(now), now.path());
    }

    void reported(Tenant tenant, Recommendation now) {
        if (now.state() == State.IN_MONITORING) {
            report(tenant, now);
        }
        tidings.write(tenant, now.bankId(), "recommendation.reported", brief(now), now.path());
        toMaker(tenant, now, "recommendation.reported");
    }

    void marked(Tenant tenant, Recommendation now, Standing standing) {
        String kind = "recommendation.loan-" + standing.name().toLowerCase(Locale.ROOT);
        tidings.write(tenant, now.organisationId(), kind, brief(now), now.path());
        toMaker(tenant, now, kind);
    }

    /** The official who recommended. */
    private void toMaker(Tenant tenant, Recommendation now, String kind) {
        messages.tell(tenant, now.madeBy(), kind, brief(now), now.path());
        people.byId(now.madeBy())
                .filter(person -> person.active())
                .ifPresent(person -> tidings.mail(
                        tenant,
                        Language.of(person.language()),
                        person.email(),
                        person.name(),
                        kind,
                        brief(now),
                        now.path()));
    }

    private static String brief(Recommendation now) {
        return Tidings.brief(now.title());
    }
}
