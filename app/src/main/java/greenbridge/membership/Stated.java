package greenbridge.membership;

import greenbridge.organisation.Unit;
import greenbridge.organisation.Units;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** What somebody says an organisation is, word for word, until an official has looked at it and as proof afterwards. */
@Serdeable
public record Stated(
        @Nullable String creditCode,
        String nameZh,
        @Nullable String nameEn,
        String kind,
        @Nullable String area,
        @Nullable String industry,
        @Nullable String contactName,
        @Nullable String contactPhone,
        @Nullable String contactEmail) {

    public static Stated of(Unit unit) {
        return new Stated(
                unit.creditCode(),
                unit.nameZh(),
                unit.nameEn(),
                unit.kind(),
                unit.area(),
                unit.industry(),
                unit.contactName(),
                unit.contactPhone(),
                unit.contactEmail());
    }

    Units.Legal legal() {
        return new Units.Legal(creditCode, nameZh, nameEn, kind, area, industry);
    }

    Units.Facts facts() {
        return new Units.Facts(null, null, null, contactName, contactPhone, contactEmail);
    }

    /** Who can be reached is told anew, what it says of itself stays. */
    Units.Facts facts(Unit unit) {
        var known = Units.Facts.of(unit);
        return new Units.Facts(
                known.summary(), known.summaryEn(), known.web(), contactName, contactPhone, contactEmail);
    }
}
