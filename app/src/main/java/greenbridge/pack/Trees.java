package greenbridge.pack;

import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Trees of JSON in which lists of things with an identity are taken as maps by it. */
final class Trees {
    private static final List<String> IDENTITIES = List.of("id", "key", "code", "value");

    private Trees() {}

    static JsonNode merged(JsonNode base, JsonNode own) {
        if (base.isArray() && own.isObject()) {
            var things = byIdentity(base);
            if (things.isPresent()) {
                return JsonNode.createArrayNode(
                        List.copyOf(mergedMembers(things.get(), members(own)).values()));
            }
        }
        if (base.isArray() && own.isArray()) {
            var things = byIdentity(base);
            var changes = byIdentity(own);
            if (things.isPresent() && changes.isPresent()) {
                return JsonNode.createArrayNode(
                        List.copyOf(mergedMembers(things.get(), changes.get()).values()));
            }
        }
        if (base.isObject() && own.isObject() && !otherKind(base, own)) {
            return JsonNode.createObjectNode(mergedMembers(members(base), members(own)));
        }
        return withoutNulls(own);
    }

    /** Null where nothing has to change. */
    static @Nullable JsonNode changes(JsonNode base, JsonNode whole) {
        if (base.isArray() && whole.isArray()) {
            var before = byIdentity(base);
            var after = byIdentity(whole);
            if (before.isPresent() && after.isPresent()) {
                return changedMembers(before.get(), after.get());
            }
        }
        if (base.isObject() && whole.isObject() && !otherKind(base, whole)) {
            return changedMembers(members(base), members(whole));
        }
        return same(base, whole) ? null : whole;
    }

    /** Every value by its path. */
    static void flatten(String path, JsonNode node, Map<String, String> found) {
        if (node.isObject()) {
            members(node).forEach((name, value) -> flatten(joined(path, name), value, found));
        } else if (node.isArray()) {
            var things = byIdentity(node);
            if (things.isPresent()) {
                things.get().forEach((name, value) -> flatten(joined(path, name), value, found));
                if (node.size() > 1) {
                    found.put(
                            joined(path, "order"),
                            String.join(", ", things.get().keySet()));
                }
            } else {
                int at = 0;
                for (JsonNode value : node.values()) {
                    flatten(joined(path, String.valueOf(++at)), value, found);
                }
            }
        } else if (!node.isNull()) {
            found.put(path, scalar(node));
        }
    }

    private static SequencedMap<String, JsonNode> mergedMembers(
            SequencedMap<String, JsonNode> base, SequencedMap<String, JsonNode> own) {
        var merged = new LinkedHashMap<>(base);
        own.forEach((name, value) -> {
            JsonNode there = base.get(name);
            if (value.isNull()) {
                merged.remove(name);
            } else {
                merged.put(name, there == null ? withoutNulls(value) : merged(there, value));
            }
        });
        return merged;
    }

    private static @Nullable JsonNode changedMembers(
            SequencedMap<String, JsonNode> before, SequencedMap<String, JsonNode> after) {
        var changed = new LinkedHashMap<String, JsonNode>();
        before.keySet().stream()
                .filter(name -> !after.containsKey(name))
                .forEach(name -> changed.put(name, JsonNode.nullNode()));
        after.forEach((name, value) -> {
            JsonNode there = before.get(name);
            JsonNode change = there == null ? value : changes(there, value);
            if (change != null) {
                changed.put(name, change);
            }
        });
        return changed.isEmpty() ? null : JsonNode.createObjectNode(changed);
    }

    /** Two tests of different kinds have nothing in common to merge. */
    private static boolean otherKind(JsonNode base, JsonNode own) {
        JsonNode one = base.get("is");
        JsonNode other = own.get("is");
        return one != null && other != null && !same(one, other);
    }

    private static boolean same(JsonNode one, JsonNode other) {
        if (one.isValueNode() && other.isValueNode()) {
            return one.isNull() == other.isNull()
                    && (one.isNull() || scalar(one).equals(scalar(other)));
        }
        var before = new LinkedHashMap<String, String>();
        var after = new LinkedHashMap<String, String>();
        flatten("", one, before);
        flatten("", other, after);
        return one.isArray() == other.isArray() && one.size() == other.size() && before.equals(after);
    }

    /** A list of things by their identities; nothing where one has none or two have the same. */
    private static Optional<SequencedMap<String, JsonNode>> byIdentity(JsonNode list) {
        var things = new LinkedHashMap<String, JsonNode>();
        for (JsonNode thing : list.values()) {
            var name = identity(thing);
            if (name.isEmpty() || things.put(name.get(), thing) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(things);
    }

    /** A question is known by its field. */
    private static Optional<String> identity(JsonNode thing) {
        if (!thing.isObject()) {
            return Optional.empty();
        }
        JsonNode field = thing.get("field");
        if (field != null) {
            return identity(field);
        }
        return IDENTITIES.stream()
                .flatMap(name -> Stream.ofNullable(thing.get(name)))
                .filter(JsonNode::isString)
                .map(JsonNode::getStringValue)
                .findFirst();
    }

    private static SequencedMap<String, JsonNode> members(JsonNode object) {
        var members = new LinkedHashMap<String, JsonNode>();
        object.entries().forEach(entry -> members.put(entry.getKey(), entry.getValue()));
        return members;
    }

    private static JsonNode withoutNulls(JsonNode node) {
        if (node.isObject()) {
            var kept = new LinkedHashMap<String, JsonNode>();
            members(node).forEach((name, value) -> {
                if (!value.isNull()) {
                    kept.put(name, withoutNulls(value));
                }
            });
            return JsonNode.createObjectNode(kept);
        }
        if (node.isArray()) {
            return JsonNode.createArrayNode(StreamSupport.stream(node.values().spliterator(), false)
                    .map(Trees::withoutNulls)
                    .toList());
        }
        return node;
    }

    private static String scalar(JsonNode node) {
        if (node.isNumber()) {
            BigDecimal number = new BigDecimal(node.getNumberValue().toString()).stripTrailingZeros();
            return number.toPlainString();
        }
        return node.isString() ? node.getStringValue() : String.valueOf(node.getValue());
    }

    private static String joined(String path, String name) {
        return path.isEmpty() ? name : path + "/" + name;
    }
}
