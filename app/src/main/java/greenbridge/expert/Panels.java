package greenbridge.expert;

import greenbridge.account.People;
import greenbridge.account.Person;
import greenbridge.call.Call;
import greenbridge.oversight.Case;
import greenbridge.pack.Scoring;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What experts said, for those who decide. */
@Singleton
public class Panels {
    private final ScoreRows rows;
    private final DrawRows draws;
    private final People people;

    Panels(ScoreRows rows, DrawRows draws, People people) {
        this.rows = rows;
        this.draws = draws;
        this.people = people;
    }

    /**
     * A score with whose it is.
     *
     * @param counts false once there is a newer submission than it was given to, or a newer round
     */
    public record Given(Score score, String name, boolean counts, boolean outlier) {}

    /**
     * All that was said of one application.
     *
     * @param draw for the newest submission; null where nobody has drawn for it
     */
    public record Shown(
            Scoring scoring,
            Panel panel,
            List<Given> given,
            @Nullable Draw draw) {}

    /** Nothing where the pack has no scoring. */
    @ReadOnly
    public Optional<Shown> shown(Case found) {
        return Optional.ofNullable(found.pack().scoring()).map(scoring -> shown(found, scoring));
    }

    /** By application, of all in a call that anybody was drawn for; in one statement. */
    @ReadOnly
    public Map<Long, Panel> of(Call call, Scoring scoring) {
        return rows.ofCall(call.tenantId(), call.id()).stream()
                .collect(Collectors.groupingBy(Score::applicationId))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> Panel.of(scoring, each.getValue())));
    }

    private Shown shown(Case found, Scoring scoring) {
        var application = found.application();
        var all = rows.of(application.tenantId(), application.id());
        var current = all.stream()
                .filter(score -> score.submission() == application.submission())
                .toList();
        var panel = Panel.of(scoring, current);
        var given = all.stream()
                .map(score -> new Given(
                        score,
                        people.byId(score.personId()).map(Person::name).orElse(""),
                        score.submission() == application.submission() && score.round() == panel.round(),
                        panel.outliers().contains(score.id())))
                .toList();
        return new Shown(
                scoring,
                panel,
                given,
                draws.of(application.tenantId(), application.id(), application.submission())
                        .orElse(null));
    }
}
