package greenbridge.file;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.types.files.StreamedFile;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A file on its way out. Never shown inside of our pages, whatever it is: it is taken away and opened elsewhere. */
public final class FileAnswer {
    private FileAnswer() {}

    public static HttpResponse<?> of(HttpRequest<?> request, Opened.Open open) throws IOException {
        String tag = '"' + open.file().hash().substring(0, 32) + '"';
        boolean known = tag.equals(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH));
        MutableHttpResponse<?> response = known ? HttpResponse.notModified() : content(open);
        return response.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'");
    }

    private static MutableHttpResponse<?> content(Opened.Open open) throws IOException {
        Stored file = open.file();
        var in = java.nio.file.Files.newInputStream(open.content());
        var type = MediaType.of(file.kind().mediaType());
        String encoded = URLEncoder.encode(file.name(), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return HttpResponse.ok(new StreamedFile(in, type, 0, file.size()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"file." + file.kind().endings().getFirst() + "\"; filename*=UTF-8''"
                                + encoded);
    }
}
