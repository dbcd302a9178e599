package greenbridge;

import greenbridge.engines.EngineFailure;
import greenbridge.engines.EngineOptions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The way in: finds the command, starts what it needs, ends it in order. */
final class Application {
    private Application() {}

    static void main(String[] arguments) {
        var name = arguments.length == 0 ? Commands.SERVE : arguments[0];
        if (!Commands.knows(name)) {
            System.out.print(Commands.help());
            System.exit(List.of("help", "--help", "-h").contains(name) ? 0 : 2);
        }
        endWithTheCaller();
        System.exit(run(name, Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length)));
    }

    private static int run(String name, List<String> arguments) {
        try {
            var settings = new Settings(System.getenv());
            var options = EngineOptions.from(settings.data(), System.getProperties(), settings.environment())
                    .telling(System.out::println);
            return name.equals(Commands.SERVE)
                    ? Serving.run(settings, options)
                    : once(settings, options, name, arguments);
        } catch (EngineFailure | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return 1;
        } catch (RuntimeException e) {
            return failed("The portal cannot start", e);
        }
    }

    private static int once(Settings settings, EngineOptions options, String name, List<String> arguments) {
        try (var portal = Portal.start(settings, options, name, Map.of()).closedAtExit()) {
            for (var command : portal.context().getBeansOfType(Command.class)) {
                if (command.name().equals(name)) {
                    portal.engines().await();
                    return carryOut(command, arguments);
                }
            }
            System.err.println("The command " + name + " is not in this build.");
            return 2;
        }
    }

    /** A command may fail for any reason; the person at the keyboard gets the reason, not the place in the code. */
    static int carryOut(Command command, List<String> arguments) {
        try {
            return command.run(arguments);
        } catch (Exception e) {
            return failed(command.name(), e);
        }
    }

    private static int failed(String what, Exception failure) {
        Throwable reason = failure;
        while (reason.getCause() != null && reason.getCause() != reason) {
            reason = reason.getCause();
        }
        System.err.println(what + ": " + (reason.getMessage() == null ? reason : reason.getMessage()));
        if (System.getenv("DEBUG") == null) {
            System.err.println("(DEBUG=1 shows where.)");
        } else {
            failure.printStackTrace();
        }
        return 1;
    }

    /** Maven sets this: when it is killed, nobody is left who would end the portal. */
    private static void endWithTheCaller() {
        if (Boolean.getBoolean("greenbridge.ends-with-caller")) {
            ProcessHandle.current()
                    .parent()
                    .ifPresent(caller -> Thread.ofVirtual().start(() -> {
                        caller.onExit().join();
                        System.exit(0);
                    }));
        }
    }
}
