package greenbridge.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;
import org.elasticsearch.plugin.analysis.TokenizerFactory;
import org.junit.jupiter.api.Test;

class PluginTest {

    private static final Pattern ENTRY = Pattern.compile("\"([\\w.]+)\": \"([\\w.$]+)\"");

    @Test
    void namedComponentsJsonAgreesWithTheAnnotations() {
        String json = read("named_components.json");
        var written = new TreeMap<String, String>();
        Matcher entry = ENTRY.matcher(json);
        while (entry.find()) {
            written.put(entry.group(2), entry.group(1));
        }
        var annotated = new TreeMap<String, String>();
        for (Class<?> type : components()) {
            annotated.put(
                    type.getName(), type.getAnnotation(NamedComponent.class).value());
        }

        assertThat(written).isEqualTo(annotated).hasSize(8);
        assertThat(json)
                .contains(
                        "\"org.elasticsearch.plugin.analysis.AnalyzerFactory\"",
                        "\"org.elasticsearch.plugin.analysis.TokenizerFactory\"");
    }

    @Test
    void everyComponentIsMadeByItsOnlyPublicConstructor() throws ReflectiveOperationException {
        for (Class<?> type : components()) {
            assertThat(type.getConstructors()).hasSize(1);
            var made = type.getConstructor().newInstance();
            if (made instanceof AnalyzerFactory factory) {
                assertThat(Tokens.of(factory.create(), "合同").texts()).contains("合同");
            } else if (made instanceof TokenizerFactory factory) {
                assertThat(factory.create()).isNotSameAs(factory.create());
            }
        }
    }

    @Test
    void descriptorNamesThisElasticsearch() throws IOException {
        var descriptor = new Properties();
        try (InputStream stream = PluginTest.class.getResourceAsStream("/plugin/stable-plugin-descriptor.properties")) {
            descriptor.load(stream);
        }
        String server = System.getProperty("elasticsearch.version");

        assertThat(descriptor.getProperty("elasticsearch.version"))
                .isEqualTo(server)
                .matches("\\d+\\.\\d+\\.\\d+");
        assertThat(descriptor.getProperty("java.version")).isEqualTo("21");
        assertThat(descriptor.getProperty("name")).isEqualTo("greenbridge-analysis");
        assertThat(descriptor.getProperty("description")).isNotBlank();
        assertThat(descriptor).doesNotContainKey("classname");
    }

    private static List<Class<?>> components() {
        return Stream.of(Analyzers.class, Tokenizers.class)
                .<Class<?>>flatMap(holder -> Arrays.stream(holder.getDeclaredClasses()))
                .filter(type -> type.isAnnotationPresent(NamedComponent.class))
                .toList();
    }

    private static String read(String name) {
        try (InputStream stream = PluginTest.class.getResourceAsStream("/plugin/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
