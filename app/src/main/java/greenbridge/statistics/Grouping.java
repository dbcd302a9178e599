package greenbridge.statistics;

import greenbridge.recommendation.Row;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** By what loans are put together; a key is empty where it is not known. */
enum Grouping {
    CITY,
    COUNTY,
    PRIORITY,
    INDUSTRY,
    YEAR,
    QUARTER,
    BANK,
    /** A loan with several kinds counts in each. */
    COLLATERAL;

    static Grouping of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElse(CITY);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String key() {
        return "statistics.group." + code();
    }

    /** @param day on which it happened */
    List<String> keys(Row row, LocalDate day) {
        return switch (this) {
            case CITY -> List.of(city(row.area()));
            case COUNTY -> List.of(Objects.requireNonNullElse(row.area(), ""));
            case PRIORITY ->
                List.of(row.priorityArea() == null ? "" : row.priorityArea().toString());
            case INDUSTRY ->
                List.of(Objects.requireNonNullElse(row.industry(), "").replaceFirst("[.].*$", ""));
            case YEAR -> List.of(String.valueOf(day.getYear()));
            case QUARTER -> List.of(day.getYear() + "-" + (day.getMonthValue() + 2) / 3);
            case BANK -> List.of(String.valueOf(row.bankId()));
            case COLLATERAL -> row.collateral().isEmpty() ? List.of("") : row.collateral();
        };
    }

    private static String city(@Nullable String area) {
        return area == null ? "" : area.substring(0, 4) + "00";
    }
}
