package greenbridge.exchange;

import greenbridge.catalog.Field;
import org.jspecify.annotations.Nullable;

/** A column of a catalog's table. */
public sealed interface Column {
    String key();

    String zh();

    String en();

    @Nullable
    String unit();

    default String label(boolean english) {
        return english ? en() : zh();
    }

    /** With its unit, as it stands above the column. */
    default String header(boolean english) {
        return unit() == null ? label(english) : label(english) + " (" + unit() + ")";
    }

    /** What every entry has, whatever the catalog. */
    enum Fixed implements Column {
        NUMBER("number", "编号", "Number"),
        TITLE("title", "名称", "Name"),
        TITLE_EN("titleEn", "英文名称", "English name"),
        SUMMARY("summary", "摘要", "Summary"),
        SUMMARY_EN("summaryEn", "英文摘要", "English summary"),
        CREDIT_CODE("creditCode", "统一社会信用代码", "Unified social credit code"),
        HOLDER("organisation", "单位名称", "Organisation"),
        AREA("area", "地区", "Region"),
        INDUSTRIES("industries", "行业", "Industries"),
        SECTORS("sectors", "技术领域", "Sectors"),
        IDENTIFIERS("identifiers", "型号与证书", "Models and certificates"),
        BADGES("badges", "徽标", "Badges"),
        PROCUREMENT("procurement", "政府采购", "Government procurement"),
        STATUS("status", "状态阶段", "Status"),
        VALID_FROM("validFrom", "有效期起", "Valid from"),
        VALID_TO("validTo", "有效期止", "Valid until"),
        BATCH("batch", "批次", "Batch"),
        SAMPLE("sample", "示例", "Sample"),
        /** Only in lists of results, where things of many kinds stand together. */
        CATALOG("catalog", "名录", "Catalog"),
        KIND("kind", "类别", "Kind"),
        ADDRESS("address", "网址", "Address");

        private final String key;
        private final String zh;
        private final String en;

        Fixed(String key, String zh, String en) {
            this.key = key;
            this.zh = zh;
            this.en = en;
        }

        boolean onlyInLists() {
            return this == CATALOG || this == KIND || this == ADDRESS;
        }

        @Override
        public String key() {
            return key;
        }

        @Override
        public String zh() {
            return zh;
        }

        @Override
        public String en() {
            return en;
        }

        @Override
        public @Nullable String unit() {
            return null;
        }
    }

    /** A field of the catalog's schema. */
    record Attribute(Field field) implements Column {
        @Override
        public String key() {
            return field.key();
        }

        @Override
        public String zh() {
            return field.zh();
        }

        @Override
        public String en() {
            return field.en();
        }

        @Override
        public @Nullable String unit() {
            return field.unit();
        }
    }
}
