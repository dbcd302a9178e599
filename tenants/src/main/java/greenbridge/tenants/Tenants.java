package greenbridge.tenants;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everyone who can run a portal here, and who does. Switching one on or giving it a host works within five seconds. */
@Singleton
public final class Tenants {
    private static final int NATIONAL = 1;

    private final List<Tenant> known;
    private final Switches switches;
    private volatile Register register;

    Tenants(Profiles profiles, Switches switches) {
        this.switches = switches;
        known = Rows.of("tenants.csv")
                .map(row -> {
                    var shortName = new Words(row.text("short_zh"), row.text("name_en"));
                    var profile = profiles.of(row.number("id"), row.text("slug"), shortName);
                    return new Tenant(
                            row.number("id"),
                            row.text("slug"),
                            row.text("name_zh"),
                            row.text("name_en"),
                            row.text("area_code"),
                            row.absent("parent") ? null : row.number("parent"),
                            Tenant.Kind.valueOf(row.text("kind")),
                            profile.sheet().enabled(),
                            profile);
                })
                .toList();
        switches.enrol(known);
        register = Register.of(known, switches.read());
    }

    public Tenant national() {
        return Objects.requireNonNull(register.byId.get(NATIONAL));
    }

    public List<Tenant> all() {
        return register.all;
    }

    public List<Tenant> enabled() {
        return register.all.stream().filter(Tenant::enabled).toList();
    }

    public Optional<Tenant> byId(int id) {
        return Optional.ofNullable(register.byId.get(id));
    }

    /** Also those who are not switched on: whoever serves a page asks {@link Tenant#enabled}. */
    public Optional<Tenant> bySlug(String slug) {
        return Optional.ofNullable(register.bySlug.get(slug));
    }

    /** The tenant with this host of its own, as a browser names it, with or without a port. */
    public Optional<Tenant> byHost(String host) {
        return Optional.ofNullable(
                        register.hosts.get(host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT)))
                .flatMap(this::byId);
    }

    /** The host that stands in addresses of the tenant, if it has one of its own. */
    public Optional<String> hostOf(Tenant tenant) {
        return register.hosts.entrySet().stream()
                .filter(host -> host.getValue() == tenant.id())
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }

    public TenantScope withParts(Tenant tenant) {
        return new TenantScope.WithParts(
                tenant,
                register.all.stream()
                        .filter(part -> part.parentId() != null && part.parentId() == tenant.id() && !tenant.national())
                        .toList());
    }

    /** For the national view; the reason is for whoever reads the code. */
    public TenantScope everyone(String reason) {
        return new TenantScope.National(reason, register.all);
    }

    /** Done at the start already; for whoever empties the database afterwards. */
    public void enrol() {
        switches.enrol(known);
        refresh();
    }

    /** On this node at once, on every other within five seconds. The national portal is always on. */
    public void turn(Tenant tenant, boolean on) {
        switches.turn(tenant.id(), on || tenant.national());
        refresh();
    }

    @Scheduled(fixedDelay = "3s", initialDelay = "3s")
    void refresh() {
        register = Register.of(known, switches.read());
    }

    private record Register(
            List<Tenant> all, Map<Integer, Tenant> byId, Map<String, Tenant> bySlug, Map<String, Integer> hosts) {
        static Register of(List<Tenant> known, Switches.Positions positions) {
            List<Tenant> all = known.stream()
                    .map(tenant -> tenant.switched(positions.enabled().getOrDefault(tenant.id(), tenant.enabled())))
                    .toList();
            return new Register(
                    all,
                    all.stream().collect(Collectors.toUnmodifiableMap(Tenant::id, Function.identity())),
                    all.stream().collect(Collectors.toUnmodifiableMap(Tenant::slug, Function.identity())),
                    positions.hosts());
        }
    }
}
