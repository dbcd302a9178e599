package greenbridge.call;

import greenbridge.account.Person;
import greenbridge.id.Ids;
import greenbridge.permission.Permission;
import greenbridge.task.Asked;
import greenbridge.task.Messages;
import greenbridge.task.Tasks;
import greenbridge.task.To;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Questions about a call and their answers. Who asked is known to officials and to nobody else. */
@Singleton
class Asking {
    /** Of officials, to answer; its subject is the public id of the question. */
    static final String TASK = "call-question";

    /** Unanswered ones of one person in one call: more would be a way to fill the queue of the officials. */
    private static final int MOST = 5;

    private final CallQuestionRows rows;
    private final Tasks tasks;
    private final Messages messages;
    private final Clock clock;

    Asking(CallQuestionRows rows, Tasks tasks, Messages messages, Clock clock) {
        this.rows = rows;
        this.tasks = tasks;
        this.messages = messages;
        this.clock = clock;
    }

    @ReadOnly
    public List<CallQuestion> of(Call call) {
        return rows.of(call.tenantId(), call.id());
    }

    @ReadOnly
    public Optional<CallQuestion> find(Call call, String publicId) {
        return rows.find(call.tenantId(), call.id(), publicId);
    }

    /** Whether questions are taken at this moment. */
    boolean open(Call call) {
        var now = LocalDateTime.now(clock);
        return switch (call.at(now)) {
            case PLANNED, OPEN, GRACE -> call.questionsUntil() != null && now.isBefore(call.questionsUntil());
            case DRAFT, CLOSED, CANCELLED -> false;
        };
    }

    /** The question, unless it comes too late or somebody has too many that wait. */
    @Transactional
    public Optional<CallQuestion> ask(Tenant tenant, Call call, Person by, String text) {
        if (!open(call) || rows.open(tenant.id(), call.id(), by.id()) >= MOST) {
            return Optional.empty();
        }
        var question = new CallQuestion(
                tenant.id(),
                Ids.next(),
                Ids.random(),
                call.id(),
                by.id(),
                LocalDateTime.now(clock),
                text,
                null,
                null,
                null,
                null);
        rows.insert(question);
        var due = call.answersBy() == null ? null : call.answersBy().toLocalDate();
        var officials = new To.Officials(Permission.PROGRAMME_EDIT, null);
        String path = "workbench/calls/" + call.publicId() + "/questions";
        tasks.ask(tenant, new Asked(TASK, question.publicId(), call.titleZh(), path, officials, due));
        return Optional.of(question);
    }

    /** Whether it still waited. */
    @Transactional
    public boolean answer(Tenant tenant, Call call, CallQuestion question, Person by, String shown, String answer) {
        boolean first = rows.answer(tenant.id(), question.id(), shown, answer, by.id(), LocalDateTime.now(clock)) == 1;
        if (first) {
            tasks.done(tenant, TASK, question.publicId());
            messages.tell(tenant, question.askedBy(), "call-answered", call.titleZh(), call.path());
        }
        return first;
    }
}
