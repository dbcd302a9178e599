package greenbridge.limit;

import io.micronaut.context.annotation.Property;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Believes what is said about a visitor by the proxies that the installation names, and by nobody else. Of a chain of addresses
 * the one most to the right that is not a proxy of ours counts: what stands left of it anybody may have written.
 */
@Singleton
public final class Proxies {
    private static final String FOR = "X-Forwarded-For";
    private static final String PROTO = "X-Forwarded-Proto";
    private static final String HOST = "X-Forwarded-Host";
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final Pattern HOST_NAME =
            Pattern.compile("[A-Za-z0-9.-]{1,253}(:\\d{1,5})?|\\[[0-9a-fA-F:.]+](:\\d{1,5})?");

    private final List<Network> trusted;

    Proxies(@Nullable @Property(name = "greenbridge.trusted-proxies") String named) {
        trusted = named == null || named.isBlank()
                ? List.of()
                : Arrays.stream(named.split("[,\\s]+", -1))
                        .filter(network -> !network.isEmpty())
                        .map(Network::parse)
                        .toList();
    }

    /** Leaves on the request what {@link Visitor} reads, and nothing of what the sender wrote in its place. */
    public void settle(HttpRequest request, SocketAddress sender) {
        HttpHeaders headers = request.headers();
        headers.remove(Visitor.ADDRESS).remove(Visitor.SCHEME);
        if (sender instanceof InetSocketAddress internet) {
            var address = internet.getAddress();
            boolean believed = trusted(address);
            headers.set(Visitor.ADDRESS, (believed ? visitor(address, headers.getAll(FOR)) : address).getHostAddress());
            if (believed) {
                @Nullable String scheme = last(headers.getAll(PROTO));
                if (scheme != null && SCHEMES.contains(scheme)) {
                    headers.set(Visitor.SCHEME, scheme);
                }
                @Nullable String host = last(headers.getAll(HOST));
                if (host != null && HOST_NAME.matcher(host).matches()) {
                    headers.set(HttpHeaderNames.HOST, host);
                }
            }
        }
        headers.remove(FOR).remove(PROTO).remove(HOST);
    }

    private InetAddress visitor(InetAddress sender, List<String> said) {
        var hops = said.stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .toList();
        InetAddress found = sender;
        for (String hop : new ArrayList<>(hops).reversed()) {
            var next = Network.address(hop);
            if (!trusted(found) || next.isEmpty()) {
                break;
            }
            found = next.get();
        }
        return found;
    }

    private boolean trusted(InetAddress address) {
        return trusted.stream().anyMatch(network -> network.holds(address));
    }

    /** What the nearest proxy wrote. */
    private static @Nullable String last(List<String> lines) {
        if (lines.isEmpty()) {
            return null;
        }
        String line = lines.getLast();
        return line.substring(line.lastIndexOf(',') + 1).strip();
    }
}
