package greenbridge.bench;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Ten thousand of the portal's own documents, sent by nothing but _bulk into an index of the same kind. */
final class RawBulk {
    private static final int DOCUMENTS = 10_000;
    private static final int A_TIME = 1_000;
    private static final String INDEX = "bench-raw";

    private RawBulk() {}

    static double rate(String base, String index) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var json = greenbridge.TestPortal.bean(JsonMapper.class);
            var definition = map(json, send(client, "GET", base + "/" + index, ""));
            var mappings = part(part(definition, index), "mappings");
            send(client, "DELETE", base + "/" + INDEX, "");
            send(
                    client,
                    "PUT",
                    base + "/" + INDEX,
                    json.writeValueAsString(Map.of(
                            "mappings",
                            mappings,
                            "settings",
                            Map.of("refresh_interval", "-1", "number_of_replicas", 0))));
            List<String> bodies = bodies(client, json, base, index);
            long begun = System.nanoTime();
            for (String body : bodies) {
                send(client, "POST", base + "/" + INDEX + "/_bulk", body);
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            send(client, "DELETE", base + "/" + INDEX, "");
            return bodies.size() * (double) A_TIME / seconds;
        }
    }

    private static List<String> bodies(HttpClient client, JsonMapper json, String base, String index)
            throws IOException, InterruptedException {
        var bodies = new ArrayList<String>();
        for (int from = 0; from < DOCUMENTS; from += A_TIME) {
            var page = map(
                    json,
                    send(
                            client,
                            "POST",
                            base + "/" + index + "/_search",
                            "{\"size\":" + A_TIME + ",\"from\":" + Math.min(from, 9000) + "}"));
            var lines = new StringBuilder();
            for (Object hit : (List<?>) part(part(page, "hits"), "hits")) {
                lines.append("{\"index\":{\"_id\":\"")
                        .append(from)
                        .append(part(hit, "_id"))
                        .append("\"}}\n");
                lines.append(json.writeValueAsString(part(hit, "_source"))).append('\n');
            }
            bodies.add(lines.toString());
        }
        return bodies;
    }

    private static Map<String, Object> map(JsonMapper json, String text) throws IOException {
        return json.readValue(text, Argument.mapOf(String.class, Object.class));
    }

    private static Object part(Object of, String name) {
        return Objects.requireNonNull(((Map<?, ?>) of).get(name), name);
    }

    private static String send(HttpClient client, String method, String address, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", address.endsWith("_bulk") ? "application/x-ndjson" : "application/json")
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
