package greenbridge.project;

import java.util.Locale;

/**
 * One condition that money for a project depends on, and how this project stands to it.
 *
 * @param hard whether a failure keeps officials from recommending it
 */
public record Gate(Kind kind, Result result, boolean hard) {
    /** In the order in which they are shown; clause, source and effect are texts by their keys. */
    public enum Kind {
        ENERGY_ASSESSMENT,
        ENVIRONMENT_ASSESSMENT,
        ELIMINATED,
        OBSOLETE,
        VIOLATIONS,
        THRESHOLD,
        CREDIT_RECORD,
        SOLID_WASTE;

        String key() {
            return "project.gate." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public enum Result {
        PASS,
        FAIL,
        NEEDS_DATA;

        public String key() {
            return "project.gate.result." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public boolean blocks() {
        return hard && result == Result.FAIL;
    }

    /** The key of its name. */
    public String key() {
        return kind.key();
    }

    public String clauseKey() {
        return kind.key() + ".clause";
    }

    public String sourceKey() {
        return kind.key() + ".source";
    }

    /** Of what follows where it fails. */
    public String effectKey() {
        return kind.key() + ".effect";
    }
}
