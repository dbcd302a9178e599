package greenbridge.project;

import greenbridge.entry.Content;
import greenbridge.entry.Status;
import greenbridge.market.Figures;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A project as everybody sees it.
 *
 * @param tenantId whose entry it is
 * @param id of the entry
 * @param organisationId its owner, at home in {@code holderTenantId}
 * @param industry a code of the vocabulary
 * @param since the first day of the entry
 */
@MappedEntity("entry")
public record Project(
        int tenantId,
        @Id long id,
        String publicId,
        long organisationId,
        String organisationName,
        String title,
        @Nullable String area,
        @Nullable String industry,
        int holderTenantId,
        String organisationPublicId,
        @Nullable String organisationNameEn,
        boolean sample,
        Status status,
        LocalDate since,
        @TypeDef(type = DataType.JSON) Content content) {
    /** The catalog that projects are listed in. */
    public static final String CATALOG = "C31";

    /** The values of the schema, in its order. */
    public static final List<String> PRIORITIES = List.of("upgrade", "technology", "system", "industry");

    public String title(boolean english) {
        return english && content.titleEn() != null ? content.titleEn() : title;
    }

    public String owner(boolean english) {
        return english && organisationNameEn != null ? organisationNameEn : organisationName;
    }

    /** 万元. */
    public @Nullable BigDecimal loan() {
        return number("loan_need");
    }

    /** Months; the entry says years. */
    public @Nullable Integer months() {
        BigDecimal years = number("term");
        return years == null
                ? null
                : years.multiply(BigDecimal.valueOf(12))
                        .setScale(0, RoundingMode.HALF_UP)
                        .intValue();
    }

    /** What its owner expects, in tonnes of standard coal a year. */
    public @Nullable BigDecimal saving() {
        return number("saving");
    }

    /** One of {@link #PRIORITIES}, if any. */
    public @Nullable String priority() {
        String value = text("priority_area");
        return value != null && PRIORITIES.contains(value) ? value : null;
    }

    public @Nullable String text(String attribute) {
        String value = Objects.toString(content.attributes().get(attribute), "").strip();
        return value.isEmpty() ? null : value;
    }

    public @Nullable BigDecimal number(String attribute) {
        String value = text(attribute);
        try {
            return value == null ? null : new BigDecimal(value);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    public String path() {
        return "finance/projects/" + publicId;
    }

    /** A figure of the entry as pages write it; empty where there is none. */
    public String written(String attribute) {
        BigDecimal number = number(attribute);
        return number == null ? "" : Figures.whole(number);
    }

    /** Where its owner works on it. */
    public String deskPath() {
        return "workbench/projects/" + publicId;
    }

    /** Where a bank looks into what was opened to it. */
    public String dossierPath() {
        return "workbench/dossiers/" + publicId;
    }
}
