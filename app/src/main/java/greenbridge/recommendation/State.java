package greenbridge.recommendation;

import java.util.Locale;

/** Where a recommendation stands, in the order of the notice. */
public enum State {
    DRAFT,
    LOCAL_CHECK,
    RECOMMENDED,
    RECEIVED_BY_BANK,
    INVESTIGATING,
    /** As the bank entered it. */
    APPROVED,
    /** By the bank; or by the authority, of what a bank proposed. */
    DECLINED,
    DISBURSED,
    IN_MONITORING,
    CLOSED,
    /** What a bank proposed has found its place. */
    TAKEN_UP;

    public boolean open() {
        return this != DECLINED && this != CLOSED && this != TAKEN_UP;
    }

    /** Whether the loan was paid out and is not over. */
    public boolean paid() {
        return this == DISBURSED || this == IN_MONITORING;
    }

    /** Whether a bank may offer: it has the project and has not decided. */
    public boolean offers() {
        return this == RECEIVED_BY_BANK || this == INVESTIGATING;
    }

    public String key() {
        return "recommendation.state." + name().toLowerCase(Locale.ROOT);
    }

    /** The end of the kind of the message that tells of it. */
    String told() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
