package greenbridge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StartIT {
    @Test
    void theHomePageAnswers() {
        var answer = TestPortal.get("/");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
    }

    @Test
    void healthIsPublicAndTerse() {
        for (var path : new String[] {"/health", "/health/readiness", "/health/liveness"}) {
            var answer = TestPortal.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).isEqualTo("{\"status\":\"UP\"}");
        }
    }

    @Asvs("13.4.5")
    @Test
    void theNumbersAreNotOnThePublicPort() {
        for (var path : new String[] {"/prometheus", "/metrics", "/beans", "/env", "/prometheus/"}) {
            var answer = TestPortal.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).doesNotContain("# HELP", "jvm_");
        }
    }
}
