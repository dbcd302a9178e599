package greenbridge;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on the way through a portal, in a browser of their own. Each step waits for the page that it leads to; on a phone no page
 * may be wider than the phone. With SHOTS in the environment the pages that a test finds worth it are kept there as pictures.
 */
public final class Walker implements AutoCloseable {
    public static final int PHONE = 390;
    public static final int DESK = 1280;

    /** Null for the one that all tests share. */
    private final @Nullable TurnedPortal portal;

    private final String slug;
    private final int width;
    private final Page page;
    private @Nullable SignedIn who;

    private Walker(@Nullable TurnedPortal portal, String slug, int width, @Nullable SignedIn who) {
        this.portal = portal;
        this.slug = slug;
        this.width = width;
        this.who = who;
        this.page = Browser.page(width, width == PHONE ? 844 : 900);
        signIn();
    }

    public static Walker visitor(TurnedPortal portal, String slug, int width) {
        return new Walker(portal, slug, width, null);
    }

    public static Walker of(TurnedPortal portal, String slug, int width, SignedIn who) {
        return new Walker(portal, slug, width, who);
    }

    /** On the portal that all tests share. */
    public static Walker of(String slug, int width, SignedIn who) {
        return new Walker(null, slug, width, who);
    }

    public Page page() {
        return page;
    }

    public String email() {
        return Objects.requireNonNull(who).person().email();
    }

    /** After so much time that nobody is signed in any more. */
    public Walker again() {
        who = Objects.requireNonNull(portal).again(Objects.requireNonNull(who));
        signIn();
        return this;
    }

    private void signIn() {
        if (who != null) {
            page.context().addCookies(List.of(who.cookie()));
        }
    }

    /** A place in the portal, without its name. */
    public Walker open(String place) {
        String path = "/" + slug + "/" + place;
        URI there = portal == null ? TestPortal.at(path) : portal.at(path);
        return came(page.navigate(there.toString()), 200);
    }

    /** Where the walker is, in the portal and without its name. */
    public String place() {
        return URI.create(page.url()).getPath().replaceFirst("^/(" + slug + "/)?", "");
    }

    /** The last part of the address. */
    public String last() {
        return place().replaceFirst(".*/", "");
    }

    /** Follows a link or sends a form, and comes to a page. */
    public Walker go(String control) {
        return came(pressed(control), 200);
    }

    /** Sends a form that is answered with the reason why not. */
    public Walker refused(String control, String reason) {
        came(pressed(control), 422);
        sees(reason);
        return this;
    }

    private Response pressed(String control) {
        var loaded = new AtomicBoolean();
        Consumer<Page> seen = each -> loaded.set(true);
        page.onLoad(seen);
        var response = page.waitForResponse(
                each -> each.request().isNavigationRequest() && each.status() / 100 != 3,
                () -> page.locator(control).first().click());
        page.waitForCondition(loaded::get);
        page.offLoad(seen);
        return response;
    }

    private Walker came(@Nullable Response response, int status) {
        var came = Objects.requireNonNull(response);
        assertThat(came.status())
                .as(() -> came.url() + "\n" + page.locator("body").innerText())
                .isEqualTo(status);
        if (width == PHONE) {
            assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .as("nothing is wider than the phone at " + came.url())
                    .isEqualTo(true);
        }
        return this;
    }

    public Walker fill(String control, String text) {
        page.locator(control).first().fill(text);
        return this;
    }

    public Walker choose(String control, String value) {
        page.locator(control).first().selectOption(value);
        return this;
    }

    public Walker chooseLabel(String control, String label) {
        page.locator(control).first().selectOption(new SelectOption().setLabel(label));
        return this;
    }

    public Walker tick(String control) {
        page.locator(control).first().check();
        return this;
    }

    public Walker attach(String control, Path file) {
        page.locator(control).first().setInputFiles(file);
        return this;
    }

    /** Whatever kind of field it is. */
    public Walker answer(String name, String value) {
        Locator field = page.locator("main [name='" + name + "']").first();
        if ("SELECT".equals(field.evaluate("field => field.tagName"))) {
            field.selectOption(value);
        } else {
            field.fill(value);
        }
        return this;
    }

    /** Whether the form has no such field, like that of a row that nobody has added. */
    public boolean lacks(String name) {
        return page.locator("main [name='" + name + "']").count() == 0;
    }

    public Walker sees(String... texts) {
        assertThat(page.locator("main").innerText()).as(page.url()).contains(texts);
        return this;
    }

    public Walker misses(String... texts) {
        assertThat(page.locator("main").innerText()).as(page.url()).doesNotContain(texts);
        return this;
    }

    public Walker sound() {
        assertThat(Axe.violations(page)).as(page.url()).isEmpty();
        return this;
    }

    /** The same page in the other language. */
    public Walker translated() {
        String other =
                Objects.requireNonNull(page.locator("a[hreflang]").first().getAttribute("href"));
        return came(page.navigate(URI.create(page.url()).resolve(other).toString()), 200);
    }

    public Walker shot(String name) {
        String folder = System.getenv("SHOTS");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, name + ".png"))
                    .setFullPage(true));
        }
        return this;
    }

    @Override
    public void close() {
        page.context().close();
    }
}
