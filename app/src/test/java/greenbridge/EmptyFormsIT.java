package greenbridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.annotation.Body;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A form in which nothing is ticked has no field at all. */
class EmptyFormsIT {
    @Test
    void aFormWithoutFieldsIsAnsweredLikeAnyOther() {
        Given.sampleData();
        var person = SignedIn.withEverything("shanxi");
        var asked = new TreeSet<String>();
        var wrong = new TreeSet<String>();
        for (var route : Routes.changingNoSession()) {
            boolean free = Stream.of(route.getTargetMethod().getArguments())
                    .anyMatch(argument -> Map.class.equals(argument.getType())
                            && argument.getAnnotationMetadata().hasAnnotation(Body.class));
            if (free && route.getHttpMethod() == HttpMethod.POST) {
                String path =
                        Routes.template(route).replace("{tenant}", "shanxi").replaceAll("\\{[^}]+}", "1");
                var request = SignedIn.posted(HttpRequest.newBuilder(TestPortal.at(path)), "");
                var answer = TestPortal.send(
                        TestPortal.visitor(), person.with(request).build());
                asked.add(path);
                if (answer.statusCode() == 400 || answer.statusCode() >= 500) {
                    wrong.add(path + " -> " + answer.statusCode());
                }
            }
        }
        assertThat(asked).hasSizeGreaterThan(20);
        assertThat(wrong).isEmpty();
    }
}
