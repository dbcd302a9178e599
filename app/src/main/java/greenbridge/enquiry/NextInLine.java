package greenbridge.enquiry;

import greenbridge.entry.Entries;
import greenbridge.entry.Shown;
import greenbridge.organisation.Unit;
import greenbridge.organisation.Units;
import greenbridge.tenants.Area;
import greenbridge.tenants.Areas;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who else could answer: holders of entries in force in the same catalog who serve the place and for whom somebody acts here, in the
 * order of the day's {@link Lot}. No order is bought and none is remembered.
 */
@Singleton
class NextInLine {
    private static final long NOBODY = -1;

    private final Entries entries;
    private final Units units;
    private final BesideRows beside;
    private final Areas areas;
    private final EnquiryRows rows;

    NextInLine(Entries entries, Units units, BesideRows beside, Areas areas, EnquiryRows rows) {
        this.entries = entries;
        this.units = units;
        this.beside = beside;
        this.areas = areas;
        this.rows = rows;
    }

    /**
     * One entry of each holder, as many as are wanted.
     *
     * @param area where it is wanted, if that is known
     * @param without who is not asked
     * @param seed of the lot
     */
    @ReadOnly
    public List<Shown> beside(
            Tenant tenant,
            Shown entry,
            @Nullable String area,
            Set<Long> without,
            String seed,
            LocalDate day,
            int most) {
        var drawn = beside.drawn(
                tenant.id(),
                entry.tenantId(),
                entry.catalogId(),
                day,
                without.isEmpty() ? Set.of(NOBODY) : without,
                Serving.words(names(area)),
                Lot.before(day, seed),
                most);
        var shown = entries.all(tenant, day, drawn).stream()
                .collect(Collectors.toMap(Shown::publicId, Function.identity(), (one, again) -> one));
        return Lot.order(day, seed, shown.values(), each -> Objects.requireNonNull(each.holderPublicId()));
    }

    /** Whoever was not asked yet. */
    @ReadOnly
    public Optional<Shown> after(Tenant tenant, Enquiry late, LocalDate day) {
        return switch (late.aboutKind()) {
            case PRODUCT -> Optional.empty();
            case ENTRY ->
                entries.find(tenant, late.about(), day)
                        .flatMap(entry ->
                                beside(tenant, entry, area(tenant, late), asked(tenant, late), late.publicId(), day, 1)
                                        .stream()
                                        .findFirst());
        };
    }

    private Set<Long> asked(Tenant tenant, Enquiry late) {
        var asked = new HashSet<Long>();
        rows.bundle(tenant.id(), late.bundle()).forEach(each -> {
            if (each.providerId() != null) {
                asked.add(each.providerId());
            }
        });
        if (late.seekerId() != null) {
            asked.add(late.seekerId());
        }
        return asked;
    }

    private @Nullable String area(Tenant tenant, Enquiry enquiry) {
        Long seeker = enquiry.seekerId();
        return seeker == null
                ? null
                : units.byId(tenant, seeker).map(Unit::area).orElse(null);
    }

    private List<String> names(@Nullable String area) {
        return area == null || area.length() != 6
                ? List.of()
                : Stream.of(area, area.substring(0, 4) + "00", area.substring(0, 2) + "0000")
                        .distinct()
                        .flatMap(code -> areas.byCode(code).map(Area::nameZh).stream())
                        .toList();
    }
}
