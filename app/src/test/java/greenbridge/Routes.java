package greenbridge;

import io.micronaut.core.beans.BeanIntrospector;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.multipart.MultipartBody;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a portal can be asked, from its router: every route with everything that it reads. */
final class Routes {
    /** Of fields in forms whose fields are data: what is typed into these is read. */
    private static final List<String> NAMES = List.of(
            "answer",
            "bank",
            "call",
            "contact",
            "decision",
            "first",
            "note",
            "organisation",
            "outcome",
            "person",
            "problem",
            "programme",
            "purpose",
            "question",
            "reason",
            "response",
            "seen",
            "sheet",
            "shown",
            "step",
            "subject",
            "title",
            "value",
            "words");

    private static final Set<HttpMethod> ASKED =
            Set.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE);

    private Routes() {}

    /** Not those that end the session or the account of whoever asks: what is asked afterwards would prove nothing. */
    static List<UriRouteInfo<?, ?>> changingNoSession() {
        return TestPortal.bean(Router.class)
                .uriRoutes()
                .filter(route -> ASKED.contains(route.getHttpMethod()))
                .filter(route -> template(route).contains("{tenant}"))
                .filter(route -> !template(route).endsWith(Breakdown.PATH))
                .filter(route -> route.getHttpMethod() == HttpMethod.GET
                        || !template(route).matches(".*/(sign-out|sign-in.*|account/.*|tokens.*)"))
                .<UriRouteInfo<?, ?>>map(route -> route)
                .toList();
    }

    static String template(UriRouteInfo<?, ?> route) {
        return route.getUriMatchTemplate().toPathString();
    }

    /** Every variable, parameter and field filled; more says what to ask beside what the route reads. */
    static HttpRequest.Builder request(
            UriRouteInfo<?, ?> route, String portal, Supplier<String> text, Map<String, String> more) {
        String path = template(route).replace("{tenant}", portal).replace("{format}", "csv");
        while (path.contains("{")) {
            String variable = path.substring(path.indexOf('{') + 1, path.indexOf('}'));
            path = path.replaceFirst("\\{[^}]+}", numbered(route, variable) ? "1" : encoded(text.get()));
        }
        var parameters = new TreeMap<>(more);
        parameters(route)
                .forEach(parameter ->
                        parameters.put(name(parameter), numbered(route, parameter.getName()) ? "1" : text.get()));
        var request = HttpRequest.newBuilder(TestPortal.at(path + "?" + form(parameters)));
        if (route.getHttpMethod() == HttpMethod.GET) {
            return request;
        }
        var fields = new TreeMap<String, String>();
        fields(route).forEach(name -> fields.put(name, text.get()));
        if (inParts(route)) {
            return Sent.form(fields.entrySet().stream()
                            .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                            .toArray(String[]::new))
                    .request(request);
        }
        boolean program = path.startsWith("/api/");
        SignedIn.posted(request, program ? json(fields) : form(fields));
        return program ? request.setHeader("Content-Type", "application/json") : request;
    }

    private static Stream<Argument<?>> parameters(UriRouteInfo<?, ?> route) {
        return Stream.of(arguments(route))
                .filter(argument -> argument.getAnnotationMetadata().hasAnnotation(QueryValue.class));
    }

    private static String name(Argument<?> parameter) {
        return parameter
                .getAnnotationMetadata()
                .stringValue(QueryValue.class)
                .filter(said -> !said.isEmpty())
                .orElse(parameter.getName());
    }

    /** What cannot be a number is no thing that could be reached, so numbers are numbers. */
    private static boolean numbered(UriRouteInfo<?, ?> route, String variable) {
        return Stream.of(arguments(route))
                .anyMatch(argument -> argument.getName().equals(variable)
                        && (argument.getType().isPrimitive() || Number.class.isAssignableFrom(argument.getType())));
    }

    /** What a form or a body could say, by the record that reads it. */
    private static Stream<String> fields(UriRouteInfo<?, ?> route) {
        return Stream.of(arguments(route))
                .filter(argument -> argument.getAnnotationMetadata().hasAnnotation(Body.class))
                .flatMap(argument -> Map.class.isAssignableFrom(argument.getType())
                                || MultipartBody.class.isAssignableFrom(argument.getType())
                        ? NAMES.stream()
                        : BeanIntrospector.SHARED.findIntrospection(argument.getType()).stream()
                                .flatMap(known -> Stream.of(known.getPropertyNames())));
    }

    /** A form that takes files too. */
    private static boolean inParts(UriRouteInfo<?, ?> route) {
        return Stream.of(arguments(route))
                .anyMatch(argument -> MultipartBody.class.isAssignableFrom(argument.getType()));
    }

    private static Argument<?>[] arguments(UriRouteInfo<?, ?> route) {
        return route.getTargetMethod().getArguments();
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String json(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> "\"%s\":\"%s\""
                        .formatted(
                                field.getKey(),
                                field.getValue().replace("\\", "\\\\").replace("\"", "\\\"")))
                .collect(Collectors.joining(",", "{", "}"));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
