package greenbridge.registration;

import greenbridge.account.Letterhead;
import greenbridge.site.MailLinks;
import greenbridge.site.Page;
import greenbridge.site.Site;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.net.URI;
import java.time.Duration;

/** How these pages answer. */
final class Answers {
    /** Longer than any of the ways to an answer takes when the machine is not busy. */
    static final Duration EVEN = Duration.ofMillis(400);

    private Answers() {}

    static HttpResponse<?> to(Site site, String path) {
        return HttpResponse.seeOther(URI.create(site.links().to(path)));
    }

    static MutableHttpResponse<?> again(Page page) {
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page);
    }

    static MutableHttpResponse<?> tooMany(Page page) {
        return HttpResponse.status(HttpStatus.TOO_MANY_REQUESTS).body(page);
    }

    /** Of a page whose address carries a token: what it leads to is told the host alone, which its own form has to say. */
    static MutableHttpResponse<?> discreet(MutableHttpResponse<?> response) {
        return response.header("Referrer-Policy", "strict-origin");
    }

    static Letterhead letterhead(Site site, MailLinks links, String then) {
        return new Letterhead(site.tenant(), site.language(), path -> links.to(site, path), then);
    }

    /** Done after the same time whatever there was to do: an answer that comes sooner would tell that nobody is known. */
    static void evenly(Runnable work) {
        long end = System.nanoTime() + EVEN.toNanos();
        try {
            work.run();
        } finally {
            try {
                Thread.sleep(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
