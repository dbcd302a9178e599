package greenbridge.file;

import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.http.multipart.CompletedPart;
import io.micronaut.http.server.multipart.MultipartBody;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * A form with files in it, as it was sent: texts by their fields, files on the disk. A field that was left empty is not there, nor
 * is a file in which there is nothing. Has to be closed, so that the files that nobody took go away at once.
 */
public final class Handed implements AutoCloseable {
    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final Map<String, CompletedFileUpload> files = new ConcurrentHashMap<>();

    private Handed() {}

    /** Waits until all of it has come, so on a thread that may wait. */
    public static Handed of(MultipartBody body) {
        var handed = new Handed();
        var arrived = new CompletableFuture<Boolean>();
        body.subscribe(new Subscriber<CompletedPart>() {
            @Override
            public void onSubscribe(Subscription subscription) {
                subscription.request(Long.MAX_VALUE);
            }

            @Override
            public void onNext(CompletedPart part) {
                handed.add(part);
            }

            @Override
            public void onError(Throwable problem) {
                arrived.completeExceptionally(problem);
            }

            @Override
            public void onComplete() {
                arrived.complete(true);
            }
        });
        try {
            arrived.join();
            return handed;
        } catch (CompletionException e) {
            handed.close();
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void add(CompletedPart part) {
        if (part instanceof CompletedFileUpload file) {
            Optional.ofNullable(files.put(part.getName(), file)).ifPresent(CompletedFileUpload::discard);
            return;
        }
        try {
            texts.put(part.getName(), new String(part.getBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("A form could not be read", e);
        }
    }

    public @Nullable String text(String field) {
        return texts.get(field);
    }

    /** All of them, by their fields. */
    public Map<String, String> texts() {
        return Map.copyOf(texts);
    }

    /** Whether a file came that nobody has taken yet. */
    public boolean files() {
        return !files.isEmpty();
    }

    /** Only once: whoever takes it lets it be read or thrown away. */
    public Optional<CompletedFileUpload> take(String field) {
        return Optional.ofNullable(files.remove(field));
    }

    @Override
    public void close() {
        files.values().forEach(CompletedFileUpload::discard);
        files.clear();
    }
}
