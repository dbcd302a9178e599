package greenbridge.engines;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** Free ports on loopback, below the range from which the system takes ports for outgoing connections: an engine must get its port back after a crash. */
final class Ports {
    private static final RandomGenerator RANDOM = new SecureRandom();

    private Ports() {}

    static int free() {
        for (var attempt = 0; attempt < 200; attempt++) {
            var port = RANDOM.nextInt(15_000, 32_000);
            if (isFree(port)) {
                return port;
            }
        }
        throw new EngineFailure("No free port between 15000 and 32000.");
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
