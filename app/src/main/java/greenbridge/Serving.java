package greenbridge;

import greenbridge.engines.EngineFailure;
import greenbridge.engines.EngineOptions;
import greenbridge.tenants.Tenants;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;

/** The command that stays: engines, application, sample data on the first start, then requests until somebody ends it. */
final class Serving {
    private Serving() {}

    static int run(Settings settings, EngineOptions options) {
        requireFree(settings.port());
        var since = System.nanoTime();
        try (var portal = Portal.start(settings, options, Commands.SERVE, Map.of("greenbridge.demo", settings.demo()))
                .closedAtExit()) {
            var server = portal.context().getBean(EmbeddedServer.class).start();
            greet(portal.context(), server.getPort(), (System.nanoTime() - since) / 1e9);
            portal.engines().await();
            Thread.currentThread().join();
            return 0;
        } catch (InterruptedException e) {
            return 0;
        }
    }

    /** Found out before the engines start, not after. */
    private static void requireFree(int port) {
        try (var socket = new ServerSocket(port)) {
            socket.setReuseAddress(true);
        } catch (IOException e) {
            throw new EngineFailure("Port " + port + " is taken. Set PORT to another one.", e);
        }
    }

    private static void greet(ApplicationContext context, int port, double seconds) {
        System.out.printf("%nGreenbridge 绿桥 is ready after %.1f s%n%n", seconds);
        var tenants = context.getBean(Tenants.class);
        for (var tenant : tenants.enabled()) {
            var path = tenant.equals(tenants.national()) ? "" : tenant.slug() + "/";
            System.out.printf("  http://localhost:%d/%-12s %s%n", port, path, tenant.nameZh());
        }
        System.out.printf("%nCtrl-C ends it.%n");
    }
}
