package greenbridge.view;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import ognl.NoSuchPropertyException;
import ognl.ObjectPropertyAccessor;
import ognl.OgnlException;
import org.jspecify.annotations.Nullable;

/**
 * Lets a template say {@code ${entry.title}} for a record or an enum: any public method without arguments is a property, also of
 * records that only their package sees; isPublic() is {@code public}. An Optional is what is in it, or nothing.
 */
final class Components extends ObjectPropertyAccessor {
    private static final ClassValue<Map<String, Method>> METHODS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getMethods())
                    .filter(method -> method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers()))
                    .filter(method ->
                            method.getReturnType() != void.class && method.getDeclaringClass() != Object.class)
                    .filter(method -> !method.isBridge() && method.trySetAccessible())
                    .collect(Collectors.toUnmodifiableMap(Components::property, method -> method, (one, other) -> one));
        }
    };

    private static final ClassValue<List<String>> NAMES = new ClassValue<>() {
        @Override
        protected List<String> computeValue(Class<?> type) {
            return Arrays.stream(Objects.requireNonNull(type.getRecordComponents(), type + " is not a record"))
                    .map(RecordComponent::getName)
                    .toList();
        }
    };

    private static String property(Method method) {
        String name = method.getName();
        return method.getReturnType() == boolean.class && name.matches("is\\p{Upper}.*")
                ? Character.toLowerCase(name.charAt(2)) + name.substring(3)
                : name;
    }

    /** The components of a page, as the variables of its template. */
    static Map<String, Object> of(Object page) {
        var variables = new HashMap<String, Object>();
        for (String name : NAMES.get(page.getClass())) {
            var method = method(page.getClass(), name);
            if (method != null) {
                variables.put(name, read(page, method));
            }
        }
        return variables;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public @Nullable Object getProperty(Map context, Object target, Object name) throws OgnlException {
        Method method = method(target.getClass(), name.toString());
        if (method == null) {
            throw new NoSuchPropertyException(target, name);
        }
        return read(target, method);
    }

    static @Nullable Method method(Class<?> type, String name) {
        return METHODS.get(type).get(name);
    }

    /** What is called with one text. */
    static @Nullable Method taking(Class<?> type, String name) {
        try {
            var method = type.getMethod(name, String.class);
            return method.trySetAccessible() ? method : null;
        } catch (NoSuchMethodException none) {
            return null;
        }
    }

    static @Nullable Object read(Object target, Method method, Object... said) {
        try {
            Object value = method.invoke(target, said);
            return value instanceof Optional<?> optional ? optional.orElse(null) : value;
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("In " + method, e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
