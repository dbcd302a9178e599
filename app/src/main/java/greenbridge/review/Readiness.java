package greenbridge.review;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether a sheet says all that it has to say. */
final class Readiness {
    private Readiness() {}

    /** What is missing first; nothing where nothing is. */
    static Optional<Approving.Incomplete> of(Ranking ranking, Contents contents) {
        var byId = ranking.all().stream().collect(Collectors.toMap(Standing::id, Function.identity()));
        Function<Long, String> name =
                id -> Optional.ofNullable(byId.get(id)).map(Standing::nameZh).orElse("");
        var low = contents.lines().stream()
                .map(SheetLine::applicationId)
                .filter(id -> !ranking.reaches(id))
                .map(name)
                .toList();
        if (!low.isEmpty()) {
            return wrong("review.sheet.wrong.score", low);
        }
        var chosen = contents.lines().stream().map(SheetLine::applicationId).collect(Collectors.toSet());
        var reasons = contents.reasons();
        var passed = ranking.passed(chosen).stream()
                .filter(each ->
                        Objects.requireNonNullElse(reasons.get(each.id()), "").isBlank())
                .map(Standing::nameZh)
                .toList();
        if (!passed.isEmpty()) {
            return wrong("review.sheet.wrong.passed", passed);
        }
        var placed = ranking.unreasoned(contents.lines()).stream()
                .map(line -> name.apply(line.applicationId()))
                .toList();
        return placed.isEmpty() ? Optional.empty() : wrong("review.sheet.wrong.placed", placed);
    }

    private static Optional<Approving.Incomplete> wrong(String key, List<String> names) {
        return Optional.of(new Approving.Incomplete(key, names));
    }
}
