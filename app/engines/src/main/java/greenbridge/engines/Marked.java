package greenbridge.engines;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Finds the processes of an engine by the mark in their environment, which every descendant inherits: it cannot be mistaken as a
 * process id from a file can, and it holds whoever started the engine and however that ended. Linux only, as the engines are.
 */
record Marked(Path folder) {
    static final String NAME = "GREENBRIDGE_ENGINE";

    List<ProcessHandle> processes() {
        var mark = "\0" + NAME + "=" + folder + "\0";
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process -> environment(process).contains(mark))
                .toList();
    }

    /** A process that has ended but was not yet waited for has an empty environment, so it does not count. */
    private static String environment(ProcessHandle process) {
        try {
            var bytes = Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), "environ"));
            return "\0" + new String(bytes, StandardCharsets.UTF_8) + "\0";
        } catch (IOException e) {
            // Gone meanwhile, or not ours to read: then it is not ours.
            return "";
        }
    }

    boolean none() {
        return processes().isEmpty();
    }

    /** Politely first: a database that may finish starts faster next time. */
    void end(Duration patience) {
        processes().forEach(ProcessHandle::destroy);
        if (!goneWithin(patience)) {
            processes().forEach(ProcessHandle::destroyForcibly);
            if (!goneWithin(Duration.ofSeconds(10))) {
                throw new EngineFailure("A process of a former run does not end: " + processes());
            }
        }
    }

    boolean goneWithin(Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        while (!none()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return true;
    }
}
