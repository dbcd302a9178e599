package greenbridge.engines;

import java.util.ArrayList;
import java.util.List;

/** A shell between the portal and an engine. It notices the end of the portal, whatever way that went, and takes the engine along. */
final class Guard {
    private static final String SCRIPT = """
            # The portal holds the other end of this input: when it closes, the engine ends.
            exec 3<&0
            "$@" </dev/null 3<&- &
            engine=$!
            (
              while read -r line <&3; do :; done
              kill -TERM "$engine"
              left=300
              while kill -0 "$engine" && [ "$left" -gt 0 ]; do sleep 0.2; left=$((left - 1)); done
              kill -KILL "$engine"
            ) 2>/dev/null &
            wait "$engine"
            code=$?
            # Everything else in this session: the watcher above, and a server whose launcher is gone.
            trap '' TERM
            kill -TERM 0
            exit "$code"
            """;

    private Guard() {}

    /** In a session of its own Ctrl-C does not reach the engine: the portal ends first, then the engine. */
    static List<String> around(List<String> command) {
        var guarded = new ArrayList<>(List.of("setsid", "/bin/sh", "-c", SCRIPT, "guard"));
        guarded.addAll(command);
        return guarded;
    }
}
