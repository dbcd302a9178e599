package greenbridge;

import io.micronaut.runtime.Micronaut;

/** The way in: starts the portal. */
final class Application {
    private Application() {}

    static void main(String[] args) {
        Micronaut.run(Application.class, args);
    }
}
