package greenbridge.notice;

import greenbridge.catalog.Indicator;
import greenbridge.pack.Pack;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Freezes a list. Pure. */
final class Lines {
    private Lines() {}

    static List<NoticeLine> of(long notice, List<Waiting> waiting, Pack pack) {
        var lines = new ArrayList<NoticeLine>(waiting.size());
        for (Waiting each : waiting) {
            lines.add(new NoticeLine(
                    each.tenantId(),
                    notice,
                    lines.size() + 1,
                    each.id(),
                    each.organisationId(),
                    each.nameZh(),
                    each.nameEn(),
                    each.title(pack.listing()),
                    each.area(),
                    each.facts(pack),
                    NoticeLine.Outcome.SHOWN,
                    null,
                    each.sample(),
                    0));
        }
        return lines;
    }

    /** SHA-256 of the lines as texts, parted by tabs and ends of lines, as anybody can make them from the list. */
    static String hash(List<NoticeLine> lines) {
        String text = lines.stream()
                .map(line -> String.join(
                        "\t",
                        String.valueOf(line.place()),
                        line.nameZh(),
                        Objects.requireNonNullElse(line.title(), ""),
                        Objects.requireNonNullElse(line.area(), ""),
                        facts(line.facts(), false)))
                .collect(Collectors.joining("\n"));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String facts(List<Indicator> facts, boolean english) {
        return facts.stream()
                .map(fact -> fact.label(english)
                        + (english ? ": " : "：")
                        + fact.value()
                        + (fact.unit() == null ? "" : " " + fact.unit(english)))
                .collect(Collectors.joining(english ? "; " : "；"));
    }
}
