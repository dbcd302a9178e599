package greenbridge.search.indexing;

import com.fasterxml.jackson.databind.JsonNode;
import greenbridge.search.cluster.Cluster;
import greenbridge.search.cluster.Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Many writes in one request. An older version that comes late is refused by the index, and that is as it should be. */
final class Bulk {
    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;
    private static final int BAD_REQUEST = 400;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ByteArrayOutputStream lines = new ByteArrayOutputStream(1 << 20);
    private final List<Subject> subjects = new ArrayList<>();

    void put(String index, Subject subject, long version, byte[] document) {
        action("index", index, subject, version);
        lines.writeBytes(document);
        lines.write('\n');
    }

    void remove(String index, Subject subject, long version) {
        action("delete", index, subject, version);
    }

    boolean isEmpty() {
        return subjects.isEmpty();
    }

    /** What the index refused and why; a failure of the whole request is thrown. */
    Map<Subject, String> send(Cluster cluster) {
        var refused = new HashMap<Subject, String>();
        if (isEmpty()) {
            return refused;
        }
        JsonNode reply = cluster.postLines(
                "/_bulk?filter_path=errors,items.*.status,items.*.error", lines.toByteArray(), PATIENCE);
        if (reply.path("errors").asBoolean()) {
            int i = 0;
            for (JsonNode item : reply.path("items")) {
                JsonNode done = item.elements().next();
                int status = done.path("status").asInt();
                if (status >= BAD_REQUEST && status != CONFLICT && status != NOT_FOUND) {
                    String reason = done.path("error").path("reason").asText();
                    refused.put(subjects.get(i), status + " " + reason);
                }
                i++;
            }
        }
        return refused;
    }

    private void action(String verb, String index, Subject subject, long version) {
        JsonNode action = Json.object(
                verb,
                Json.object("_index", index, "_id", subject.key(), "version", version, "version_type", "external_gte"));
        lines.writeBytes(Json.bytes(action));
        lines.writeBytes("\n".getBytes(StandardCharsets.US_ASCII));
        subjects.add(subject);
    }
}
