package greenbridge.policy;

import greenbridge.id.Ids;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of ledger/policies.json: what the copies say about a document, and in which copy it is. */
@Serdeable
record PolicyFile(
        String code,
        String seed,
        String part,
        String title,
        String title_en,
        boolean titlePrinted,
        String kind,
        @Nullable String number,
        @Nullable List<String> issuers,
        @Nullable LocalDate signed,
        @Nullable LocalDate released,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String status,
        @Nullable Integer targetYear,
        @Nullable String link,
        String tenant,
        @Nullable List<String> areas,
        @Nullable List<String> sectors,
        @Nullable List<Cited> cited,
        @Nullable String remarkZh,
        @Nullable String remarkEn) {

    @Serdeable
    record Cited(
            @Nullable String number,
            String title,
            @Nullable String title_en,
            @Nullable String note) {}

    String resource() {
        return "policies/" + seed.toLowerCase(Locale.ROOT) + ".txt";
    }

    Policy policy(int tenantId, LocalDateTime now) {
        return new Policy(
                tenantId,
                Ids.next(),
                Ids.random(),
                code,
                title,
                title_en,
                number,
                orNone(issuers),
                signed,
                released,
                validFrom,
                validTo,
                standing(),
                link,
                areas == null || areas.isEmpty() ? null : areas.getFirst(),
                orNone(sectors),
                orNone(cited).stream()
                        .map(each -> new Policy.Citation(each.number(), each.title(), each.title_en(), each.note()))
                        .toList(),
                new Policy.Detail(kind, titlePrinted, targetYear, remarkZh, remarkEn),
                now);
    }

    /** The head of the document comes first and is there even where the text opens with a heading. */
    List<Section> sections(Policy policy, String copy) {
        var whole = Printed.of(copy);
        var text = seed.equals(part) ? whole : whole.part(title);
        var sections = new ArrayList<Section>();
        for (Outline.Part each : Outline.of(title, text)) {
            boolean head = each.depth() == 0 && sections.isEmpty();
            sections.add(new Section(
                    policy.tenantId(),
                    Ids.next(),
                    policy.id(),
                    sections.size(),
                    each.depth(),
                    each.heading(),
                    head ? headTrail() : each.trail(),
                    each.body()));
        }
        return sections;
    }

    private String headTrail() {
        var known = Stream.concat(Stream.ofNullable(number), orNone(issuers).stream())
                .toList();
        return known.isEmpty() ? kind : String.join(" ", known);
    }

    private Policy.Standing standing() {
        return switch (status) {
            case "现行" -> Policy.Standing.IN_FORCE;
            case "过期" -> Policy.Standing.EXPIRED;
            default -> Policy.Standing.UNKNOWN;
        };
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
