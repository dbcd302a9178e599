package greenbridge.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All that somebody approves who approves a sheet. */
record Contents(
        String titleZh,
        String titleEn,
        @Nullable String note,
        @Nullable String waiver,
        List<SheetLine> lines,
        List<Pass> passes) {

    static Contents of(Sheet sheet, List<SheetLine> lines, List<Pass> passes) {
        return new Contents(sheet.titleZh(), sheet.titleEn(), sheet.note(), sheet.quotaWaiver(), lines, passes);
    }

    /** Why each is passed over, by application. */
    Map<Long, String> reasons() {
        return passes.stream().collect(Collectors.toMap(Pass::applicationId, Pass::reason));
    }

    /** Another one for whatever is changed, so that nobody approves what was not on the page. */
    String print() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(toString().getBytes(StandardCharsets.UTF_8)))
                    .substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
