package greenbridge.project;

import greenbridge.file.Kind;
import greenbridge.file.Slot;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The places for papers in a dossier. What banks ask of nearly every project is expected; its absence is a gap and no refusal. */
public enum PaperKind {
    FEASIBILITY(true),
    FILING(true),
    ENERGY_ASSESSMENT(true),
    ENVIRONMENT_ASSESSMENT(true),
    CONTRACT(true),
    ACCOUNTS(true),
    DIAGNOSIS(true),
    COLLATERAL(false),
    OTHER(false);

    private final boolean expected;

    PaperKind(boolean expected) {
        this.expected = expected;
    }

    public boolean expected() {
        return expected;
    }

    public String key() {
        return "project.paper." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The field of its file in the form. */
    public String field() {
        return "paper-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Slot slot() {
        return new Slot(
                field(),
                20 * Slot.MEGABYTE,
                EnumSet.of(Kind.PDF, Kind.OFD, Kind.DOCX, Kind.XLSX, Kind.PNG, Kind.JPEG),
                500);
    }

    static List<Slot> slots() {
        return Arrays.stream(values()).map(PaperKind::slot).toList();
    }

    static Optional<PaperKind> of(String field) {
        return Arrays.stream(values())
                .filter(kind -> kind.field().equals(field))
                .findFirst();
    }
}
