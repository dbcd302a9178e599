package greenbridge.asset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every file under a folder of the class path, by its path there, in order of names; from jars and from folders alike. */
public final class Resources {
    private Resources() {}

    public static SequencedMap<String, byte[]> under(String folder) {
        var found = new TreeMap<String, byte[]>();
        try {
            for (URL url : Collections.list(Resources.class.getClassLoader().getResources(folder))) {
                URI uri = url.toURI();
                if (uri.getScheme().equals("jar")) {
                    try (FileSystem jar =
                            FileSystems.newFileSystem(URI.create(uri.toString().split("!", 2)[0] + "!/"), Map.of())) {
                        collect(jar.getPath("/" + folder), found);
                    }
                } else {
                    collect(Path.of(uri), found);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    private static void collect(Path root, Map<String, byte[]> found) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                found.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
    }
}
