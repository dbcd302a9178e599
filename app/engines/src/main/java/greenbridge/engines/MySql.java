package greenbridge.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** MySQL as its makers build it, in the version that production runs. */
record MySql(Path archive, Path binaries, Path data, Consumer<String> progress) implements Server {

    @Override
    public String title() {
        return "MySQL 8.0";
    }

    @Override
    public Path folder() {
        return data.resolve("mysql");
    }

    @Override
    public Launch prepare(int port) throws IOException {
        var home = new Archive(title(), archive).unpackedInto(binaries, MySql::wanted, progress);
        Folders.secret(folder());
        var files = folder().resolve("data");
        if (!Files.isDirectory(files)) {
            progress.accept(title() + ": creating the database");
            create(home, files);
        }
        var account = Database.accounts(data) + "ALTER USER 'root'@'localhost' ACCOUNT LOCK;\n";
        Folders.secretFile(folder().resolve("account.sql"), account);
        var command = new ArrayList<>(List.of(home.resolve("bin/mysqld").toString()));
        command.addAll(Database.arguments(home, files, port));
        command.add("--mysqlx=OFF");
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
        var command = new ArrayList<>(List.of(home.resolve("bin/mysqld").toString()));
        command.addAll(Database.files(home, half));
        command.add("--initialize-insecure");
        try {
            Database.create(this, half, files, command, "");
        } catch (EngineFailure e) {
            throw String.valueOf(e.getMessage()).contains("libaio")
                    ? new EngineFailure("MySQL needs the library libaio (Debian: apt install libaio1).", e)
                    : e;
        }
    }

    private static @Nullable String wanted(String entry) {
        var library = entry.startsWith("lib/") && entry.indexOf('/', 4) < 0 && entry.contains(".so");
        return library || entry.equals("bin/mysqld") || entry.startsWith("lib/private/") || entry.startsWith("share/")
                ? entry
                : null;
    }
}
