package greenbridge.tenants;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages a page can be read in; Chinese is what counts, English helps. */
public enum Language {
    ZH("zh", "zh-CN", "中文"),
    EN("en", "en", "English");

    private final String code;
    private final String tag;
    private final String label;

    Language(String code, String tag, String label) {
        this.code = code;
        this.tag = tag;
        this.label = label;
    }

    /** As in {@code ?lang=}; anything unknown is Chinese. */
    public static Language of(@Nullable String code) {
        return EN.code.equals(code) ? EN : ZH;
    }

    public String code() {
        return code;
    }

    /** As in {@code <html lang>}. */
    public String tag() {
        return tag;
    }

    public String label() {
        return label;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    public Language other() {
        return this == ZH ? EN : ZH;
    }
}
