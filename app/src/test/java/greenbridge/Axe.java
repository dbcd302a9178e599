package greenbridge;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** WCAG 2.2 AA as far as a machine can tell, in the page that is open: once for each, and nothing but what is wrong. */
public final class Axe {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String SOURCE = source();

    private Axe() {}

    @SuppressWarnings("unchecked")
    public static List<String> violations(Page page) {
        if (Boolean.FALSE.equals(page.evaluate("typeof axe === 'object'"))) {
            page.evaluate(SOURCE);
        }
        return (List<String>) Objects.requireNonNull(page.evaluate("""
                async rules => (await axe.run(document, {runOnly: rules, resultTypes: ['violations'], iframes: false, preload: false}))
                  .violations.map(rule => rule.id + ': ' + rule.nodes.map(node => node.html + ' ' + node.failureSummary).join(' | '))
                """, RULES));
    }

    private static String source() {
        try (var in = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
