package greenbridge.catalog;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that a tenant keeps a list of. */
@MappedEntity("catalog")
public record Catalog(
        int tenantId,
        @Id long id,
        String code,
        Form form,
        @Nullable String entryKind,
        Level level,
        String nameZh,
        String nameEn,
        int position,
        @TypeDef(type = DataType.JSON) Detail detail) {

    /** What it is in the portal: only some of what the texts call a list holds entries of its own. */
    public enum Form {
        CATALOG,
        LIST,
        BADGE,
        FLAG,
        TAXONOMY,
        POLICY
    }

    public enum Level {
        NATIONAL,
        PROVINCE,
        CITY,
        COUNTY
    }

    public String name(boolean english) {
        return english ? nameEn : nameZh;
    }

    /** The texts about a catalog. What the source does not say is absent. */
    @Serdeable
    public record Detail(
            @Nullable String descriptionZh,
            @Nullable String descriptionEn,
            @Nullable String owner,
            @Nullable String usedBy,
            @Nullable Source source,
            @Nullable String rulesZh,
            @Nullable String rulesEn,
            @Nullable String remarkZh,
            @Nullable String remarkEn,
            @Nullable List<String> sectors,
            @Nullable List<String> related) {

        public @Nullable String description(boolean english) {
            return english ? descriptionEn : descriptionZh;
        }

        public @Nullable String rules(boolean english) {
            return english ? rulesEn : rulesZh;
        }

        public @Nullable String remark(boolean english) {
            return english ? remarkEn : remarkZh;
        }
    }

    /** The text in which the catalog is named, as far as its copy says. */
    @Serdeable
    public record Source(
            @Nullable String seed,
            @Nullable String document,
            @Nullable String number,
            @Nullable String date,
            @Nullable String clause) {}
}
