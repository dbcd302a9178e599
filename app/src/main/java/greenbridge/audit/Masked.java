package greenbridge.audit;

import java.util.Set;

/** Enough of a person to tell two apart, not enough to know who it is. */
final class Masked {
    private static final Set<String> NOBODY = Set.of(Actor.SYSTEM.id(), Actor.COMMAND.id());

    private Masked() {}

    /** 王小明 becomes 王**: the length is not told. */
    static String name(String actor, String name) {
        if (NOBODY.contains(actor) || name.isEmpty()) {
            return name;
        }
        return name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }

    /** The network without the machine in it. */
    static String address(String address) {
        var parts = address.split("[.:]", -1);
        if (parts.length < 3) {
            return "**";
        }
        return address.contains(":") ? parts[0] + ":" + parts[1] + ":**" : parts[0] + "." + parts[1] + ".**";
    }
}
