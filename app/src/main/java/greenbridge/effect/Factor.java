package greenbridge.effect;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A coefficient as its document prints it.
 *
 * @param scale what leads from the unit of the meter over this one to kilograms
 * @param conversion the same in signs, for the formula; empty where nothing is to be converted
 * @param source null for a figure of one's own
 */
public record Factor(
        Carrier carrier,
        Kind kind,
        Span value,
        String unit,
        BigDecimal scale,
        String conversion,
        @Nullable Source source) {

    public enum Kind {
        /** Standard coal. */
        COAL,
        CO2,
        /** Net calorific value, the first of the three that make the carbon dioxide of a fuel. */
        CALORIFIC,
        CARBON,
        OXIDATION
    }

    /**
     * Where it stands and from which day it counts.
     *
     * @param placeZh where in the document
     */
    public record Source(
            LocalDate from,
            String number,
            String documentZh,
            String documentEn,
            String issuerZh,
            String issuerEn,
            String placeZh,
            String placeEn,
            @Nullable String remarkZh,
            @Nullable String remarkEn,
            @Nullable String link) {
        public String document(boolean english) {
            return english ? documentEn : documentZh;
        }

        public String issuer(boolean english) {
            return english ? issuerEn : issuerZh;
        }

        public String place(boolean english) {
            return english ? placeEn : placeZh;
        }

        public @Nullable String remark(boolean english) {
            return english ? remarkEn : remarkZh;
        }
    }

    /** What somebody measured or was told, per unit of the meter and in kilograms after the scale. */
    static Factor own(Carrier carrier, Kind kind, BigDecimal value, String unit, BigDecimal scale, String conversion) {
        return new Factor(carrier, kind, Span.exactly(value), unit, scale, conversion, null);
    }

    public String written() {
        return unit.isEmpty() ? value.written() : value.written() + " " + unit;
    }
}
