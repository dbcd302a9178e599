package greenbridge.home;

import greenbridge.catalog.Indicator;
import greenbridge.tenants.Profile;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a home page tells, as of one day. An empty list is a section that is not there. */
public record HomeFacts(
        List<Door> doors,
        List<Round> rounds,
        List<Batch> batches,
        List<Entry> entries,
        List<Case> cases,
        List<Policy> policies,
        List<Figure> figures,
        Map<Integer, Long> byTenant) {

    /** Of the sections of a row, those there is something to show for. */
    public List<Profile.Section> shown(List<Profile.Section> row) {
        return row.stream().filter(this::has).toList();
    }

    private boolean has(Profile.Section section) {
        return switch (section) {
            case DOORS -> !doors.isEmpty();
            case TILES -> true;
            case ROUNDS -> !rounds.isEmpty();
            case BATCHES -> !batches.isEmpty();
            case ENTRIES -> !entries.isEmpty();
            case CASES -> !cases.isEmpty();
            case POLICIES -> !policies.isEmpty();
            case NUMBERS -> !figures.isEmpty();
        };
    }

    /** A catalog with how much is in force in it and when something was last added. */
    @MappedEntity("catalog")
    public record Door(
            @Id long id, int tenantId, String code, String nameZh, String nameEn, long listed, LocalDate latest) {
        public String name(boolean english) {
            return english ? nameEn : nameZh;
        }
    }

    /** What one can apply for, or object to. */
    @MappedEntity("call_round")
    public record Round(
            @Id long id,
            int tenantId,
            String publicId,
            Kind kind,
            String titleZh,
            String titleEn,
            LocalDate opensOn,
            @Nullable LocalDate closesOn,
            boolean sample) {
        public enum Kind {
            CALL,
            NOTICE
        }

        public String title(boolean english) {
            return english ? titleEn : titleZh;
        }

        public String path() {
            return (kind == Kind.CALL ? "calls/" : "notices/") + publicId;
        }

        public boolean begun(LocalDate day) {
            return !day.isBefore(opensOn);
        }

        /** Until it opens, or then until it closes; null for a call that stays open. */
        public @Nullable Long days(LocalDate day) {
            var next = begun(day) ? closesOn : opensOn;
            return next == null ? null : ChronoUnit.DAYS.between(day, next);
        }

        /** The key of what stands beside its days. */
        public String state(LocalDate day) {
            return kind == Kind.NOTICE ? "notice" : begun(day) ? "open" : "planned";
        }
    }

    @MappedEntity("batch")
    public record Batch(
            @Id long id,
            int tenantId,
            String code,
            String titleZh,
            @Nullable String titleEn,
            @Nullable String documentNumber,
            LocalDate publishedOn,
            boolean sample,
            String catalogCode,
            String catalogZh,
            String catalogEn,
            long entries) {
        public String title(boolean english) {
            return english && titleEn != null ? titleEn : titleZh;
        }

        public String catalog(boolean english) {
            return english ? catalogEn : catalogZh;
        }
    }

    @MappedEntity("entry")
    public record Entry(
            @Id long id,
            int tenantId,
            String publicId,
            String kind,
            String title,
            @Nullable String titleEn,
            @Nullable String holder,
            @Nullable String holderEn,
            @TypeDef(type = DataType.JSON) @Nullable List<Indicator> indicators,
            @Nullable LocalDate validTo,
            boolean sample) {
        public String title(boolean english) {
            return english && titleEn != null ? titleEn : title;
        }

        public @Nullable Indicator indicator() {
            return indicators == null || indicators.isEmpty() ? null : indicators.getFirst();
        }
    }

    @MappedEntity("demonstration")
    public record Case(
            @Id long id,
            int tenantId,
            String publicId,
            String titleZh,
            @Nullable String titleEn,
            @Nullable String holder,
            @Nullable String holderEn,
            @Nullable String area,
            @TypeDef(type = DataType.JSON) @Nullable List<Indicator> indicators,
            @Nullable LocalDate completedOn,
            boolean sample) {
        public String title(boolean english) {
            return english && titleEn != null ? titleEn : titleZh;
        }

        public @Nullable Indicator indicator() {
            return indicators == null || indicators.isEmpty() ? null : indicators.getFirst();
        }
    }

    @MappedEntity("policy")
    public record Policy(
            @Id long id,
            int tenantId,
            String publicId,
            String titleZh,
            @Nullable String titleEn,
            @Nullable String documentNumber,
            @Nullable LocalDate dated,
            String standing) {
        public String title(boolean english) {
            return english && titleEn != null ? titleEn : titleZh;
        }
    }

    /** A count; its key names a text and a place. */
    public record Figure(String key, String path, long count) {}

    @Introspected
    record Share(int tenantId, long count) {}
}
