package greenbridge.chance;

import greenbridge.match.Ground;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * Tells by which rule matches were computed: its number, and a sum over the published weights. The number is raised when conditions
 * change and the weights do not say so.
 */
final class RuleVersion {
    private static final int NUMBER = 1;

    static final String NOW = of(Arrays.stream(Ground.Kind.values())
            .map(kind -> kind.code() + "=" + kind.weight())
            .collect(Collectors.joining(",")));

    private RuleVersion() {}

    static String of(String weights) {
        var sum = new CRC32();
        sum.update(weights.getBytes(StandardCharsets.UTF_8));
        return NUMBER + "-" + Long.toHexString(sum.getValue());
    }
}
