package greenbridge.need;

import greenbridge.notice.Tidings;
import greenbridge.task.Asked;
import greenbridge.task.Tasks;
import greenbridge.task.To;
import greenbridge.tenants.Tenant;
import jakarta.inject.Singleton;

/** Who is asked to do something and who is told when a need moves on; in the transaction of that. */
@Singleton
class Errands {
    /** Of whoever asks for it, to answer; its subject is the question. */
    static final String QUESTION = "need-question";
    /** To say what came of it; its subject is the need. */
    static final String OUTCOME = "need-outcome";

    private final Tasks tasks;
    private final Tidings tidings;
    private final Clocks clocks;

    Errands(Tasks tasks, Tidings tidings, Clocks clocks) {
        this.tasks = tasks;
        this.tidings = tidings;
        this.clocks = clocks;
    }

    void asked(Tenant tenant, Need need, NeedQuestion question) {
        var owner = new To.MembersOf(need.organisationId());
        String path = need.deskPath();
        tasks.ask(
                tenant,
                new Asked(
                        QUESTION, question.publicId(), Tidings.brief(need.title()), path, owner, question.answerBy()));
    }

    void answered(Tenant tenant, Need need, NeedQuestion question) {
        tasks.done(tenant, QUESTION, question.publicId());
        tidings.write(tenant, question.organisationId(), "need.answered", need.title(), need.path());
    }

    void invited(Tenant tenant, Need need, long organisation) {
        tidings.write(tenant, organisation, "need.invited", need.title(), need.path());
    }

    void handedIn(Tenant tenant, Need need) {
        tidings.tell(tenant, need.organisationId(), "need.response", need.title(), need.deskPath());
    }

    /** Asked again with every reminder, which changes nothing while it is open. */
    void closed(Tenant tenant, Need need) {
        var owner = new To.MembersOf(need.organisationId());
        tasks.ask(
                tenant,
                new Asked(
                        OUTCOME,
                        need.publicId(),
                        Tidings.brief(need.title()),
                        need.deskPath(),
                        owner,
                        clocks.outcomeBy(need)));
        tidings.write(tenant, need.organisationId(), "need.closed", need.title(), need.deskPath());
    }

    void reminded(Tenant tenant, Need need) {
        tidings.write(tenant, need.organisationId(), "need.reminder", need.title(), need.deskPath());
    }

    void over(Tenant tenant, Need need) {
        tasks.done(tenant, OUTCOME, need.publicId());
    }

    void told(Tenant tenant, Need need, Response response, boolean taken) {
        String kind = taken ? "need.awarded" : "need.over";
        tidings.write(tenant, response.organisationId(), kind, need.title(), need.path());
    }
}
