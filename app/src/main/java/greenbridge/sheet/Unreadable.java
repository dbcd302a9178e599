package greenbridge.sheet;

import java.util.List;

/** A file cannot be read as a table, or not any further. The message key says why, for the person who sent it. */
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    private final String messageKey;
    private final transient List<Object> arguments;

    public Unreadable(String messageKey, Object... arguments) {
        super(messageKey);
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    public String messageKey() {
        return messageKey;
    }

    public List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }
}
