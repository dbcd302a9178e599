package greenbridge.demo;

import greenbridge.Command;
import jakarta.inject.Singleton;
import java.util.List;

/** {@code demo [--if-empty]} and {@code demo --entries N}. */
@Singleton
final class DemoCommand implements Command {
    private final Demo demo;

    DemoCommand(Demo demo) {
        this.demo = demo;
    }

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public int run(List<String> arguments) {
        long since = System.nanoTime();
        if (demo.load()) {
            System.out.printf("Sample data (示例) written in %.1f s%n", (System.nanoTime() - since) / 1e9);
        } else if (!arguments.contains("--if-empty")) {
            System.out.println("The sample data are there already.");
        }
        return 0;
    }
}
