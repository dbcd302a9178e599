package greenbridge.exchange;

import greenbridge.sheet.Format;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.types.files.StreamedFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file that is still being written while the reader already takes it. */
public final class Download {
    private static final Logger log = LoggerFactory.getLogger(Download.class);
    private static final int BUFFER = 1 << 16;

    private Download() {}

    /** Writes a file of any length to a stream, which it leaves open. */
    @FunctionalInterface
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    public static HttpResponse<StreamedFile> of(String name, Format format, Writing writing) throws IOException {
        var in = new PipedInputStream(BUFFER);
        var out = new PipedOutputStream(in);
        Thread.ofVirtual().name("writes " + name).start(() -> write(name, writing, out));
        var file = new StreamedFile(in, MediaType.of(format.mediaType()));
        return HttpResponse.ok(file)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name, format))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** Where it fails the pipe stays open behind a dead writer: the reader gets a broken file, not a short one. */
    private static void write(String name, Writing writing, PipedOutputStream out) {
        try {
            writing.to(out);
            out.close();
        } catch (IOException e) {
            log.debug("Nobody waits for {} any more", name, e);
        } catch (RuntimeException e) {
            log.error("{} could not be written to its end", name, e);
        }
    }

    private static String disposition(String name, Format format) {
        String file = name + "." + format.extension();
        String encoded = URLEncoder.encode(file, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"export." + format.extension() + "\"; filename*=UTF-8''" + encoded;
    }
}
