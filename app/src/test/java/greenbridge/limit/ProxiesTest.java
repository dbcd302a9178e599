package greenbridge.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import greenbridge.Asvs;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxiesTest {
    private final Proxies proxies = new Proxies("10.0.0.0/8, 2001:db8::/32");

    @Asvs("4.1.3")
    @ParameterizedTest
    @CsvSource({
        "203.0.113.9, 198.51.100.1, 203.0.113.9",
        "203.0.113.9, , 203.0.113.9",
        "10.1.1.1, 198.51.100.1, 198.51.100.1",
        "10.1.1.1, '1.2.3.4, 198.51.100.1', 198.51.100.1",
        "10.1.1.1, '1.2.3.4, 198.51.100.1, 10.9.9.9', 198.51.100.1",
        "10.1.1.1, '10.2.2.2, 10.3.3.3', 10.2.2.2",
        "10.1.1.1, 'evil.example, 10.3.3.3', 10.3.3.3",
        "10.1.1.1, '198.51.100.1:4711', 198.51.100.1",
        "2001:db8:0:0:0:0:0:1, '[2001:470:1:2:3:4:5:6]:80', 2001:470:1:2:3:4:5:6",
        "2001:470:0:0:0:0:0:1, 198.51.100.1, 2001:470:0:0:0:0:0:1"
    })
    void theRightmostAddressThatIsNoProxyOfOursCounts(String sender, @Nullable String said, String visitor) {
        var request = request();
        if (said != null) {
            request.headers().set("X-Forwarded-For", said);
        }
        settle(request, sender);
        assertThat(request.headers().get(Visitor.ADDRESS)).isEqualTo(visitor);
        assertThat(request.headers().contains("X-Forwarded-For")).isFalse();
    }

    @Test
    @Asvs("4.1.3")
    void nobodyElseSaysWhoTheVisitorIs() {
        var request = request();
        request.headers()
                .set(Visitor.ADDRESS, "1.2.3.4")
                .set(Visitor.SCHEME, "https")
                .set("X-Forwarded-Proto", "https")
                .set("X-Forwarded-Host", "evil.example");
        settle(request, "203.0.113.9");
        assertThat(request.headers().getAll(Visitor.ADDRESS)).containsExactly("203.0.113.9");
        assertThat(request.headers().contains(Visitor.SCHEME)).isFalse();
        assertThat(request.headers().get("Host")).isEqualTo("portal.example");
    }

    @Test
    void aProxySaysHowAndWhereTheVisitorCame() {
        var request = request();
        request.headers().set("X-Forwarded-Proto", "https").set("X-Forwarded-Host", "sx.example:8443");
        settle(request, "10.1.1.1");
        assertThat(request.headers().get(Visitor.SCHEME)).isEqualTo("https");
        assertThat(request.headers().get("Host")).isEqualTo("sx.example:8443");
        var odd = request();
        odd.headers().set("X-Forwarded-Proto", "javascript").set("X-Forwarded-Host", "a b/\"c");
        settle(odd, "10.1.1.1");
        assertThat(odd.headers().contains(Visitor.SCHEME)).isFalse();
        assertThat(odd.headers().get("Host")).isEqualTo("portal.example");
    }

    @Test
    void networksAreReadStrictly() {
        assertThat(Network.parse("10.0.0.0/8").holds(at("10.255.0.1"))).isTrue();
        assertThat(Network.parse("10.0.0.0/8").holds(at("11.0.0.1"))).isFalse();
        assertThat(Network.parse("10.0.0.1").holds(at("10.0.0.2"))).isFalse();
        assertThat(Network.parse("0.0.0.0/0").holds(at("::1"))).isFalse();
        for (String odd : new String[] {"localhost", "10.0.0.0/33", "10.0.0/8", ""}) {
            assertThatThrownBy(() -> Network.parse(odd)).as(odd).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aNetworkOfTheNewerAddressesIsCountedAsOne() {
        assertThat(Network.counted("2001:470:1:2:3:4:5:6")).isEqualTo(Network.counted("2001:470:1:2:9:9:9:9"));
        assertThat(Network.counted("2001:470:1:2:3:4:5:6")).isNotEqualTo(Network.counted("2001:470:1:3:3:4:5:6"));
        assertThat(Network.counted("198.51.100.1")).isEqualTo("198.51.100.1");
    }

    private static HttpRequest request() {
        var request = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/");
        request.headers().set("Host", "portal.example");
        return request;
    }

    private void settle(HttpRequest request, String sender) {
        proxies.settle(request, new InetSocketAddress(at(sender), 4711));
    }

    private static InetAddress at(String literal) {
        return Network.address(literal).orElseThrow();
    }

    @Test
    void aHouseholdIsOneNetworkHoweverManyAddressesItHas() {
        String one = Network.counted("2001:db8:1:2:aaaa::1");
        assertThat(Network.counted("2001:db8:1:2:bbbb::2")).isEqualTo(one);
        assertThat(Network.counted("2001:db8:1:3::1")).isNotEqualTo(one);
        assertThat(Network.counted("192.0.2.1")).isNotEqualTo(Network.counted("192.0.2.2"));
    }
}
