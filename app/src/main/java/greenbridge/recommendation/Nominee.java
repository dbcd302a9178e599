package greenbridge.recommendation;

import greenbridge.project.Gate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published project as far as it matters for recommending it.
 *
 * @param collateral codes
 * @param gates of green finance, as its dossier stands to them
 */
public record Nominee(
        String publicId,
        long organisationId,
        String organisationName,
        String title,
        @Nullable String area,
        @Nullable String industry,
        @Nullable Integer priorityArea,
        @Nullable Long loan,
        List<String> collateral,
        Savings promised,
        List<Gate> gates) {

    public String path() {
        return "finance/projects/" + publicId;
    }

    /** Hard gates that fail: with one of them it is recommended to nobody. */
    public List<Gate> blocking() {
        return gates.stream().filter(Gate::blocks).toList();
    }

    /** What is to be thought of, and does not keep anybody from it. */
    public List<Gate> doubtful() {
        return gates.stream()
                .filter(gate -> !gate.blocks() && gate.result() != Gate.Result.PASS)
                .toList();
    }
}
