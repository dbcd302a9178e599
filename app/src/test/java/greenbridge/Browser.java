package greenbridge;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The Chromium of this machine, one for each thread that tests run in: who drives it serves nobody else meanwhile. Without one browser
 * tests are skipped, unless REQUIRE_BROWSER says that this is a failure.
 */
public final class Browser {
    /** In milliseconds; longer than any answer takes on a machine that has other work too. */
    private static final double PATIENCE = 60_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    private static final ThreadLocal<com.microsoft.playwright.Browser> RUNNING =
            ThreadLocal.withInitial(Browser::launched);

    private Browser() {}

    /** A new page of this width, as a visitor who was never here. */
    public static com.microsoft.playwright.Page page(int width, int height) {
        return page(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(width, height));
    }

    /** The same for a visitor whose browser runs no scripts. */
    public static com.microsoft.playwright.Page pageWithoutScript(int width, int height) {
        return page(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setJavaScriptEnabled(false));
    }

    private static com.microsoft.playwright.Page page(com.microsoft.playwright.Browser.NewContextOptions options) {
        Assumptions.assumeTrue(
                chromium().isPresent() || "true".equals(System.getenv("REQUIRE_BROWSER")), "no Chromium on the path");
        var page = RUNNING.get().newContext(options).newPage();
        page.setDefaultTimeout(PATIENCE);
        return page;
    }

    private static Optional<Path> chromium() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.concat(
                        Stream.ofNullable(System.getenv("CHROMIUM")).map(Path::of),
                        Arrays.stream(path.split(":", -1))
                                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                                        .map(name -> Path.of(folder, name))))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static com.microsoft.playwright.Browser launched() {
        return Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium().orElseThrow())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--disable-quic")));
    }
}
