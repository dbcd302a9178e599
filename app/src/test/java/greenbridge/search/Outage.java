package greenbridge.search;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import greenbridge.TestPortal;

/** The search engine away for some seconds, as far as the portal can tell; it comes back by itself. */
public final class Outage {
    private Outage() {}

    public static void begin() {
        var breaker = TestPortal.bean(Breaker.class);
        while (breaker.isClosed()) {
            assertThatThrownBy(() -> breaker.ask(() -> {
                        throw new IllegalStateException("away");
                    }))
                    .hasMessage("away");
        }
    }

    public static boolean over() {
        TestPortal.bean(Search.class).find(Query.of("锅炉", 1).sized(1));
        return TestPortal.bean(Breaker.class).isClosed();
    }
}
