package greenbridge.engines;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** An engine as it comes: one zip. Unpacked once, under a name that tells the version and the size. */
record Archive(String name, Path file) {

    /** Maps an entry to where it goes, null to leave it out. */
    interface Selection {
        @Nullable
        String place(String entry);
    }

    Path unpackedInto(Path binaries, Selection selection, Consumer<String> progress) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new EngineFailure(name + " is missing: " + file + ". Run the build once (mvn package).");
            }
            var target = binaries.resolve(name.toLowerCase(Locale.ROOT).replace(' ', '-') + "-" + Files.size(file));
            if (Files.isDirectory(target)) {
                return target;
            }
            progress.accept(name + ": unpacking (first start only)");
            Folders.readable(binaries);
            var half = Files.createTempDirectory(binaries, ".unpacking-");
            try {
                unpack(half, selection);
                moveInto(half, target);
            } finally {
                Folders.delete(half);
            }
            return target;
        } catch (IOException e) {
            throw new EngineFailure(name + " cannot be unpacked into " + binaries + ": " + e, e);
        }
    }

    /** Two starts may unpack at the same time: the second finds the folder there and takes it. */
    private static void moveInto(Path half, Path target) throws IOException {
        try {
            Files.move(half, target);
        } catch (FileAlreadyExistsException | AtomicMoveNotSupportedException e) {
            if (!Files.isDirectory(target)) {
                throw e;
            }
        }
    }

    void unpack(Path folder, Selection selection) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                var wanted = entry.isDirectory() ? null : selection.place(entry.getName());
                if (wanted != null) {
                    write(zip, entry, folder, folder.resolve(wanted).normalize());
                }
            }
        }
    }

    private static void write(ZipFile zip, ZipEntry entry, Path folder, Path target) throws IOException {
        if (!target.startsWith(folder)) {
            throw new IOException("An entry leads out of the archive: " + entry.getName());
        }
        var parent = Folders.readable(Objects.requireNonNull(target.getParent()));
        try (var in = zip.getInputStream(entry)) {
            Files.copy(in, target);
        }
        // Plain zips do not keep the executable bit; what lies in bin/ is a program, libraries do not mind.
        var program = parent.endsWith("bin") || target.toString().contains(".so");
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
