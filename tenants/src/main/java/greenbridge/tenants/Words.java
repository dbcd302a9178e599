package greenbridge.tenants;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** A text in both languages. Where nobody wrote an English one, the Chinese stands in for it. */
@Serdeable
public record Words(@Nullable String zh, @Nullable String en) {
    public static final Words NONE = new Words(null, null);

    public String text(Language language) {
        String chinese = zh == null ? "" : zh;
        return switch (language) {
            case ZH -> chinese;
            case EN -> en == null || en.isBlank() ? chinese : en;
        };
    }

    public boolean given() {
        return zh != null && !zh.isBlank();
    }
}
