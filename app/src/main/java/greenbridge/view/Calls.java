package greenbridge.view;

import java.util.Map;
import java.util.Optional;
import ognl.MethodFailedException;
import ognl.ObjectMethodAccessor;
import org.jspecify.annotations.Nullable;

/** What {@link Components} is for properties, for methods with arguments; those must be of public records. */
final class Calls extends ObjectMethodAccessor {
    @Override
    @SuppressWarnings("rawtypes")
    public @Nullable Object callMethod(Map context, Object target, String name, Object[] arguments)
            throws MethodFailedException {
        Object value = super.callMethod(context, target, name, arguments);
        return value instanceof Optional<?> optional ? optional.orElse(null) : value;
    }
}
