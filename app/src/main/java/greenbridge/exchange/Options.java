package greenbridge.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What stands behind a command. */
record Options(Map<String, String> values, Set<String> switches, List<String> rest) {

    static Options of(List<String> arguments, Set<String> withValue, Set<String> without) {
        var values = new HashMap<String, String>();
        var switches = new HashSet<String>();
        var rest = new ArrayList<String>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (without.contains(argument)) {
                switches.add(argument);
            } else if (withValue.contains(argument)) {
                i++;
                if (i == arguments.size()) {
                    throw new Wrong(argument + " needs a value");
                }
                values.put(argument, arguments.get(i));
            } else if (argument.startsWith("--")) {
                throw new Wrong("There is no option " + argument);
            } else {
                rest.add(argument);
            }
        }
        return new Options(values, switches, rest);
    }

    boolean has(String name) {
        return switches.contains(name);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    String needed(String name) {
        return value(name).orElseThrow(() -> new Wrong(name + " is missing"));
    }

    /** Asked wrongly; the text says how. */
    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1;

        Wrong(String message) {
            super(message);
        }
    }
}
