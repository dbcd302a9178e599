package greenbridge.form;

import io.micronaut.context.BeanProvider;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.bind.binders.AnnotatedRequestArgumentBinder;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.http.server.binding.RequestArgumentSatisfier;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/**
 * A form without any field is a form: a browser sends nothing where nothing is ticked, and the page answers what is missing. Without this
 * the framework would refuse it as a request without a body. Everything else is read by the framework.
 */
@Singleton
class EmptyForms
        implements AnnotatedRequestArgumentBinder<Body, Map<String, String>>,
                TypedRequestArgumentBinder<Map<String, String>> {
    private final BeanProvider<RequestArgumentSatisfier> server;

    EmptyForms(BeanProvider<RequestArgumentSatisfier> server) {
        this.server = server;
    }

    @Override
    public Class<Body> getAnnotationType() {
        return Body.class;
    }

    @Override
    public Argument<Map<String, String>> argumentType() {
        return Argument.mapOf(String.class, String.class);
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"}) // What reads any body reads this one.
    public BindingResult<Map<String, String>> bind(
            ArgumentConversionContext<Map<String, String>> context, HttpRequest<?> source) {
        boolean form = source.getContentType()
                .filter(MediaType.APPLICATION_FORM_URLENCODED_TYPE::matches)
                .isPresent();
        if (form && source.getContentLength() == 0) {
            return () -> Optional.of(Map.of());
        }
        var any = Argument.of(Object.class, context.getArgument().getName(), context.getAnnotationMetadata());
        return server.get()
                .getBinderRegistry()
                .findArgumentBinder(any)
                .map(binder ->
                        (BindingResult<Map<String, String>>) binder.bind((ArgumentConversionContext) context, source))
                .orElseThrow();
    }
}
