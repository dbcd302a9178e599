package greenbridge.search.indexing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenbridge.search.cluster.Cluster;
import greenbridge.search.cluster.ClusterFailure;
import greenbridge.search.cluster.Json;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The indexes behind the aliases: one is read, one or two are written, one is kept from before. Who writes asks anew for
 * each batch which ones, so that an index being built gets every change from the moment it exists.
 */
@Singleton
public final class Indexes {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS");

    private final Cluster cluster;
    private final Clock clock;

    Indexes(Cluster cluster, Clock clock) {
        this.cluster = cluster;
        this.clock = clock;
    }

    /** The alias that questions go to. */
    public String read() {
        return cluster.prefix();
    }

    String written() {
        return cluster.prefix() + "-written";
    }

    String previous() {
        return cluster.prefix() + "-previous";
    }

    /** The index that questions reach now; empty before the first build. */
    public Optional<String> live() {
        return behind(read()).stream().findFirst();
    }

    List<String> behind(String alias) {
        try {
            var names = new ArrayList<String>();
            cluster.get("/_alias/" + alias).fieldNames().forEachRemaining(names::add);
            return names;
        } catch (ClusterFailure failure) {
            if (failure.absent()) {
                return List.of();
            }
            throw failure;
        }
    }

    /** A new index that is written to from now on but not read; what is gained by not refreshing is worth it while it fills. */
    String create() {
        String name = cluster.prefix() + "-" + LocalDateTime.now(clock).format(STAMP);
        ObjectNode body = (ObjectNode) definition();
        ObjectNode settings = (ObjectNode) body.path("settings");
        settings.put("refresh_interval", "-1");
        settings.put("number_of_replicas", 0);
        body.set("aliases", Json.object(written(), Json.object()));
        cluster.put("/" + name, body);
        return name;
    }

    /** What a filled index needs to serve; copies of it appear where there are nodes for them. */
    void open(String name) {
        String interval = definition().path("settings").path("refresh_interval").asText();
        cluster.put(
                "/" + name + "/_settings",
                Json.object("index", Json.object("refresh_interval", interval, "auto_expand_replicas", "0-1")));
        refresh(name);
    }

    void refresh(String name) {
        cluster.post("/" + name + "/_refresh");
    }

    /** One step for every reader and writer: the new one is live, the one before is kept. */
    void swap(String name) {
        var actions = new ArrayList<JsonNode>();
        for (String old : behind(previous())) {
            actions.add(action("remove", old, previous()));
        }
        for (String old : behind(read())) {
            if (!old.equals(name)) {
                actions.add(action("remove", old, read()));
                actions.add(action("add", old, previous()));
            }
        }
        for (String other : behind(written())) {
            if (!other.equals(name)) {
                actions.add(action("remove", other, written()));
            }
        }
        actions.add(action("add", name, read()));
        actions.add(action("add", name, written()));
        cluster.post("/_aliases", Json.object("actions", actions));
    }

    /** Writers reach it again from now on. */
    void write(String name) {
        cluster.post("/_aliases", Json.object("actions", Json.array(action("add", name, written()))));
    }

    void unwrite(String name) {
        cluster.post("/_aliases", Json.object("actions", Json.array(action("remove", name, written()))));
    }

    void remove(String name) {
        cluster.delete("/" + name + "?ignore_unavailable=true");
    }

    /** Indexes of ours that nothing reads and nothing will go back to: left by a build that was cut short. */
    List<String> strays() {
        var kept = new ArrayList<>(behind(read()));
        kept.addAll(behind(previous()));
        var strays = new ArrayList<String>();
        cluster.get("/" + cluster.prefix() + "-*/_alias").fieldNames().forEachRemaining(name -> {
            if (!kept.contains(name)
                    && name.substring(cluster.prefix().length()).matches("-\\d{17}")) {
                strays.add(name);
            }
        });
        return strays;
    }

    private static JsonNode action(String verb, String index, String alias) {
        return Json.object(verb, Json.object("index", index, "alias", alias));
    }

    private static JsonNode definition() {
        InputStream resource = Indexes.class.getResourceAsStream("index.json");
        return Json.read(Objects.requireNonNull(resource, "index.json"));
    }
}
