package greenbridge.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** One portal per data folder. The system lifts the lock when the process ends, so a killed portal leaves none. */
final class DataLock implements AutoCloseable {
    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    static DataLock on(Path data) {
        try {
            Folders.readable(data);
            if (!Files.isWritable(data)) {
                throw new EngineFailure(
                        "The data folder is not ours to write: " + data + ". Set DATA_DIR to another one.");
            }
            var file = data.resolve("lock");
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!lockedByUs(channel)) {
                channel.close();
                throw new EngineFailure("Another portal (process " + owner(data) + ") runs on " + data
                        + ". Stop it, or set DATA_DIR and PORT to start a second one.");
            }
            Files.writeString(
                    data.resolve("lock.pid"),
                    Long.toString(ProcessHandle.current().pid()));
            return new DataLock(channel);
        } catch (IOException e) {
            throw new EngineFailure("The data folder cannot be used: " + data + " (" + e + ")", e);
        }
    }

    static boolean isTaken(Path data) {
        var file = data.resolve("lock");
        if (!Files.exists(file)) {
            return false;
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return !lockedByUs(channel);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean lockedByUs(FileChannel channel) throws IOException {
        try {
            @Nullable Object lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String owner(Path data) {
        try {
            return Files.readString(data.resolve("lock.pid"));
        } catch (IOException e) {
            return "unknown";
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
