package greenbridge.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PaletteTest {
    static Stream<Tenant> everyTenant() {
        return Known.TENANTS.all().stream();
    }

    @ParameterizedTest
    @MethodSource("everyTenant")
    void everyPairReadsInEveryPalette(Tenant tenant) {
        everyPairReads(tenant, tenant.profile().palette().roles(), 0);
    }

    @ParameterizedTest
    @MethodSource("everyTenant")
    void largeTypeReadsBetterThanMust(Tenant tenant) {
        everyPairReads(tenant, tenant.profile().palette().largeTypeRoles(), 1);
    }

    @ParameterizedTest
    @MethodSource("everyTenant")
    void textOfLargeTypeReachesSevenToOne(Tenant tenant) {
        Map<String, Colour> roles = tenant.profile().palette().largeTypeRoles();
        for (String text : new String[] {"ink", "ink-2", "ink-3", "brand"}) {
            for (String ground : new String[] {"paper", "card"}) {
                assertThat(colour(roles, text).contrast(colour(roles, ground)))
                        .as("%s: %s on %s", tenant.slug(), text, ground)
                        .isGreaterThanOrEqualTo(7);
            }
        }
    }

    @Test
    void contrastIsThatOfTheStandard() {
        assertThat(Colour.BLACK.contrast(Colour.WHITE)).isEqualTo(21);
        assertThat(Colour.of("#767676").contrast(Colour.WHITE)).isBetween(4.54, 4.55);
        assertThat(Colour.of("#777777").contrast(Colour.WHITE)).isLessThan(4.5);
    }

    @Test
    void whatIsNotAColourIsRefused() {
        assertThatThrownBy(() -> Colour.of("red;}body{")).isInstanceOf(IllegalArgumentException.class);
    }

    private static void everyPairReads(Tenant tenant, Map<String, Colour> roles, double more) {
        for (Palette.Pair pair : Palette.pairs()) {
            for (String ground : pair.grounds()) {
                assertThat(colour(roles, pair.over()).contrast(colour(roles, ground)))
                        .as("%s: %s on %s", tenant.slug(), pair.over(), ground)
                        .isGreaterThanOrEqualTo(pair.needs() + more);
            }
        }
    }

    private static Colour colour(Map<String, Colour> roles, String role) {
        return Objects.requireNonNull(roles.get(role), role);
    }
}
