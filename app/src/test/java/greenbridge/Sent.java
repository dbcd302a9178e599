package greenbridge;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** A form with texts and files in it, as a browser sends it. */
public final class Sent {
    private static final String BORDER = "----greenbridge7732";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    /**
     * With texts in it.
     *
     * @param texts names and values in turn
     */
    public static Sent form(String... texts) {
        var sent = new Sent();
        for (int i = 0; i < texts.length; i += 2) {
            sent.part(
                    "form-data; name=\"" + texts[i] + '"', "text/plain", texts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return sent;
    }

    public Sent file(String field, String name, byte[] content) {
        return part("form-data; name=\"" + field + "\"; filename=\"" + name + '"', "application/octet-stream", content);
    }

    /** By nobody in particular. */
    public HttpResponse<String> to(String path) {
        return TestPortal.send(
                TestPortal.visitor(),
                request(HttpRequest.newBuilder(TestPortal.at("/" + path))).build());
    }

    public HttpResponse<String> to(SignedIn person, String path) {
        return TestPortal.send(
                TestPortal.visitor(),
                request(person.with(HttpRequest.newBuilder(TestPortal.at("/" + path))))
                        .build());
    }

    /** Sent to there. */
    HttpRequest.Builder request(HttpRequest.Builder request) {
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(body.toByteArray());
        whole.writeBytes(("--" + BORDER + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return request.header("Content-Type", "multipart/form-data; boundary=" + BORDER)
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofByteArray(whole.toByteArray()));
    }

    private Sent part(String disposition, String type, byte[] content) {
        body.writeBytes(
                ("--" + BORDER + "\r\nContent-Disposition: " + disposition + "\r\nContent-Type: " + type + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return this;
    }
}
