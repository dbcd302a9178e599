package greenbridge;

import greenbridge.reference.ReferenceData;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;

/** Puts in what every installation starts from, before the first request can come. */
@Singleton
final class FirstStart implements ApplicationEventListener<StartupEvent> {
    private final ReferenceData reference;

    FirstStart(ReferenceData reference) {
        this.reference = reference;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        reference.load();
    }
}
