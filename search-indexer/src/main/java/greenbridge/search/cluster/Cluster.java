package greenbridge.search.cluster;

import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Response;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import co.elastic.clients.transport.rest5_client.low_level.ResponseListener;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** Elasticsearch as this portal uses it: a path, a JSON body and a limit in time, over all nodes together. */
public final class Cluster implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int FIRST_ERROR = 400;
    private static final ContentType LINES = ContentType.create("application/x-ndjson");

    private final Rest5Client client;
    private final Direct direct;
    private final String prefix;

    Cluster(Rest5Client client, Direct direct, String prefix) {
        this.client = client;
        this.direct = direct;
        this.prefix = prefix;
    }

    /** The alias that is read, and what the names of all indexes of this portal begin with. */
    public String prefix() {
        return prefix;
    }

    public JsonNode get(String path) {
        return send(new Request("GET", path), PATIENCE);
    }

    public JsonNode delete(String path) {
        return send(new Request("DELETE", path), PATIENCE);
    }

    public JsonNode put(String path, JsonNode body) {
        return send(with(new Request("PUT", path), Json.bytes(body), ContentType.APPLICATION_JSON), PATIENCE);
    }

    public JsonNode post(String path) {
        return send(new Request("POST", path), PATIENCE);
    }

    public JsonNode post(String path, JsonNode body) {
        return send(with(new Request("POST", path), Json.bytes(body), ContentType.APPLICATION_JSON), PATIENCE);
    }

    /** For _bulk, whose body is lines of JSON. */
    public JsonNode postLines(String path, byte[] body, Duration limit) {
        return send(with(new Request("POST", path), body, LINES), limit);
    }

    /** A search that somebody waits for. */
    public JsonNode search(String path, byte[] body, Duration limit) {
        return checked(path, direct.post(path, body, ContentType.APPLICATION_JSON, limit));
    }

    /** Several searches of one index at once; the failure of one is the failure of all. */
    public List<JsonNode> searches(String path, byte[] lines, Duration limit) {
        var replies = new ArrayList<JsonNode>();
        for (JsonNode reply :
                checked(path, direct.post(path, lines, LINES, limit)).path("responses")) {
            if (reply.has("error")) {
                throw new ClusterFailure(reply.path("status").asInt(), why(reply), null);
            }
            replies.add(reply);
        }
        return replies;
    }

    @Override
    public void close() {
        direct.close();
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Request with(Request request, byte[] body, ContentType type) {
        request.setEntity(new ByteArrayEntity(body, type));
        return request;
    }

    private JsonNode send(Request request, Duration limit) {
        var reply = new CompletableFuture<Response>();
        var call = client.performRequestAsync(request, new ResponseListener() {
            @Override
            public void onSuccess(Response response) {
                reply.complete(response);
            }

            @Override
            public void onFailure(Exception failure) {
                reply.completeExceptionally(failure);
            }
        });
        try {
            Response response = reply.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return checked(
                    request.getEndpoint(),
                    new Reply(
                            response.getStatusCode(),
                            Json.read(response.getEntity().getContent())));
        } catch (ExecutionException e) {
            throw failure(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            call.cancel();
            throw ClusterFailure.late(limit, e);
        } catch (InterruptedException e) {
            call.cancel();
            Thread.currentThread().interrupt();
            throw ClusterFailure.interrupted(e);
        } catch (IOException | UncheckedIOException e) {
            throw ClusterFailure.away(e);
        }
    }

    /** Of whatever answers: Elasticsearch says why, a proxy in between may not. */
    private static JsonNode checked(String path, Reply reply) {
        if (reply.status() >= FIRST_ERROR) {
            throw new ClusterFailure(reply.status(), path + ": " + reply.status() + " " + why(reply.body()), null);
        }
        return reply.body();
    }

    private static String why(JsonNode body) {
        JsonNode error = body.path("error");
        JsonNode cause = error.path("failed_shards").path(0).path("reason");
        return (cause.isMissingNode() ? error : cause).path("reason").asText();
    }

    private static ClusterFailure failure(Throwable cause) {
        return cause instanceof ResponseException refusal
                ? new ClusterFailure(
                        refusal.getResponse().getStatusCode(), String.valueOf(refusal.getMessage()), refusal)
                : ClusterFailure.away(cause);
    }
}
