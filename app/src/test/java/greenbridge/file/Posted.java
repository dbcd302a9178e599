package greenbridge.file;

import greenbridge.SignedIn;
import greenbridge.TestPortal;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A form with a file in it, as a browser sends it. */
public final class Posted {
    private static final String BORDER = "----greenbridge7731";

    private Posted() {}

    static HttpResponse<String> file(SignedIn person, String portal, String name, byte[] content) {
        return file(person, TestPortal.at("/" + portal + "/files"), name, content);
    }

    static HttpResponse<String> file(SignedIn person, URI where, String name, byte[] content) {
        return file(person, where, Map.of(), name, content);
    }

    /** The fields beside the file, by name. */
    public static HttpResponse<String> file(
            SignedIn person, URI where, Map<String, String> fields, String name, byte[] content) {
        var body = new ByteArrayOutputStream();
        fields.forEach((field, text) -> body.writeBytes(
                ("--" + BORDER + "\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + text + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + BORDER + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BORDER + "--\r\n").getBytes(StandardCharsets.UTF_8));
        var request = person.with(HttpRequest.newBuilder(where))
                .header("Content-Type", "multipart/form-data; boundary=" + BORDER)
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
        return TestPortal.send(TestPortal.visitor(), request.build());
    }
}
