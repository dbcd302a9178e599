package greenbridge.engines;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What MariaDB and MySQL have in common: settings, the two accounts, and the greeting by which one sees them up. */
final class Database {
    static final String NAME = "greenbridge";

    /** Owns the tables and changes them; the account of every data folder there ever was. */
    static final String OWNER = NAME;

    /** Under which the portal works. What it may do beyond reading is given to it table by table, by whoever owns them. */
    static final String APPLICATION = NAME + "_app";

    private Database() {}

    static String ownerPassword(Path data) {
        return password(data, "database.password");
    }

    static String applicationPassword(Path data) {
        return password(data, "application.password");
    }

    /** Kept in the data folder: whoever can read it owns the data anyway. */
    private static String password(Path data, String name) {
        try {
            var file = data.resolve(name);
            if (!Files.exists(file)) {
                var bytes = new byte[24];
                new SecureRandom().nextBytes(bytes);
                Folders.secretFile(file, HexFormat.of().formatHex(bytes));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new EngineFailure("The passwords of the database cannot be kept in " + data, e);
        }
    }

    /** Run by the server at each start before it lets anybody in, one statement per line. */
    static String accounts(Path data) {
        return "CREATE DATABASE IF NOT EXISTS " + NAME + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;\n"
                + account(OWNER, ownerPassword(data), "ALL", " WITH GRANT OPTION")
                + account(APPLICATION, applicationPassword(data), "SELECT", "");
    }

    private static String account(String name, String password, String rights, String more) {
        var user = "'" + name + "'@'127.0.0.1'";
        var identified = user + " IDENTIFIED BY '" + password + "';\n";
        return "CREATE USER IF NOT EXISTS " + identified
                + "ALTER USER " + identified
                + "GRANT " + rights + " ON `" + NAME + "%`.* TO " + user + more + ";\n";
    }

    /** Durable as in production; the sizes suit two cores and a shared machine. */
    static List<String> arguments(Path home, Path data, int port) {
        var arguments = new ArrayList<String>();
        arguments.addAll(files(home, data));
        arguments.addAll(List.of(
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--init-file=" + data.resolveSibling("account.sql"),
                "--pid-file=server.pid",
                "--skip-name-resolve",
                "--skip-log-bin",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_ci",
                "--default-time-zone=+08:00",
                "--sql-mode=ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
                        + "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION",
                "--max-connections=200",
                "--max-allowed-packet=64M",
                "--performance-schema=OFF",
                "--innodb-buffer-pool-size=512M",
                "--innodb-flush-log-at-trx-commit=1"));
        return arguments;
    }

    /** The socket lies in the data folder, which only the owner can enter; a short name, as sockets have no long ones. */
    static List<String> files(Path home, Path data) {
        var arguments = new ArrayList<>(List.of(
                "--no-defaults",
                "--basedir=" + home,
                "--datadir=" + data,
                "--lc-messages-dir=" + home.resolve("share"),
                "--socket=server.sock"));
        if (Account.weAreRoot()) {
            arguments.add("--user=root");
        }
        return arguments;
    }

    /** Runs a command that creates the data folder, under a name that only becomes final when it has ended well. */
    static void create(Server server, Path half, Path target, List<String> command, String input) throws IOException {
        var output = target.resolveSibling("create.log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put(Marked.NAME, server.folder().toString());
        var process = builder.start();
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // It ended before it read everything; the exit code below and the log say why.
        }
        try {
            if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new EngineFailure(server.title() + " could not create its data folder:\n" + Tail.of(output));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineFailure("Interrupted while " + server.title() + " was created.", e);
        } finally {
            process.destroyForcibly();
        }
        Files.move(half, target);
    }

    /** The server speaks first: a packet with the protocol version 10. A port that is merely open does not count. */
    static boolean greets(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            socket.setSoTimeout(2000);
            var packet = socket.getInputStream().readNBytes(5);
            return packet.length == 5 && packet[4] == 10;
        } catch (IOException e) {
            return false;
        }
    }

    static Map<String, String> environment() {
        return Map.of("TZ", "Asia/Shanghai");
    }
}
