package greenbridge.match;

import greenbridge.demonstration.Demonstration;
import greenbridge.entry.Shown;
import greenbridge.entry.Status;
import greenbridge.organisation.Organisation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Things of the ledger as the facts that rules ask for. */
final class Describing {
    /** Fields of the catalogs that say how large a thing is, and their units. */
    private static final Map<String, String> SIZES =
            Map.of("capacity", "t/h", "rated_power", "kW", "processing_capacity", "t/d");

    private Describing() {}

    static Facts entry(Shown shown) {
        var content = shown.content();
        var attributes = content.attributes();
        String size = Stream.of("capacity", "rated_power", "processing_capacity")
                .filter(attributes::containsKey)
                .findFirst()
                .orElse("");
        Object money = attributes.containsKey("investment") ? attributes.get("investment") : attributes.get("price");
        return new Facts(
                shown.kind(),
                new Key(shown.tenantId(), shown.id()),
                shown.publicId(),
                content.title(),
                content.titleEn(),
                "entries/" + shown.publicId(),
                shown.sample(),
                content.sectors(),
                content.industries(),
                shown.area(),
                lines(content.titleEn(), content.summary(), content.summaryEn(), content.text()),
                shown.catalogCode(),
                shown.status() == Status.LISTED,
                Verdict.number(attributes.get("saving_rate")),
                Verdict.number(attributes.get(size)),
                SIZES.get(size),
                Verdict.number(money),
                null,
                false,
                key(shown.holderTenantId(), shown.holderId()));
    }

    static Facts demonstration(Demonstration each) {
        var data = each.data();
        return new Facts(
                "case",
                new Key(each.tenantId(), each.id()),
                each.publicId(),
                each.titleZh(),
                each.titleEn(),
                "cases/" + each.publicId(),
                each.sample(),
                each.sectors(),
                industries(each.industry()),
                each.area(),
                lines(each.titleEn(), each.summary(), each.summaryEn(), data.text()),
                "case",
                true,
                null,
                null,
                null,
                data.investment(),
                null,
                data.verifier() != null,
                key(each.holderTenantId(), each.holderId()));
    }

    /** @param services its entries on lists of those who serve others */
    static Facts company(Organisation each, List<Shown> services) {
        var first = services.isEmpty() ? null : services.getFirst();
        Map<String, Object> attributes =
                first == null ? Map.of() : first.content().attributes();
        BigDecimal least = Verdict.number(attributes.get("min_project"));
        String regions = Objects.toString(attributes.get("regions"), "");
        var sectors = Stream.concat(
                        each.sectors().stream(), services.stream().flatMap(one -> one.content().sectors().stream()))
                .distinct()
                .toList();
        return new Facts(
                first == null ? "organisation" : first.kind(),
                new Key(each.tenantId(), each.id()),
                each.publicId(),
                each.nameZh(),
                each.nameEn(),
                "organisations/" + each.publicId(),
                each.sample(),
                sectors,
                industries(each.industry()),
                each.area(),
                lines(
                        each.nameEn(),
                        each.summary(),
                        each.summaryEn(),
                        first == null ? null : first.content().text()),
                first == null ? "organisation" : first.catalogCode(),
                first != null && first.status() == Status.LISTED,
                null,
                null,
                null,
                least,
                regions,
                false,
                null);
    }

    static @Nullable Key key(@Nullable Integer tenantId, @Nullable Long id) {
        return tenantId == null || id == null ? null : new Key(tenantId, id);
    }

    private static String lines(@Nullable String... texts) {
        return Stream.of(texts).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }

    private static List<String> industries(@Nullable String industry) {
        return industry == null ? List.of() : List.of(industry);
    }
}
