package greenbridge.product;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a condition is about, in the order of the form. */
@Serdeable
public enum Field {
    AMOUNT,
    MONTHS,
    SAVING,
    COLLATERAL,
    AREA,
    INDUSTRY,
    SECTOR,
    ORGANISATION_KIND,
    CONTRACT;

    private static final String NATION = "100000";

    /** A number with a unit, or else codes. */
    public boolean measured() {
        return this == AMOUNT || this == MONTHS || this == SAVING;
    }

    /** The key of its name. */
    public String key() {
        return "product.field." + code();
    }

    /** As its input is named in forms. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Nullable
    BigDecimal number(Ask ask) {
        return switch (this) {
            case AMOUNT -> ask.amount() == null ? null : BigDecimal.valueOf(ask.amount());
            case MONTHS -> ask.months() == null ? null : BigDecimal.valueOf(ask.months());
            case SAVING -> ask.saving();
            case COLLATERAL, AREA, INDUSTRY, SECTOR, ORGANISATION_KIND, CONTRACT -> null;
        };
    }

    Collection<String> codes(Ask ask) {
        return switch (this) {
            case COLLATERAL -> ask.collateral();
            case AREA -> only(ask.area());
            case INDUSTRY -> only(ask.industry());
            case SECTOR -> only(ask.sector());
            case ORGANISATION_KIND -> only(ask.organisationKind());
            case CONTRACT -> only(ask.contract());
            case AMOUNT, MONTHS, SAVING -> List.of();
        };
    }

    /** A province has its cities within it, a sector its parts. */
    boolean within(String part, String whole) {
        return switch (this) {
            case AREA -> part.startsWith(reach(whole));
            case INDUSTRY, SECTOR -> part.startsWith(whole);
            case COLLATERAL, ORGANISATION_KIND, CONTRACT, AMOUNT, MONTHS, SAVING -> part.equals(whole);
        };
    }

    /** What the codes of all places in an area begin with. */
    private static String reach(String area) {
        if (area.equals(NATION)) {
            return "";
        }
        if (area.endsWith("0000")) {
            return area.substring(0, area.length() - 4);
        }
        return area.endsWith("00") ? area.substring(0, area.length() - 2) : area;
    }

    private static List<String> only(@Nullable String code) {
        return code == null || code.isEmpty() ? List.of() : List.of(code);
    }
}
