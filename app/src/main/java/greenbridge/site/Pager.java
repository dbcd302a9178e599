package greenbridge.site;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Which page of how many, and the addresses of its neighbours; everything else in the address stays. */
public record Pager(
        int page,
        int pages,
        @Nullable String previous,
        @Nullable String next) {
    public static Pager of(Site site, int page, int size, long total) {
        int pages = (int) Math.max(1, Math.ceilDiv(total, size));
        return new Pager(page, pages, page > 1 ? at(site, page - 1) : null, page < pages ? at(site, page + 1) : null);
    }

    public boolean needed() {
        return pages > 1;
    }

    private static String at(Site site, int page) {
        URI address = site.address();
        Query query = page == 1
                ? Query.of(address).without("page")
                : Query.of(address).with("page", String.valueOf(page));
        String rest = query.toString();
        return site.links().to(site.links().local(address)) + (rest.isEmpty() ? "" : "?" + rest);
    }
}
