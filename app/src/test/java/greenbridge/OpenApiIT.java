package greenbridge;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.search.Parameters;
import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The document is written by hand; this is why it can be believed. */
class OpenApiIT {
    private static final Set<HttpMethod> TOLD =
            Set.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    private final Map<?, ?> document = document();
    private final SoftAssertions soft = new SoftAssertions();

    @Test
    void itIsServedToEverybody() {
        var answer = TestPortal.get("/openapi.yml");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("application/yaml");
        assertThat(TestPortal.get("/shanxi/sitemap").body()).contains("href=\"/openapi.yml\"");
    }

    @Test
    void everyRouteIsInItAndNothingElse() {
        assertThat(operations().keySet()).isEqualTo(routes().keySet());
    }

    @Test
    void everyParameterThatIsReadIsInItAndNothingElse() {
        var operations = operations();
        routes().forEach((name, route) -> {
            var told = new TreeSet<String>();
            for (Object each : list(Objects.requireNonNull(operations.get(name)).get("parameters"))) {
                Map<?, ?> parameter = resolved(each);
                soft.assertThat(parameter.get("description"))
                        .as(name + " " + parameter.get("name"))
                        .isNotNull();
                told.add(parameter.get("in") + " " + parameter.get("name"));
            }
            soft.assertThat(told).as(name).isEqualTo(read(route));
        });
        soft.assertAll();
    }

    @Test
    void everyFieldOfAnAnswerIsInItAndNothingElse() throws ClassNotFoundException {
        var operations = operations();
        routes().forEach((name, route) -> {
            Map<?, ?> responses =
                    map(Objects.requireNonNull(operations.get(name)).get("responses"));
            agree(
                    name,
                    schema(responses.get("200"), "application/json"),
                    route.getReturnType().asArgument());
            for (Argument<?> argument : route.getTargetMethod().getArguments()) {
                if (argument.getAnnotationMetadata().hasAnnotation(Body.class)) {
                    agree(
                            name,
                            schema(Objects.requireNonNull(operations.get(name)).get("requestBody"), "application/json"),
                            argument);
                }
            }
            soft.assertThat(responses.keySet().stream().map(Object::toString))
                    .as(name)
                    .contains("404", "500");
        });
        var problem = Argument.of(Class.forName("greenbridge.error.Problem"));
        agree("Problem", schema(at("components", "responses", "Problem"), "application/problem+json"), problem);
        soft.assertAll();
    }

    /** What a record says, the schema says: names, kinds, and what may be absent. */
    private void agree(String where, Map<?, ?> schema, Argument<?> type) {
        Class<?> raw = type.getType();
        if (raw.isRecord()) {
            Map<?, ?> properties = map(schema.get("properties"));
            var components = raw.getRecordComponents();
            soft.assertThat(properties.keySet().stream().map(Object::toString))
                    .as(where)
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.of(components).map(RecordComponent::getName).toList());
            var required = schema.containsKey("required") ? list(schema.get("required")) : List.of();
            for (RecordComponent component : components) {
                String name = where + "." + component.getName();
                if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    soft.assertThat(required.contains(component.getName()))
                            .as(name + " is required")
                            .isFalse();
                }
                Object property = properties.get(component.getName());
                if (property != null) {
                    agree(name, resolved(property), Argument.of(component.getGenericType()));
                }
            }
        } else if (Collection.class.isAssignableFrom(raw)) {
            soft.assertThat(schema.get("type")).as(where).isEqualTo("array");
            agree(where + "[]", resolved(schema.get("items")), type.getTypeParameters()[0]);
        } else if (Map.class.isAssignableFrom(raw)) {
            agree(where + ".*", resolved(schema.get("additionalProperties")), type.getTypeParameters()[1]);
        } else if (raw.isEnum()) {
            soft.assertThat(list(schema.get("enum")).stream().map(Object::toString))
                    .as(where)
                    .containsExactlyElementsOf(Arrays.stream(raw.getEnumConstants())
                            .map(Object::toString)
                            .toList());
        } else {
            soft.assertThat(schema.get("type")).as(where).isEqualTo(simple(raw));
        }
    }

    private static String simple(Class<?> type) {
        if (type == String.class || type == LocalDate.class) {
            return "string";
        }
        return switch (type.getName()) {
            case "int", "long", "java.lang.Integer", "java.lang.Long" -> "integer";
            case "boolean", "java.lang.Boolean" -> "boolean";
            case "double", "java.math.BigDecimal" -> "number";
            default -> throw new IllegalArgumentException("What is " + type + " called in a schema?");
        };
    }

    private static Map<String, UriRouteInfo<?, ?>> routes() {
        return TestPortal.bean(Router.class)
                .uriRoutes()
                .filter(route -> TOLD.contains(route.getHttpMethod()))
                .filter(route -> route.getUriMatchTemplate().toPathString().startsWith("/api/"))
                .collect(Collectors.toMap(
                        route -> route.getHttpMethod() + " "
                                + route.getUriMatchTemplate().toPathString(),
                        route -> route,
                        (one, same) -> one,
                        TreeMap::new));
    }

    /** A route that takes the whole request has its question read by Parameters; others name what they read. */
    private static Set<String> read(UriRouteInfo<?, ?> route) {
        var names = new TreeSet<String>();
        route.getUriMatchTemplate().getVariableNames().forEach(name -> names.add("path " + name));
        names.add("query lang");
        for (Argument<?> argument : route.getTargetMethod().getArguments()) {
            AnnotationMetadata said = argument.getAnnotationMetadata();
            if (HttpRequest.class.isAssignableFrom(argument.getType()) && route.getHttpMethod() == HttpMethod.GET) {
                asked().forEach(name -> names.add("query " + name));
            } else if (said.hasAnnotation(QueryValue.class)) {
                names.add("query " + said.stringValue(QueryValue.class).orElse(argument.getName()));
            }
        }
        return names;
    }

    private static Set<String> asked() {
        var names = new TreeSet<String>();
        Parameters.read(
                new HashMap<>() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public List<String> getOrDefault(Object name, List<String> usual) {
                        names.add(name.toString());
                        return usual;
                    }
                },
                1);
        return names;
    }

    private Map<String, Map<?, ?>> operations() {
        var operations = new TreeMap<String, Map<?, ?>>();
        map(document.get("paths"))
                .forEach((path, methods) -> map(methods)
                        .forEach((method, operation) -> operations.put(
                                method.toString().toUpperCase(Locale.ROOT) + " " + path, map(operation))));
        return operations;
    }

    private Map<?, ?> schema(@Nullable Object response, String type) {
        return resolved(map(map(resolved(response).get("content")).get(type)).get("schema"));
    }

    private Map<?, ?> resolved(@Nullable Object node) {
        return map(node).get("$ref") instanceof String reference
                ? at(reference.replaceFirst("^#/", "").split("/", -1))
                : map(node);
    }

    private Map<?, ?> at(String... path) {
        Map<?, ?> found = document;
        for (String step : path) {
            found = map(found.get(step));
        }
        return found;
    }

    private static Map<?, ?> document() {
        return map(new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(TestPortal.get("/openapi.yml").body()));
    }

    private static Map<?, ?> map(@Nullable Object node) {
        return (Map<?, ?>) Objects.requireNonNull(node);
    }

    private static List<?> list(@Nullable Object node) {
        return (List<?>) Objects.requireNonNull(node);
    }
}
