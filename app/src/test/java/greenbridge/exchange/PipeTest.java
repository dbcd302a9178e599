package greenbridge.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PipeTest {
    private static final byte[] MUCH = new byte[1_000_000];

    static {
        new Random(1).nextBytes(MUCH);
    }

    @Test
    void everyPieceMayBeReadByAnotherThread() throws Exception {
        var pipe = new Pipe();
        var written = writing(pipe);
        var read = new ByteArrayOutputStream();
        var length = new AtomicInteger();
        InputStream out = pipe.out();
        while (length.get() >= 0) {
            Thread.ofVirtual()
                    .start(() -> {
                        byte[] some = new byte[5000];
                        try {
                            length.set(out.read(some));
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                        read.write(some, 0, Math.max(0, length.get()));
                    })
                    .join();
        }
        written.get();
        assertThat(read.toByteArray()).isEqualTo(MUCH);
        assertThat(out.read()).isEqualTo(-1);
    }

    @Test
    void whatIsNotWrittenToItsEndIsNotReadAsIfItWere() throws IOException {
        var pipe = new Pipe();
        var in = pipe.in();
        in.write(7);
        in.flush();
        pipe.fail();
        InputStream out = pipe.out();
        assertThat(out.read()).isEqualTo(7);
        assertThatThrownBy(out::read).isInstanceOf(IOException.class);
        assertThatThrownBy(out::read).isInstanceOf(IOException.class);
    }

    @Test
    void aReaderWhoLeavesFreesTheWriter() throws IOException {
        var pipe = new Pipe();
        var written = writing(pipe);
        InputStream out = pipe.out();
        assertThat(out.readNBytes(10)).hasSize(10);
        out.close();
        assertThatThrownBy(written::get).hasCauseInstanceOf(IOException.class);
        assertThat(pipe.left()).isTrue();
    }

    private static CompletableFuture<Void> writing(Pipe pipe) {
        var done = new CompletableFuture<Void>();
        Thread.ofVirtual().start(() -> {
            try (var in = pipe.in()) {
                for (int from = 0; from < MUCH.length; from += 1000) {
                    in.write(MUCH, from, 1000);
                }
            } catch (IOException e) {
                done.completeExceptionally(e);
            }
            done.complete(null);
        });
        return done;
    }
}
