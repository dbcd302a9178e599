package greenbridge.site;

import greenbridge.limit.Proxies;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;

/**
 * Puts the slug in front of what comes in under a tenant's own host, before routes are matched: controllers know one form of
 * address. It stands this early because a request cannot be given another path later without losing its body. Whose word counts
 * for the host is settled right before.
 */
@Singleton
final class OwnHosts implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
    private final Provider<Tenants> tenants;
    private final Proxies proxies;

    OwnHosts(Provider<Tenants> tenants, Proxies proxies) {
        this.tenants = tenants;
        this.proxies = proxies;
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        NettyServerCustomizer.Registry registry = event.getBean();
        registry.register(new OnChannel(null));
        return registry;
    }

    static String within(Tenant tenant, String uri) {
        String path = uri.replaceFirst("^/+", "");
        String first = path.split("[/?]", 2)[0];
        return Arrival.HOUSE.contains(first)
                ? uri
                : "/" + tenant.slug() + (path.isEmpty() || path.startsWith("?") ? "" : "/") + path;
    }

    private final class OnChannel implements NettyServerCustomizer {
        private final @org.jspecify.annotations.Nullable Channel channel;

        OnChannel(@org.jspecify.annotations.Nullable Channel channel) {
            this.channel = channel;
        }

        @Override
        public NettyServerCustomizer specializeForChannel(Channel child, ChannelRole role) {
            return new OnChannel(child);
        }

        @Override
        public void onStreamPipelineBuilt() {
            if (channel != null) {
                channel.pipeline().addBefore("micronaut-inbound-handler", "own-hosts", new Rewrite(tenants.get()));
            }
        }
    }

    private final class Rewrite extends ChannelInboundHandlerAdapter {
        private final Tenants tenants;

        Rewrite(Tenants tenants) {
            this.tenants = tenants;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpRequest request) {
                proxies.settle(request, context.channel().remoteAddress());
                String host = request.headers().get(HttpHeaderNames.HOST, "");
                tenants.byHost(host)
                        .filter(Tenant::enabled)
                        .ifPresent(tenant -> request.setUri(within(tenant, request.uri())));
            }
            context.fireChannelRead(message);
        }
    }
}
