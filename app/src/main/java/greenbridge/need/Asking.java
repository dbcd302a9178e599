package greenbridge.need;

import greenbridge.account.Person;
import greenbridge.id.Ids;
import greenbridge.organisation.Unit;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Questions about a need and their answers. Who asked is shown to nobody, not to whoever answers either. */
@Singleton
class Asking {
    /** Unanswered ones of one person about one need. */
    private static final int MOST = 5;

    private final NeedQuestionRows rows;
    private final Errands errands;
    private final Clocks clocks;

    Asking(NeedQuestionRows rows, Errands errands, Clocks clocks) {
        this.rows = rows;
        this.errands = errands;
        this.clocks = clocks;
    }

    @ReadOnly
    public List<NeedQuestion> of(Need need) {
        return rows.of(need.tenantId(), need.id());
    }

    @ReadOnly
    public Optional<NeedQuestion> find(Need need, String publicId) {
        return rows.find(need.tenantId(), need.id(), publicId);
    }

    /** Whether questions are taken at this moment. */
    boolean open(Need need) {
        var now = clocks.now();
        return need.at(now) == Need.State.OPEN && now.isBefore(need.questionsUntil());
    }

    /** The question, unless it comes too late or somebody has too many that wait. */
    @Transactional
    public Optional<NeedQuestion> ask(Tenant tenant, Need need, Unit asker, Person by, String text) {
        if (!open(need) || rows.waiting(tenant.id(), need.id(), by.id()) >= MOST) {
            return Optional.empty();
        }
        var question = new NeedQuestion(
                tenant.id(),
                Ids.next(),
                Ids.random(),
                need.id(),
                asker.id(),
                by.id(),
                clocks.now(),
                text,
                clocks.answerBy(need),
                null,
                null,
                null,
                null);
        rows.insert(question);
        errands.asked(tenant, need, question);
        return Optional.of(question);
    }

    /** Whether it still waited. */
    @Transactional
    public boolean answer(Tenant tenant, Need need, NeedQuestion question, Person by, String shown, String words) {
        boolean first = rows.answer(tenant.id(), question.id(), shown, words, by.id(), clocks.now()) == 1;
        if (first) {
            errands.answered(tenant, need, question);
        }
        return first;
    }
}
