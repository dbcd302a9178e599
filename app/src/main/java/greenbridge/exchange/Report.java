package greenbridge.exchange;

import java.util.List;
import java.util.Set;

/**
 * What an import did or, in a dry run, would have done.
 *
 * @param findings the first of them; all stand in the checked copy
 * @param newBatches codes of batches that were not there before
 */
public record Report(
        int rows,
        int added,
        int changed,
        int unchanged,
        int problems,
        List<Finding> findings,
        Set<String> newBatches,
        int newOrganisations,
        boolean written) {

    public boolean clean() {
        return problems == 0;
    }
}
