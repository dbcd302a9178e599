package greenbridge.site;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.web.router.DefaultRouter;
import io.micronaut.web.router.RouteBuilder;
import io.micronaut.web.router.UriRouteInfo;
import io.micronaut.web.router.UriRouteMatch;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tries only the routes whose words stand in the address. There are hundreds of routes, and the router of the framework tries them
 * all for every request. Whatever is not plain, as two routes for one address, is left to it.
 */
@Singleton
@Replaces(DefaultRouter.class)
final class Signposts extends DefaultRouter {
    private static final String VARIABLE = "\\{\\w+}";

    /** By the number of words; an address with more of them than any route has goes the long way. */
    private final Map<HttpMethod, List<List<Post>>> posts = new EnumMap<>(HttpMethod.class);

    Signposts(Collection<RouteBuilder> builders) {
        super(builders);
        var all = uriRoutes().distinct().map(Post::of).toList();
        int most = all.stream().mapToInt(post -> post.words.size()).max().orElse(0);
        for (HttpMethod method : HttpMethod.values()) {
            posts.put(
                    method,
                    IntStream.rangeClosed(0, most)
                            .mapToObj(length -> all.stream()
                                    .filter(post -> post.route.getHttpMethod() == method && post.leadsTo(length))
                                    .toList())
                            .toList());
        }
    }

    /**
     * A route and what its address consists of.
     *
     * @param words empty where anything may stand
     * @param open whether more may follow
     */
    private record Post(UriRouteInfo<?, ?> route, List<String> words, boolean open) {
        static Post of(UriRouteInfo<?, ?> route) {
            var words = split(route.getUriMatchTemplate().toPathString());
            var plain = words.stream()
                    .takeWhile(Post::isPlain)
                    .map(word -> word.contains("{") ? "" : word)
                    .toList();
            return new Post(route, plain, plain.size() < words.size());
        }

        /** Not what has a pattern of its own, which may go over several words. */
        private static boolean isPlain(String word) {
            return !word.replaceAll(VARIABLE, "").contains("{");
        }

        boolean leadsTo(int length) {
            return open ? words.size() <= length : words.size() == length;
        }

        boolean says(List<String> address) {
            for (int i = 0; i < words.size(); i++) {
                String word = words.get(i);
                if (!word.isEmpty() && !word.equals(address.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    @Override
    public <T, R> @Nullable UriRouteMatch<T, R> findClosest(HttpRequest<?> request) {
        var only = only(request);
        return only == null ? super.findClosest(request) : cast(only);
    }

    /** The one route for the address, if there is just one and the framework would have nothing against it. */
    @Nullable
    UriRouteMatch<?, ?> only(HttpRequest<?> request) {
        String path = request.getPath();
        var address = split(path);
        var near = posts.get(request.getMethod());
        if (near == null || address.size() >= near.size() || !getExposedPorts().isEmpty()) {
            return null;
        }
        UriRouteMatch<?, ?> only = null;
        for (Post post : near.get(address.size())) {
            if (post.says(address)) {
                var match = post.route.tryMatch(path);
                if (match != null && only != null) {
                    return null;
                }
                only = match == null ? only : match;
            }
        }
        return only != null && fits(only.getRouteInfo(), request) ? only : null;
    }

    private static boolean fits(UriRouteInfo<?, ?> route, HttpRequest<?> request) {
        boolean taken = !request.getMethod().permitsRequestBody()
                || (route.isPermitsRequestBody()
                        && (route.consumesAll()
                                || route.doesConsume(request.getContentType().orElse(null))));
        return taken && (route.producesAll() || route.doesProduce(request.accept())) && route.matching(request);
    }

    /** What is between slashes; one at the end says nothing. */
    private static List<String> split(String path) {
        int end = path.length() > 1 && path.endsWith("/") ? path.length() - 1 : path.length();
        return List.of(path.substring(Math.min(1, end), end).split("/", -1));
    }

    @SuppressWarnings("unchecked")
    private static <T, R> UriRouteMatch<T, R> cast(UriRouteMatch<?, ?> match) {
        return (UriRouteMatch<T, R>) match;
    }
}
