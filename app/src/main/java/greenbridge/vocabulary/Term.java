package greenbridge.vocabulary;

import org.jspecify.annotations.Nullable;

/** A code with its names. */
public record Term(String code, @Nullable String parent, String nameZh, String nameEn) {
    public String name(boolean english) {
        return english ? nameEn : nameZh;
    }
}
