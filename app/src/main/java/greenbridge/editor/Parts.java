package greenbridge.editor;

import java.util.List;
import java.util.Optional;

/** All that there is to edit, in the order in which one would. */
final class Parts {
    static final List<Part> ALL = List.of(
            new TextsPart(),
            new BasisPart(),
            new SectionsPart(),
            new QuestionsPart(),
            new EvidencePart(),
            new DerivedPart(),
            new RulesPart(),
            new TiersPart(),
            new TermsPart(),
            new ScoringPart(),
            new GroundsPart(),
            new ListingPart());

    private Parts() {}

    static Optional<Part> named(String name) {
        return ALL.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    /** Where something is mended that a path names, as in rules/LG-E1. */
    static String place(String path) {
        String[] steps = path.split("/", -1);
        return switch (steps[0]) {
            case "form" ->
                steps.length == 1 ? "questions" : steps.length == 2 ? "sections/" + steps[1] : "questions/" + steps[2];
            case "quota", "publicity", "validity", "several", "sealed" -> "terms/" + SinglePart.ALL;
            case "intro", "who", "prepare", "remarks", "roundYear" -> "texts/" + SinglePart.ALL;
            case "listing", "scoring" -> steps[0] + "/" + SinglePart.ALL;
            case "basis" -> "basis";
            default -> steps.length == 1 ? steps[0] : steps[0] + "/" + steps[1];
        };
    }
}
