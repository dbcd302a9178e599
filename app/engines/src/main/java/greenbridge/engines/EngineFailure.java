package greenbridge.engines;

import java.io.Serial;

/** An engine cannot run. The message is for the person who started the portal and says what to do. */
public final class EngineFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public EngineFailure(String message) {
        super(message);
    }

    public EngineFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
