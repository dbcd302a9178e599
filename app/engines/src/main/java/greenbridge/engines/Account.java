package greenbridge.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Under whose name an engine runs: our own, or for Elasticsearch, which refuses root, an unprivileged one.
 *
 * @param prefix put before the command
 * @param owner whom its folders must belong to, null when they are ours anyway
 */
record Account(List<String> prefix, @Nullable UserPrincipal owner) {
    /**
     * Root may keep its checkout where nobody else can pass (/root, a temporary folder). Then the engine gets one more right,
     * to pass through and read; where the container withholds that one, to write too. It stays without every other right of root.
     */
    private static final List<String> RIGHTS = List.of("", "+dac_read_search", "+dac_override");

    static boolean weAreRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException e) {
            return false;
        }
    }

    static Account own() {
        return new Account(List.of(), null);
    }

    /** Hands the folder over and makes sure that everything else can be read. */
    static Account unprivileged(Path folder, List<Path> readable) throws IOException {
        if (!weAreRoot()) {
            return own();
        }
        var ids = nobody();
        var owner = folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(ids.getFirst());
        Folders.giveTo(owner, folder);
        Path missed = folder;
        for (var right : RIGHTS) {
            var prefix = prefix(ids, right);
            missed = firstUnreadable(prefix, folder, readable);
            if (missed == null) {
                return new Account(prefix, owner);
            }
        }
        throw new EngineFailure(
                "Elasticsearch must not run as root and is started as the user nobody, who cannot reach " + missed
                        + ". Set DATA_DIR to a folder below one that others may pass through (chmod o+x), or start the portal as another user"
                        + " (and see that setpriv of util-linux is there).");
    }

    private static List<String> prefix(List<String> ids, String right) {
        var prefix = new ArrayList<>(List.of(
                "setpriv", "--reuid=" + ids.get(0), "--regid=" + ids.get(1), "--clear-groups", "--no-new-privs"));
        if (!right.isEmpty()) {
            // Without it the system call behind "may I read this?" would answer as if the right were not there.
            prefix.add("--securebits=+no_setuid_fixup");
            prefix.add("--inh-caps=" + right);
            prefix.add("--ambient-caps=" + right);
        }
        return List.copyOf(prefix);
    }

    private static @Nullable Path firstUnreadable(List<String> prefix, Path folder, List<Path> readable) {
        if (!holds(prefix, "-w", folder)) {
            return folder;
        }
        return readable.stream()
                .filter(path -> !holds(prefix, "-r", path))
                .findFirst()
                .orElse(null);
    }

    private static boolean holds(List<String> prefix, String test, Path path) {
        var command = new ArrayList<>(prefix);
        command.addAll(List.of("test", test, path.toString()));
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** User and group number; 65534 is what the kernel itself means by nobody. */
    private static List<String> nobody() throws IOException {
        try (var lines = Files.lines(Path.of("/etc/passwd"))) {
            return lines.map(line -> line.split(":", -1))
                    .filter(fields -> fields.length > 3 && fields[0].equals("nobody"))
                    .map(fields -> List.of(fields[2], fields[3]))
                    .findFirst()
                    .orElse(List.of("65534", "65534"));
        }
    }
}
