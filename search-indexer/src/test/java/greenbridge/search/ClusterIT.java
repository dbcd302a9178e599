package greenbridge.search;

import static greenbridge.search.Given.thing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster as others run it: several nodes of which one is away, a certificate of its own, a user with a password. */
class ClusterIT {
    private static final String NOBODY = "https://localhost:1";

    @TempDir
    Path folder;

    @BeforeEach
    void things() throws Exception {
        Given.nothing();
        thing("余热锅炉").published();
    }

    @Test
    void aNodeThatAnswersIsFoundBehindTlsAndPassword() throws Exception {
        try (var guarded = new Guarded(folder);
                var portal = portal(guarded, Guarded.PASSWORD)) {
            var search = portal.getBean(Search.class);
            // Cold, with a handshake: the first answer may come too late.
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> !search.find(Query.of("锅炉", 14)).degraded());
            for (int i = 0; i < 4; i++) {
                Results results = search.find(Query.of("锅炉", 14));
                assertThat(results.degraded()).isFalse();
                assertThat(results.total()).isOne();
            }
        }
    }

    @Test
    void withAWrongPasswordTheDatabaseAnswers() throws Exception {
        try (var guarded = new Guarded(folder);
                var portal = portal(guarded, "wrong")) {
            Results results = portal.getBean(Search.class).find(Query.of("锅炉", 14));
            assertThat(results.degraded()).isTrue();
            assertThat(results.total()).isOne();
        }
    }

    private static ApplicationContext portal(Guarded guarded, String password) {
        return Ground.another(Map.of(
                "elasticsearch.urls",
                List.of(NOBODY, guarded.url()),
                "elasticsearch.user",
                Guarded.USER,
                "elasticsearch.password",
                password,
                "elasticsearch.ca",
                guarded.certificate(),
                "index.worker",
                "false"));
    }
}
