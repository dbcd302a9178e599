package greenbridge.search.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON written as it looks: object("match", object("title", text)). */
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final SerializedString LINE = new SerializedString("\n");

    private Json() {}

    /** Names and values in turn; a null value leaves its name out. */
    public static ObjectNode object(@Nullable Object... namesAndValues) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null) {
                node.set(String.valueOf(namesAndValues[i]), value(value));
            }
        }
        return node;
    }

    public static ArrayNode array(Object... values) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Object value : values) {
            array.add(value(value));
        }
        return array;
    }

    public static ArrayNode array(Collection<?> values) {
        return array(values.toArray());
    }

    public static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Not JSON: " + e.getOriginalMessage(), e);
        }
    }

    public static JsonNode read(InputStream stream) {
        try (stream) {
            JsonNode node = MAPPER.readTree(stream);
            return node == null ? JsonNodeFactory.instance.missingNode() : node;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] bytes(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each on a line of its own, as _bulk and _msearch want it. */
    public static byte[] lines(List<? extends JsonNode> nodes) {
        var lines = new ByteArrayOutputStream();
        try (var json = MAPPER.createGenerator(lines)) {
            json.setRootValueSeparator(LINE);
            for (JsonNode node : nodes) {
                json.writeTree(node);
            }
            json.writeRaw(LINE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines.toByteArray();
    }

    private static JsonNode value(Object value) {
        return switch (value) {
            case JsonNode node -> node;
            case Collection<?> values -> array(values);
            case Boolean flag -> JsonNodeFactory.instance.booleanNode(flag);
            case Integer number -> JsonNodeFactory.instance.numberNode(number);
            case Long number -> JsonNodeFactory.instance.numberNode(number);
            case Double number -> JsonNodeFactory.instance.numberNode(number);
            default -> JsonNodeFactory.instance.textNode(value.toString());
        };
    }
}
