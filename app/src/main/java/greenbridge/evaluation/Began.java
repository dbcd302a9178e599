package greenbridge.evaluation;

import greenbridge.account.Person;
import greenbridge.id.Ids;
import greenbridge.tenants.Tenant;
import java.time.LocalDateTime;
import java.util.Objects;

/** An evaluation as it begins. */
final class Began {
    private Began() {}

    static Evaluation of(
            Tenant tenant,
            Rulebook rulebook,
            Evaluations.Wish wish,
            Person person,
            boolean listed,
            LocalDateTime now,
            boolean sample) {
        return new Evaluation(
                tenant.id(),
                Ids.next(),
                Ids.random(),
                rulebook.code(),
                wish.agency().id(),
                wish.enterprise().id(),
                Cities.of(Objects.requireNonNull(wish.enterprise().area())),
                Evaluation.State.ASKED,
                listed,
                wish.from(),
                wish.to(),
                wish.note(),
                person.id(),
                now,
                null,
                null,
                null,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                sample);
    }
}
