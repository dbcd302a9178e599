package greenbridge.view;

import greenbridge.asset.Resources;
import greenbridge.tenants.Language;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of the pages, from every bundle in i18n. A text with arguments is a {@link Sentence}; write ’ and never '.
 * A key that nobody wrote shows as ??key??, which no test lets pass.
 */
@Singleton
public final class Texts {
    private final Map<String, String> chinese = new HashMap<>();
    private final Map<String, String> english = new HashMap<>();
    private final Map<String, Sentence> sentences = new ConcurrentHashMap<>();

    public Texts() {
        SequencedMap<String, byte[]> bundles = Resources.under("i18n");
        bundles.forEach((name, bytes) -> {
            Language language = name.endsWith("_en.properties") ? Language.EN : Language.ZH;
            for (Map.Entry<Object, Object> entry : read(bytes).entrySet()) {
                String key = (String) entry.getKey();
                if (of(language).put(key, (String) entry.getValue()) != null) {
                    throw new IllegalStateException("Two bundles have a text for " + key + " (" + language + ")");
                }
            }
        });
    }

    /** The text, or ??key??. English falls back on nothing: a page half in Chinese would hide the gap. */
    public String in(Language language, String key, Object... arguments) {
        String text = of(language).get(key);
        if (text == null) {
            return "??" + key + "??";
        }
        return arguments.length == 0
                ? text
                : sentences.computeIfAbsent(text, Sentence::of).with(language.locale(), arguments);
    }

    /** For keys made of codes, where not every code has a name. */
    public Optional<String> find(Language language, String key) {
        return Optional.ofNullable(of(language).get(key));
    }

    public Set<String> keys(Language language) {
        return Set.copyOf(of(language).keySet());
    }

    private Map<String, String> of(Language language) {
        return switch (language) {
            case ZH -> chinese;
            case EN -> english;
        };
    }

    private static Properties read(byte[] bytes) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
