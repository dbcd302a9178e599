package greenbridge.home;

import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The facts of home pages. They count whole catalogs, so they are kept for a short while; detail pages are never kept. */
@Singleton
public final class Home {
    private static final Duration KEPT = Duration.ofSeconds(20);
    private static final int DOORS = 4;
    private static final int DAYS_REMEMBERED = 64;

    private final HomeRows rows;
    private final Tenants tenants;
    private final Clock clock;
    private final Map<Asked, Known> known = new ConcurrentHashMap<>();

    private record Asked(int tenantId, LocalDate day) {}

    private record Known(HomeFacts facts, Instant until) {}

    Home(HomeRows rows, Tenants tenants, Clock clock) {
        this.rows = rows;
        this.tenants = tenants;
        this.clock = clock;
    }

    public HomeFacts facts(Tenant tenant, LocalDate day) {
        if (known.size() > DAYS_REMEMBERED) {
            known.clear(); // Whoever walks through the calendar must not fill the memory.
        }
        return known.compute(new Asked(tenant.id(), day), (asked, old) -> {
                    Instant now = clock.instant();
                    return old != null && now.isBefore(old.until())
                            ? old
                            : new Known(read(tenant, day), now.plus(KEPT));
                })
                .facts();
    }

    private HomeFacts read(Tenant tenant, LocalDate day) {
        Collection<Integer> owners = tenant.national()
                ? tenants.everyone("The national portal shows what every portal publishes")
                        .ids()
                : List.of(tenant.id(), tenants.national().id());
        List<HomeFacts.Door> doors = rows.doors(tenant.id(), day);
        List<HomeFacts.Batch> batches = rows.batches(owners, day);
        long listed = doors.stream().mapToLong(HomeFacts.Door::listed).sum();
        return new HomeFacts(
                featured(tenant, doors),
                rows.rounds(owners, day),
                batches,
                batches.stream()
                        .limit(4)
                        .flatMap(batch -> rows.firstOf(batch.tenantId(), batch.id(), day).stream())
                        .limit(6)
                        .toList(),
                rows.cases(tenant.id()),
                rows.policies(owners, tenant.id()),
                Stream.of(
                                new HomeFacts.Figure("home.figure.entries", "search", listed),
                                new HomeFacts.Figure("home.figure.catalogs", "catalogs", doors.size()),
                                new HomeFacts.Figure(
                                        "home.figure.organisations",
                                        "search?kind=organisation",
                                        rows.organisations(tenant.id())),
                                new HomeFacts.Figure("home.figure.cases", "cases", rows.allCases(tenant.id())),
                                new HomeFacts.Figure("home.figure.policies", "policies", rows.allPolicies(owners)))
                        .filter(figure -> figure.count() > 0)
                        .toList(),
                tenant.national()
                        ? rows.shares(owners, day).stream()
                                .collect(Collectors.toMap(HomeFacts.Share::tenantId, HomeFacts.Share::count))
                        : Map.of());
    }

    /** The catalogs the tenant puts forward, then the fullest others. */
    private static List<HomeFacts.Door> featured(Tenant tenant, List<HomeFacts.Door> doors) {
        List<String> codes = tenant.profile().sheet().featured();
        return doors.stream()
                .sorted(Comparator.comparingInt((HomeFacts.Door door) ->
                                codes.contains(door.code()) ? codes.indexOf(door.code()) : codes.size())
                        .thenComparing(door -> door.tenantId() != tenant.id())
                        .thenComparing(
                                Comparator.comparingLong(HomeFacts.Door::listed).reversed()))
                .limit(DOORS)
                .toList();
    }
}
