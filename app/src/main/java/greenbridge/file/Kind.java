package greenbridge.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What may be handed in at all. */
public enum Kind {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    /** 版式文件, GB/T 33190. */
    OFD("application/ofd", "ofd"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    WEBP("image/webp", "webp"),
    CSV("text/csv", "csv"),
    TXT("text/plain", "txt");

    private final String mediaType;

    @SuppressWarnings("ImmutableEnumChecker") // Unmodifiable.
    private final List<String> endings;

    Kind(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    public String mediaType() {
        return mediaType;
    }

    public List<String> endings() {
        return endings;
    }

    /** Texts look alike; which of them it is only the name says. */
    boolean text() {
        return this == CSV || this == TXT;
    }

    static Optional<Kind> ofName(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.endings.contains(ending))
                .findFirst();
    }
}
