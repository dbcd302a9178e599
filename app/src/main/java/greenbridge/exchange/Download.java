package greenbridge.exchange;

import greenbridge.sheet.Format;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.types.files.StreamedFile;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file that is still being written while the reader already takes it. */
public final class Download {
    private static final Logger log = LoggerFactory.getLogger(Download.class);

    private Download() {}

    /** Writes a file of any length to a stream, which it leaves open. */
    @FunctionalInterface
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    public static HttpResponse<StreamedFile> of(String name, Format format, Writing writing) {
        var pipe = new Pipe();
        Thread.ofVirtual().name("writes " + name).start(() -> write(name, writing, pipe));
        var file = new StreamedFile(pipe.out(), MediaType.of(format.mediaType()));
        return HttpResponse.ok(file)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name, format))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static void write(String name, Writing writing, Pipe pipe) {
        boolean whole = false;
        try {
            var out = pipe.in();
            writing.to(out);
            out.close();
            whole = true;
        } catch (IOException | RuntimeException e) {
            if (pipe.left()) {
                log.debug("Nobody waits for {} any more", name, e);
            } else {
                log.error("{} could not be written to its end", name, e);
            }
        } finally {
            if (!whole) {
                pipe.fail();
            }
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
