package greenbridge;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A reader without a pointer. */
public record Keyboard(Page page) {
    private static final int PATIENCE = 300;
    /** What a form would send, but for passwords. */
    private static final String STATE = """
            [...document.querySelectorAll('main input:not([type=password])')]
              .map(each => each.name + '=' + (each.type === 'checkbox' ? each.checked : each.value)).join(' ')
            """;

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

    /** Waits for what a key has set off; where that does not come, the page says why. */
    public void arrives(String address) {
        try {
            page.waitForURL(Pattern.compile(address));
        } catch (TimeoutError e) {
            throw new AssertionError(
                    "Not at " + address + " but at " + page.url() + ": "
                            + page.locator("body").innerText() + page.evaluate(STATE),
                    e);
        }
    }

    /** To a control, and on to the page that it leads to, which may be at the same address. */
    public void follow(String selector, String address) {
        tabTo(selector);
        var loaded = new AtomicBoolean();
        Consumer<Page> seen = each -> loaded.set(true);
        page.onLoad(seen);
        press("Enter");
        page.waitForCondition(loaded::get);
        page.offLoad(seen);
        arrives(address);
    }

    public boolean at(String selector) {
        return Boolean.TRUE.equals(page.evaluate("wanted => document.activeElement.matches(wanted)", selector));
    }

    public String focused() {
        return Objects.toString(page.evaluate("document.activeElement.id || document.activeElement.tagName"));
    }
}
