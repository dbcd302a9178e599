package greenbridge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StartIT {
    @Test
    void healthIsPublicAndTerse() {
        for (var path : new String[] {"/health", "/health/readiness", "/health/liveness"}) {
            var answer = TestPortal.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).isEqualTo("{\"status\":\"UP\"}");
        }
    }

    @Test
    void theNumbersAreNotOnThePublicPort() {
        assertThat(TestPortal.get("/prometheus").statusCode()).isEqualTo(404);
        assertThat(TestPortal.get("/beans").statusCode()).isEqualTo(404);
    }
}
