package greenbridge.exchange;

import java.util.ArrayList;
import java.util.List;

/** Counts rows and keeps the first findings: whoever wants all of them reads the checked copy. */
final class Tally {
    private static final int KEPT = 200;

    private final List<Finding> findings = new ArrayList<>();
    private int rows;

    void row(List<Finding> ofRow) {
        rows++;
        found(ofRow);
    }

    void found(List<Finding> more) {
        more.stream().limit(KEPT - findings.size()).forEach(findings::add);
    }

    Report report(Intake intake, boolean written) {
        return new Report(
                rows,
                intake.added(),
                intake.changed(),
                intake.unchanged(),
                intake.problems(),
                List.copyOf(findings),
                intake.newBatches(),
                intake.newOrganisations(),
                written);
    }
}
