package greenbridge.project;

import greenbridge.project.Gate.Kind;
import greenbridge.project.Gate.Result;
import java.util.List;
import java.util.Set;

/** The gates of green finance. Pure: the same facts always stand at the same gates. */
public final class Gates {
    private Gates() {}

    public static List<Gate> of(Facts facts) {
        return List.of(
                gate(Kind.ENERGY_ASSESSMENT, true, facts.of("energy_assessment"), Set.of("passed")),
                gate(Kind.ENVIRONMENT_ASSESSMENT, true, facts.of("environment_assessment"), Set.of("passed")),
                gate(
                        Kind.ELIMINATED,
                        true,
                        facts.of("industry_class"),
                        Set.of("encouraged", "permitted", "restricted")),
                gate(Kind.OBSOLETE, true, facts.of("obsolete_capacity"), Set.of("none", "retired")),
                gate(Kind.VIOLATIONS, true, facts.of("violations"), Set.of("none", "rectified")),
                gate(Kind.THRESHOLD, false, threshold(facts), Set.of("plain")),
                gate(Kind.CREDIT_RECORD, false, facts.of("credit_record"), Set.of("clean")),
                gate(Kind.SOLID_WASTE, false, facts.of("solid_waste_plan"), Set.of("made", "not_needed")));
    }

    /** What failed in one of two accounts has failed: what was listed is not overruled by what its owner writes later. */
    static List<Gate> worse(List<Gate> now, List<Gate> listed) {
        return now.stream()
                .map(gate -> listed.stream()
                        .filter(other -> other.kind() == gate.kind() && other.result() == Result.FAIL)
                        .findFirst()
                        .orElse(gate))
                .toList();
    }

    /** 限制类, 两高 and overcapacity go over the same higher threshold. */
    private static String threshold(Facts facts) {
        if (facts.of("industry_class").equals("restricted")
                || facts.of("two_high").equals("yes")) {
            return "higher";
        }
        return facts.of("two_high").equals("no") && !facts.of("industry_class").isEmpty() ? "plain" : "";
    }

    private static Gate gate(Kind kind, boolean hard, String fact, Set<String> passing) {
        return new Gate(
                kind, fact.isEmpty() ? Result.NEEDS_DATA : passing.contains(fact) ? Result.PASS : Result.FAIL, hard);
    }
}
