package greenbridge.file;

import greenbridge.tenants.Tenant;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The bytes, by tenant and hash. What comes in is written beside and moved into place in one step, so that whatever has its name is
 * whole. Several nodes need one folder for all of them.
 */
@Singleton
final class Shelf {
    private static final String INCOMING = "incoming";
    private static final int BUFFER = 1 << 16;

    private final Path root;

    Shelf(
            @Property(name = "greenbridge.data") String data,
            @Nullable @Property(name = "greenbridge.files") String folder) {
        root = (folder == null ? Path.of(data, "files") : Path.of(folder)).toAbsolutePath();
    }

    /** Here and not yet kept. */
    record Parcel(Path path, String hash, long size) {}

    /** Nothing if there is more of it than allowed; then nothing of it stays. */
    Optional<Parcel> receive(Tenant tenant, InputStream in, long most) throws IOException {
        Path folder = Files.createDirectories(root.resolve(tenant.slug()).resolve(INCOMING));
        Path path = Files.createTempFile(folder, "", "");
        var digest = sha256();
        long size = 0;
        try (var out = Files.newOutputStream(path, StandardOpenOption.WRITE)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0 && size <= most; read = in.read(buffer)) {
                size += read;
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        } catch (IOException e) {
            Files.deleteIfExists(path);
            throw e;
        }
        if (size > most) {
            Files.delete(path);
            return Optional.empty();
        }
        return Optional.of(new Parcel(path, HexFormat.of().formatHex(digest.digest()), size));
    }

    /** There from now on, and not old, so that {@link #remove} leaves it to whoever writes the row next. */
    void put(Tenant tenant, Parcel parcel) throws IOException {
        Path place = place(tenant, parcel.hash());
        try {
            Files.setLastModifiedTime(
                    place,
                    FileTime.from(Files.getLastModifiedTime(parcel.path()).toInstant()));
        } catch (NoSuchFileException e) {
            Files.createDirectories(place.getParent());
            Files.move(parcel.path(), place, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    void discard(Parcel parcel) throws IOException {
        Files.deleteIfExists(parcel.path());
    }

    Path place(Tenant tenant, String hash) {
        return root.resolve(tenant.slug()).resolve(hash.substring(0, 2)).resolve(hash);
    }

    /** Whether it was there to be removed, and nobody has put it there again since then. */
    boolean remove(Tenant tenant, String hash, Instant before) throws IOException {
        Path place = place(tenant, hash);
        return Files.exists(place)
                && Files.getLastModifiedTime(place).toInstant().isBefore(before)
                && Files.deleteIfExists(place);
    }

    /** What was left by somebody who was killed while taking a file in. */
    void tidy(Tenant tenant, Instant before) throws IOException {
        Path folder = root.resolve(tenant.slug()).resolve(INCOMING);
        if (Files.isDirectory(folder)) {
            try (var parcels = Files.list(folder)) {
                for (Path parcel : parcels.toList()) {
                    if (Files.getLastModifiedTime(parcel).toInstant().isBefore(before)) {
                        Files.deleteIfExists(parcel);
                    }
                }
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
