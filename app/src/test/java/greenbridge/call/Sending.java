package greenbridge.call;

import greenbridge.SignedIn;
import greenbridge.TestPortal;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What people send to the portal and what they get. */
public final class Sending {
    private Sending() {}

    public static HttpResponse<String> get(@Nullable SignedIn person, String path) {
        var request = HttpRequest.newBuilder(TestPortal.at(path));
        return TestPortal.send(TestPortal.visitor(), (person == null ? request : person.with(request)).build());
    }

    /**
     * Sends a form.
     *
     * @param form names and values in turn
     */
    public static HttpResponse<String> post(SignedIn person, String path, String... form) {
        var text = new StringBuilder();
        for (int i = 0; i < form.length; i += 2) {
            text.append(i == 0 ? "" : "&")
                    .append(form[i])
                    .append('=')
                    .append(URLEncoder.encode(form[i + 1], StandardCharsets.UTF_8));
        }
        var request = SignedIn.posted(HttpRequest.newBuilder(TestPortal.at(path)), text.toString());
        return TestPortal.send(TestPortal.visitor(), person.with(request).build());
    }

    /** Where an answer leads to. */
    public static String place(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + Objects.toString(answer.body())));
    }

    /** What stands in a field of a page that is hidden from its reader. */
    public static String hidden(String page, String name) {
        var found = java.util.regex.Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"")
                .matcher(page);
        if (!found.find()) {
            throw new AssertionError("No " + name + " in " + page);
        }
        return found.group(1);
    }
}
