package greenbridge;

import greenbridge.engines.Engines;
import greenbridge.reference.ReferenceData;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.order.Ordered;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

/**
 * Puts in what an installation starts from, and the sample data where they are wanted, before the first request can come and
 * before the index is built: it should find them all there. Meanwhile the search engine starts. Whoever starts for the first time
 * shall see everything; later nobody waits for the search engine, because all but the search does without it.
 */
@Singleton
final class FirstStart implements ApplicationEventListener<StartupEvent>, Ordered {
    private final ReferenceData reference;
    private final Collection<Command> commands;
    private final Engines engines;
    private final boolean demo;

    FirstStart(
            ReferenceData reference,
            Collection<Command> commands,
            Engines engines,
            @Value("${greenbridge.demo:false}") boolean demo) {
        this.reference = reference;
        this.commands = commands;
        this.engines = engines;
        this.demo = demo;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        boolean fresh = reference.load();
        if (demo) {
            commands.stream()
                    .filter(command -> command.name().equals("demo"))
                    .forEach(command -> Application.carryOut(command, List.of("--if-empty")));
        }
        if (fresh) {
            engines.await();
        }
    }
}
