package greenbridge.need;

import greenbridge.id.Ids;
import greenbridge.organisation.Unit;
import greenbridge.organisation.Units;
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
    private final Units units;
    private final Clocks clocks;

    Drafting(NeedRows rows, RequirementRows requirements, Units units, Clocks clocks) {
        this.rows = rows;
        this.requirements = requirements;
        this.units = units;
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
        return made(unit, stated, typed, null, 0, false);
    }

    /** At once and without a form: for samples and tests. */
    @Transactional
    public Need publish(Tenant tenant, long organisationId, Stated stated, List<Needs.Asked> asked, boolean sample) {
        return publish(units.byId(tenant, organisationId).orElseThrow(), stated, asked, clocks.now(), 0, sample);
    }

    /**
     * As it was done at a moment.
     *
     * @param counted answers that came since then
     */
    @Transactional
    public Need publish(
            Unit unit, Stated stated, List<Needs.Asked> asked, LocalDateTime at, int counted, boolean sample) {
        var need = made(unit, stated, Map.of(), at, counted, sample);
        for (int i = 0; i < asked.size(); i++) {
            insert(need, i + 1, asked.get(i).text(), asked.get(i).must());
        }
        return need;
    }

    @Transactional
    public boolean keep(Tenant tenant, Need seen, Stated stated, Map<String, String> typed, Change change) {
        if (!put(tenant.id(), seen.id(), seen.revision(), stated, typed, null)) {
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
        return put(tenant.id(), seen.id(), seen.revision(), stated, Map.of(), clocks.now());
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

    /** An empty one, then what is stated. */
    private Need made(
            Unit unit,
            Stated stated,
            Map<String, String> typed,
            @Nullable LocalDateTime publishedAt,
            int counted,
            boolean sample) {
        long id = Ids.next();
        rows.begin(unit.tenantId(), id, Ids.random(), unit.id(), clocks.now(), counted, sample);
        put(unit.tenantId(), id, 0, stated, typed, publishedAt);
        return rows.byId(unit.tenantId(), id).orElseThrow();
    }

    private boolean put(
            int tenantId,
            long id,
            int revision,
            Stated stated,
            Map<String, String> typed,
            @Nullable LocalDateTime publishedAt) {
        var set = clocks.of(stated, publishedAt == null ? clocks.today() : publishedAt.toLocalDate());
        return rows.keep(
                        tenantId,
                        id,
                        revision,
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
            insert(need, place, add.text(), add.must());
        }
    }

    private void insert(Need need, int place, String text, boolean must) {
        requirements.insert(new Requirement(need.tenantId(), need.id(), Ids.next(), place, text, must));
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
