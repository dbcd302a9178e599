package greenbridge.tenants;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The places that anything here can lie in. */
@Singleton
public final class Areas {
    private final List<Area> all;
    private final Map<String, Area> byCode;
    private final Map<String, List<Area>> byParent;

    Areas() {
        all = Rows.of("areas.csv")
                .map(row -> new Area(
                        row.text("code"),
                        row.text("name_zh"),
                        row.text("name_en"),
                        row.absent("parent") ? null : row.text("parent"),
                        row.number("tenant")))
                .toList();
        byCode = all.stream().collect(Collectors.toUnmodifiableMap(Area::code, Function.identity()));
        byParent = all.stream()
                .filter(area -> area.parent() != null)
                .collect(Collectors.groupingBy(area -> Objects.requireNonNull(area.parent())));
    }

    public List<Area> all() {
        return all;
    }

    public Optional<Area> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public List<Area> childrenOf(String code) {
        return byParent.getOrDefault(code, List.of());
    }

    /** The place itself and everything in it, at any depth. */
    public List<Area> within(String code) {
        return byCode(code).stream()
                .flatMap(area -> Stream.concat(
                        Stream.of(area), childrenOf(code).stream().flatMap(child -> within(child.code()).stream())))
                .toList();
    }

    public List<Area> of(Tenant tenant) {
        return all.stream().filter(area -> area.tenantId() == tenant.id()).toList();
    }
}
