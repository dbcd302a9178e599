package greenbridge;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.scheduling.TaskScheduler;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;

/** What the portal does by itself only minutes after its start waits for a day: tests call it, and no clock comes before them. */
@Singleton
final class Rounds implements BeanCreatedEventListener<TaskScheduler> {
    private static final Duration SOON = Duration.ofMinutes(1);

    @Override
    public TaskScheduler onCreated(BeanCreatedEvent<TaskScheduler> event) {
        var scheduler = event.getBean();
        return (TaskScheduler) Proxy.newProxyInstance(
                TaskScheduler.class.getClassLoader(), new Class<?>[] {TaskScheduler.class}, (proxy, method, given) -> {
                    if (method.getName().equals("scheduleWithFixedDelay")
                            && given[0] instanceof Duration first
                            && first.compareTo(SOON) >= 0) {
                        given[0] = Duration.ofDays(1);
                    }
                    try {
                        return method.invoke(scheduler, given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
