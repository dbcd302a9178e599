package greenbridge;

import com.microsoft.playwright.Page;
import java.util.Objects;

/** A reader without a pointer. */
public record Keyboard(Page page) {
    private static final int PATIENCE = 300;

    /** Goes on from one thing to the next until it comes to the one that is wanted. */
    public Keyboard tabTo(String selector) {
        for (int i = 0; i < PATIENCE; i++) {
            press("Tab");
            if (at(selector)) {
                return this;
            }
        }
        throw new AssertionError("No way by keyboard to " + selector);
    }

    public Keyboard press(String key) {
        page.keyboard().press(key);
        return this;
    }

    public boolean at(String selector) {
        return Boolean.TRUE.equals(page.evaluate("wanted => document.activeElement.matches(wanted)", selector));
    }

    public String focused() {
        return Objects.toString(page.evaluate("document.activeElement.id || document.activeElement.tagName"));
    }
}
