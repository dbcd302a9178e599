package greenbridge.need;

import greenbridge.id.Ids;
import greenbridge.organisation.Unit;
import greenbridge.tenants.Tenant;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Drafts of needs, and their publication. Each step is made on the revision that was seen, so of two one wins. */
@Singleton
class Drafting {
    static final int MOST = 30;

    private final NeedRows rows;
    private final RequirementRows requirements;
    private final Needs needs;
    private final Clocks clocks;

    Drafting(NeedRows rows, RequirementRows requirements, Needs needs, Clocks clocks) {
        this.rows = rows;
        this.requirements = requirements;
        this.needs = needs;
        this.clocks = clocks;
    }

    /** What is done with the requirements while a draft is kept. */
    sealed interface Change {
        record None() implements Change {}

        record Add(String text, boolean must) implements Change {}

        record Up(long id) implements Change {}

        record Drop(long id) implements Change {}
    }

    @Transactional
    public Need begin(Unit unit, Stated stated, Map<String, String> typed) {
        var need = needs.made(unit, stated, typed, false, false);
        rows.insert(need);
        return need;
    }

    @Transactional
    public boolean keep(Tenant tenant, Need seen, Stated stated, Map<String, String> typed, Change change) {
        if (!put(tenant, seen, stated, typed, null)) {
            return false;
        }
        switch (change) {
            case Change.None none -> {}
            case Change.Add add -> add(tenant, seen, add);
            case Change.Up up -> up(tenant, seen, up.id());
            case Change.Drop drop -> requirements.drop(tenant.id(), seen.id(), drop.id());
        }
        return true;
    }

    /** From now on what it asks for stays as it is, and the clocks run. */
    @Transactional
    public boolean publish(Tenant tenant, Need seen, Stated stated) {
        return put(tenant, seen, stated, Map.of(), clocks.now());
    }

    @Transactional
    public boolean discard(Tenant tenant, Need need) {
        // The row of the need first, as everybody takes them, and nothing where it is published.
        if (rows.touch(tenant.id(), need.id()) == 0) {
            return false;
        }
        requirements.dropAll(tenant.id(), need.id());
        return rows.drop(tenant.id(), need.id()) == 1;
    }

    private boolean put(
            Tenant tenant, Need seen, Stated stated, Map<String, String> typed, @Nullable LocalDateTime publishedAt) {
        var set = clocks.of(stated);
        return rows.keep(
                        tenant.id(),
                        seen.id(),
                        seen.revision(),
                        stated.title(),
                        stated.problem(),
                        stated.sector(),
                        stated.industry(),
                        stated.area(),
                        stated.equipment(),
                        stated.capacity(),
                        stated.capacityUnit(),
                        stated.saving(),
                        stated.budget(),
                        stated.loan(),
                        stated.mode(),
                        stated.most(),
                        stated.questionDays(),
                        stated.answerDays(),
                        typed,
                        publishedAt,
                        set.questionsUntil(),
                        set.closesAt())
                == 1;
    }

    private void add(Tenant tenant, Need need, Change.Add add) {
        var there = requirements.of(tenant.id(), need.id());
        if (there.size() < MOST) {
            int place = there.isEmpty() ? 1 : there.getLast().place() + 1;
            requirements.insert(new Requirement(tenant.id(), need.id(), Ids.next(), place, add.text(), add.must()));
        }
    }

    /** One place further to the front. */
    private void up(Tenant tenant, Need need, long id) {
        List<Requirement> order = new ArrayList<>(requirements.of(tenant.id(), need.id()));
        IntStream.range(1, order.size())
                .filter(at -> order.get(at).id() == id)
                .findFirst()
                .ifPresent(at -> Collections.swap(order, at, at - 1));
        for (int i = 0; i < order.size(); i++) {
            requirements.put(tenant.id(), need.id(), order.get(i).id(), i + 1);
        }
    }
}
